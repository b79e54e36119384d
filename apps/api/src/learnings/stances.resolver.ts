import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { Access } from '../access/access.decorator.js';
import { LearningLoader } from '../evaluations/learning.loader.js';
import { Learning } from '../evaluations/learning.model.js';
import { toPayload } from '../graphql/payload.js';
import type { RequestContext } from '../graphql/request-context.js';
import type { UserError } from '../graphql/user-error.js';
import { ChangeStance } from './commands/change-stance.js';
import { DescribeDeadEnd } from './commands/describe-dead-end.js';
import { TakeStance } from './commands/take-stance.js';
import { WithdrawStance } from './commands/withdraw-stance.js';
import {
  ChangeStanceInput,
  DescribeDeadEndInput,
  TakeStanceInput,
  WithdrawStanceInput,
} from './stance.inputs.js';
import {
  ChangeStancePayload,
  ChangeStanceSuccess,
  DescribeDeadEndPayload,
  DescribeDeadEndSuccess,
  TakeStancePayload,
  TakeStanceSuccess,
  WithdrawStancePayload,
  WithdrawStanceSuccess,
} from './stance.payloads.js';

/** What members say of what others learned. */
@Resolver(() => Learning)
export class StancesResolver {
  constructor(
    private readonly take: TakeStance,
    private readonly change: ChangeStance,
    private readonly withdraw: WithdrawStance,
    private readonly describe: DescribeDeadEnd,
    private readonly learnings: LearningLoader,
  ) {}

  @Mutation(() => TakeStancePayload, {
    description: 'Confirms or contests a learning from one’s own experience; whoever wrote it is told.',
  })
  @Access('member')
  async takeStance(
    @Context() context: RequestContext,
    @Args('input', { description: 'What one saw.' }) input: TakeStanceInput,
  ): Promise<TakeStanceSuccess | UserError> {
    return toPayload(await this.take.execute(context.actor, input), async ({ id }) =>
      Object.assign(new TakeStanceSuccess(), { learning: await this.learnings.load(context, id) }),
    );
  }

  @Mutation(() => ChangeStancePayload, { description: 'Changes what one said of a learning.' })
  @Access('member')
  async changeStance(
    @Context() context: RequestContext,
    @Args('input', { description: 'What one says now.' }) input: ChangeStanceInput,
  ): Promise<ChangeStanceSuccess | UserError> {
    return toPayload(await this.change.execute(context.actor, input), async ({ id }) =>
      Object.assign(new ChangeStanceSuccess(), { learning: await this.learnings.load(context, id) }),
    );
  }

  @Mutation(() => WithdrawStancePayload, { description: 'Takes back what one said of a learning.' })
  @Access('member')
  async withdrawStance(
    @Context() context: RequestContext,
    @Args('input', { description: 'What one had said.' }) input: WithdrawStanceInput,
  ): Promise<WithdrawStanceSuccess | UserError> {
    return toPayload(await this.withdraw.execute(context.actor, input), async ({ id }) =>
      Object.assign(new WithdrawStanceSuccess(), { learning: await this.learnings.load(context, id) }),
    );
  }

  @Mutation(() => DescribeDeadEndPayload, {
    description: 'Says what should not be tried again as it was, and what would make it worth another try.',
  })
  @Access('member')
  async describeDeadEnd(
    @Context() context: RequestContext,
    @Args('input', { description: 'The note.' }) input: DescribeDeadEndInput,
  ): Promise<DescribeDeadEndSuccess | UserError> {
    return toPayload(await this.describe.execute(context.actor, input), async ({ id }) =>
      Object.assign(new DescribeDeadEndSuccess(), {
        learning: await this.learnings.ofExperiment(context, id),
      }),
    );
  }
}
