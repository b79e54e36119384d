import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { Access } from '../access/access.decorator.js';
import { toPayload } from '../graphql/payload.js';
import type { RequestContext } from '../graphql/request-context.js';
import type { UserError } from '../graphql/user-error.js';
import { CorrectContribution } from './commands/correct-contribution.js';
import { LogContribution } from './commands/log-contribution.js';
import { WithdrawContribution } from './commands/withdraw-contribution.js';
import {
  CorrectContributionInput,
  LogContributionInput,
  WithdrawContributionInput,
} from './contribution.inputs.js';
import { ContributionLoaders } from './contribution.loaders.js';
import { Contribution } from './contribution.model.js';
import {
  CorrectContributionPayload,
  CorrectContributionSuccess,
  LogContributionPayload,
  LogContributionSuccess,
  WithdrawContributionPayload,
  WithdrawContributionSuccess,
} from './contribution.payloads.js';

@Resolver(() => Contribution)
export class ContributionsResolver {
  constructor(
    private readonly log: LogContribution,
    private readonly correct: CorrectContribution,
    private readonly withdraw: WithdrawContribution,
    private readonly loaders: ContributionLoaders,
  ) {}

  @Mutation(() => LogContributionPayload, {
    description: 'Logs what the viewer, or somebody whose experiment the viewer leads, brought to it.',
  })
  @Access('logContribution')
  async logContribution(
    @Context() context: RequestContext,
    @Args('input', { description: 'The contribution, to what, of whom.' }) input: LogContributionInput,
  ): Promise<LogContributionSuccess | UserError> {
    return toPayload(await this.log.execute(context.actor, input), async ({ id }) =>
      Object.assign(new LogContributionSuccess(), { contribution: await this.loaders.reload(context, id) }),
    );
  }

  @Mutation(() => CorrectContributionPayload, { description: 'Puts a contribution right.' })
  @Access('logContribution')
  async correctContribution(
    @Context() context: RequestContext,
    @Args('input', { description: 'The contribution as it should read.' }) input: CorrectContributionInput,
  ): Promise<CorrectContributionSuccess | UserError> {
    return toPayload(await this.correct.execute(context.actor, input), async ({ id }) =>
      Object.assign(new CorrectContributionSuccess(), {
        contribution: await this.loaders.reload(context, id),
      }),
    );
  }

  @Mutation(() => WithdrawContributionPayload, { description: 'Takes a contribution back.' })
  @Access('logContribution')
  async withdrawContribution(
    @Context() context: RequestContext,
    @Args('input', { description: 'The contribution.' }) input: WithdrawContributionInput,
  ): Promise<WithdrawContributionSuccess | UserError> {
    return toPayload(await this.withdraw.execute(context.actor, input), () =>
      Object.assign(new WithdrawContributionSuccess(), { withdrawn: true }),
    );
  }
}
