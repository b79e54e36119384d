import { Module } from '@nestjs/common';
import { DepartmentsModule } from '../departments/departments.module.js';
import { NodeReaders } from '../graphql/node.js';
import { AddPerson } from './commands/add-person.js';
import { CorrectPerson } from './commands/correct-person.js';
import { MarkPresence } from './commands/mark-presence.js';
import './directory-import.entity.js';
import { PeopleResolver } from './people.resolver.js';
import { PersonDepartmentResolver } from './person-department.resolver.js';
import './person.entity.js';
import { PersonLoader } from './person.loader.js';
import { PeoplePage } from './queries/people-page.js';

@Module({
  imports: [DepartmentsModule],
  providers: [
    PeopleResolver,
    PersonDepartmentResolver,
    PeoplePage,
    AddPerson,
    CorrectPerson,
    MarkPresence,
    PersonLoader,
  ],
  exports: [PersonLoader],
})
export class PeopleModule {
  constructor(readers: NodeReaders, loader: PersonLoader) {
    readers.register('person', (context, id) => loader.load(context, id));
  }
}
