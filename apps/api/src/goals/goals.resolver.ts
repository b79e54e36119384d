import { Args, Context, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Access, Actor } from '../access/access.decorator.js';
import type { ActingMember } from '../database/acting-member.js';
import { localId } from '../graphql/global-id.js';
import { toPayload } from '../graphql/payload.js';
import type { RequestContext } from '../graphql/request-context.js';
import type { UserError } from '../graphql/user-error.js';
import { ReviseGoal } from './commands/revise-goal.js';
import { SetGoal } from './commands/set-goal.js';
import { SettleGoal } from './commands/settle-goal.js';
import { CloseGoalInput, ReopenGoalInput, ReviseGoalInput, SetGoalInput } from './goal.inputs.js';
import { GoalLoaders } from './goal.loaders.js';
import { Goal } from './goal.model.js';
import {
  CloseGoalPayload,
  CloseGoalSuccess,
  ReopenGoalPayload,
  ReopenGoalSuccess,
  ReviseGoalPayload,
  ReviseGoalSuccess,
  SetGoalPayload,
  SetGoalSuccess,
} from './goal.payloads.js';

@Resolver(() => Goal)
export class GoalsResolver {
  constructor(
    private readonly set: SetGoal,
    private readonly revise: ReviseGoal,
    private readonly settle: SettleGoal,
    private readonly loaders: GoalLoaders,
  ) {}

  @Query(() => [Goal], {
    description: 'The goals with where they stand: open ones first, then by horizon; at most 200.',
  })
  @Access('member')
  goals(@Actor() actor: ActingMember): Promise<Goal[]> {
    return this.loaders.all(actor);
  }

  @Query(() => Goal, { nullable: true, description: 'One goal; null when there is none of that id.' })
  @Access('member')
  async goal(
    @Context() context: RequestContext,
    @Args('id', { type: () => ID, description: 'The id.' }) id: string,
  ): Promise<Goal | null> {
    const uuid = localId('goal', id);
    return uuid ? this.loaders.goal(context, uuid) : null;
  }

  @Mutation(() => SetGoalPayload, { description: 'Sets a goal under the vision, or under another goal.' })
  @Access('setGoal')
  async setGoal(
    @Context() context: RequestContext,
    @Args('input', { description: 'The goal.' }) input: SetGoalInput,
  ): Promise<SetGoalSuccess | UserError> {
    return toPayload(await this.set.execute(context.actor, input), async ({ id }) =>
      Object.assign(new SetGoalSuccess(), { goal: await this.loaders.goal(context, id) }),
    );
  }

  @Mutation(() => ReviseGoalPayload, {
    description: 'Revises an open goal; what it was stays in its history.',
  })
  @Access('setGoal')
  async reviseGoal(
    @Context() context: RequestContext,
    @Args('input', { description: 'The goal as it should read.' }) input: ReviseGoalInput,
  ): Promise<ReviseGoalSuccess | UserError> {
    return toPayload(await this.revise.execute(context.actor, input), async ({ id }) =>
      Object.assign(new ReviseGoalSuccess(), { goal: await this.loaders.goal(context, id) }),
    );
  }

  @Mutation(() => CloseGoalPayload, { description: 'Closes a goal, reached or given up, with the reason.' })
  @Access('setGoal')
  async closeGoal(
    @Context() context: RequestContext,
    @Args('input', { description: 'The goal, how it ended and why.' }) input: CloseGoalInput,
  ): Promise<CloseGoalSuccess | UserError> {
    return toPayload(await this.settle.close(context.actor, input), async ({ id }) =>
      Object.assign(new CloseGoalSuccess(), { goal: await this.loaders.goal(context, id) }),
    );
  }

  @Mutation(() => ReopenGoalPayload, { description: 'Takes a closed goal up again, with the reason.' })
  @Access('setGoal')
  async reopenGoal(
    @Context() context: RequestContext,
    @Args('input', { description: 'The goal, and why.' }) input: ReopenGoalInput,
  ): Promise<ReopenGoalSuccess | UserError> {
    return toPayload(await this.settle.reopen(context.actor, input), async ({ id }) =>
      Object.assign(new ReopenGoalSuccess(), { goal: await this.loaders.goal(context, id) }),
    );
  }
}
