import { Module } from '@nestjs/common';
import { PeopleModule } from '../people/people.module.js';
import { EventSubjectResolver } from './event-subject.resolver.js';
import { WorkspaceHistory } from './queries/workspace-history.js';
import { WorkspaceHistoryResolver } from './workspace-history.resolver.js';

/** The history of the workspace, for those who answer for it. */
@Module({
  imports: [PeopleModule],
  providers: [WorkspaceHistory, WorkspaceHistoryResolver, EventSubjectResolver],
})
export class AuditModule {}
