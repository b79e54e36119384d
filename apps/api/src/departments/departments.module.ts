import { Module } from '@nestjs/common';
import { NodeReaders } from '../graphql/node.js';
import './department.entity.js';
import { DepartmentLoader } from './department.loader.js';

@Module({ providers: [DepartmentLoader], exports: [DepartmentLoader] })
export class DepartmentsModule {
  constructor(readers: NodeReaders, loader: DepartmentLoader) {
    readers.register('department', (context, id) => loader.load(context, id));
  }
}
