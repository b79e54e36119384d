import { Args, Query, Resolver } from '@nestjs/graphql';
import { Access, Actor } from '../access/access.decorator.js';
import type { ActingMember } from '../database/acting-member.js';
import { Event, EventConnection } from '../experiments/event.model.js';
import type { Connection } from '../graphql/connection.js';
import { WorkspaceHistory } from './queries/workspace-history.js';
import { WorkspaceHistoryArgs } from './workspace-history.args.js';

@Resolver()
export class WorkspaceHistoryResolver {
  constructor(private readonly history: WorkspaceHistory) {}

  @Query(() => EventConnection, {
    description:
      'Who administered the workspace and how, the latest first: members and roles, what programs and people outside may read, the directory, the workspace itself. What people do with what is their own alone is not in it.',
  })
  @Access('readWorkspaceHistory')
  workspaceHistory(
    @Actor() actor: ActingMember,
    @Args() asked: WorkspaceHistoryArgs,
  ): Promise<Connection<Event>> {
    return this.history.page(actor, asked);
  }
}
