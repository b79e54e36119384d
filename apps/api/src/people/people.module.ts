import { Module } from '@nestjs/common';
import { DepartmentsModule } from '../departments/departments.module.js';
import { NodeReaders } from '../graphql/node.js';
import { AddPerson } from './commands/add-person.js';
import { CorrectPerson } from './commands/correct-person.js';
import { MarkPresence } from './commands/mark-presence.js';
import { ImportDirectory } from './commands/import-directory.js';
import { UndoDirectoryImport } from './commands/undo-directory-import.js';
import './directory-import.entity.js';
import { DirectoryController } from './directory/directory.controller.js';
import { DirectoryImportsQuery } from './directory/directory-imports.js';
import { DirectoryImportsResolver } from './directory/directory-imports.resolver.js';
import { LookAtDirectory } from './directory/look-at-directory.js';
import { PeopleResolver } from './people.resolver.js';
import { PersonDepartmentResolver } from './person-department.resolver.js';
import './person.entity.js';
import { PersonPresenceResolver } from './person-presence.resolver.js';
import { PersonLoader } from './person.loader.js';
import { PeoplePage } from './queries/people-page.js';

const COMMANDS = [AddPerson, CorrectPerson, MarkPresence, ImportDirectory, UndoDirectoryImport];

@Module({
  imports: [DepartmentsModule],
  controllers: [DirectoryController],
  providers: [
    ...COMMANDS,
    ...[PeopleResolver, PersonDepartmentResolver, PersonPresenceResolver, PeoplePage, PersonLoader],
    ...[LookAtDirectory, DirectoryImportsQuery, DirectoryImportsResolver],
  ],
  exports: [PersonLoader, ImportDirectory, LookAtDirectory],
})
export class PeopleModule {
  constructor(readers: NodeReaders, loader: PersonLoader) {
    readers.register('person', (context, id) => loader.load(context, id));
  }
}
