import { Module } from '@nestjs/common';
import { NodeReaders } from '../graphql/node.js';
import { CreateDepartment } from './commands/create-department.js';
import { RenameDepartment } from './commands/rename-department.js';
import './department.entity.js';
import { DepartmentLoader } from './department.loader.js';
import { DepartmentsResolver } from './departments.resolver.js';
import { DepartmentsQuery } from './queries/departments.js';

@Module({
  providers: [DepartmentsResolver, DepartmentsQuery, CreateDepartment, RenameDepartment, DepartmentLoader],
  exports: [DepartmentLoader],
})
export class DepartmentsModule {
  constructor(readers: NodeReaders, loader: DepartmentLoader) {
    readers.register('department', (context, id) => loader.load(context, id));
  }
}
