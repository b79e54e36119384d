import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { Access } from '../access/access.decorator.js';
import { toPayload } from '../graphql/payload.js';
import type { RequestContext } from '../graphql/request-context.js';
import type { UserError } from '../graphql/user-error.js';
import { CompleteTask } from './commands/complete-task.js';
import { DropTask } from './commands/drop-task.js';
import { PlanTask } from './commands/plan-task.js';
import { ReviseTask } from './commands/revise-task.js';
import { CompleteTaskInput, DropTaskInput, PlanTaskInput, ReviseTaskInput } from './task.inputs.js';
import { TaskLoaders } from './task.loaders.js';
import { Task } from './task.model.js';
import {
  CompleteTaskPayload,
  CompleteTaskSuccess,
  DropTaskPayload,
  DropTaskSuccess,
  PlanTaskPayload,
  PlanTaskSuccess,
  ReviseTaskPayload,
  ReviseTaskSuccess,
} from './task.payloads.js';

@Resolver(() => Task)
export class TasksResolver {
  constructor(
    private readonly plan: PlanTask,
    private readonly revise: ReviseTask,
    private readonly complete: CompleteTask,
    private readonly drop: DropTask,
    private readonly loaders: TaskLoaders,
  ) {}

  @Mutation(() => PlanTaskPayload, { description: 'Asks something of somebody who takes part.' })
  @Access('planTask')
  async planTask(
    @Context() context: RequestContext,
    @Args('input', { description: 'The task, and the experiment it is for.' }) input: PlanTaskInput,
  ): Promise<PlanTaskSuccess | UserError> {
    return toPayload(await this.plan.execute(context.actor, input), async ({ id }) =>
      Object.assign(new PlanTaskSuccess(), { task: await this.loaders.reload(context, id) }),
    );
  }

  @Mutation(() => ReviseTaskPayload, { description: 'Rewrites an open task, or gives it to somebody else.' })
  @Access('planTask')
  async reviseTask(
    @Context() context: RequestContext,
    @Args('input', { description: 'The task as it should read.' }) input: ReviseTaskInput,
  ): Promise<ReviseTaskSuccess | UserError> {
    return toPayload(await this.revise.execute(context.actor, input), async ({ id }) =>
      Object.assign(new ReviseTaskSuccess(), { task: await this.loaders.reload(context, id) }),
    );
  }

  @Mutation(() => CompleteTaskPayload, {
    description: 'Says that a task is done; what was done may be said in a sentence, and is credited.',
  })
  @Access('settleTask')
  async completeTask(
    @Context() context: RequestContext,
    @Args('input', { description: 'The task, and what was done.' }) input: CompleteTaskInput,
  ): Promise<CompleteTaskSuccess | UserError> {
    return toPayload(await this.complete.execute(context.actor, input), async ({ id }) =>
      Object.assign(new CompleteTaskSuccess(), { task: await this.loaders.reload(context, id) }),
    );
  }

  @Mutation(() => DropTaskPayload, { description: 'Gives a task up, with the reason.' })
  @Access('settleTask')
  async dropTask(
    @Context() context: RequestContext,
    @Args('input', { description: 'The task, and why.' }) input: DropTaskInput,
  ): Promise<DropTaskSuccess | UserError> {
    return toPayload(await this.drop.execute(context.actor, input), async ({ id }) =>
      Object.assign(new DropTaskSuccess(), { task: await this.loaders.reload(context, id) }),
    );
  }
}
