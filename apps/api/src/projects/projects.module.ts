import { Module } from '@nestjs/common';
import { DepartmentsModule } from '../departments/departments.module.js';
import { NodeReaders } from '../graphql/node.js';
import { PeopleModule } from '../people/people.module.js';
import { CreateProject } from './commands/create-project.js';
import { ReviseProject } from './commands/revise-project.js';
import './project-co-lead.entity.js';
import './project-department.entity.js';
import { ProjectExperimentsLoader } from './project-experiments.loader.js';
import { ProjectRelationsResolver } from './project-relations.resolver.js';
import './project.entity.js';
import { ProjectLoader } from './project.loader.js';
import { ProjectsResolver } from './projects.resolver.js';
import { ProjectsPage } from './queries/projects-page.js';

const LOADERS = [ProjectLoader, ProjectExperimentsLoader];

@Module({
  imports: [DepartmentsModule, PeopleModule],
  providers: [
    ProjectsResolver,
    ProjectRelationsResolver,
    ProjectsPage,
    CreateProject,
    ReviseProject,
    ...LOADERS,
  ],
  exports: [ProjectLoader],
})
export class ProjectsModule {
  constructor(readers: NodeReaders, loader: ProjectLoader) {
    readers.register('project', (context, id) => loader.load(context, id));
  }
}
