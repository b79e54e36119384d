import { Module } from '@nestjs/common';
import { NodeReaders } from '../graphql/node.js';
import './project.entity.js';
import { ProjectLoader } from './project.loader.js';

@Module({ providers: [ProjectLoader], exports: [ProjectLoader] })
export class ProjectsModule {
  constructor(readers: NodeReaders, loader: ProjectLoader) {
    readers.register('project', (context, id) => loader.load(context, id));
  }
}
