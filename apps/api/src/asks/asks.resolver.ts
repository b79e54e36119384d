import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { Access } from '../access/access.decorator.js';
import { toPayload } from '../graphql/payload.js';
import type { RequestContext } from '../graphql/request-context.js';
import type { UserError } from '../graphql/user-error.js';
import { AskForDecisionInput, CloseAskInput, ReplyToAskInput, WithdrawAskInput } from './ask.inputs.js';
import { AskLoaders } from './ask.loaders.js';
import { Ask } from './ask.model.js';
import {
  AskForDecisionPayload,
  AskForDecisionSuccess,
  CloseAskPayload,
  CloseAskSuccess,
  ReplyToAskPayload,
  ReplyToAskSuccess,
  WithdrawAskPayload,
  WithdrawAskSuccess,
} from './ask.payloads.js';
import { AskForDecision } from './commands/ask-for-decision.js';
import { CloseAsk } from './commands/close-ask.js';
import { ReplyToAsk } from './commands/reply-to-ask.js';
import { WithdrawAsk } from './commands/withdraw-ask.js';

/** What those who ask may do. */
@Resolver(() => Ask)
export class AsksResolver {
  constructor(
    private readonly askCommand: AskForDecision,
    private readonly replyCommand: ReplyToAsk,
    private readonly withdrawCommand: WithdrawAsk,
    private readonly closeCommand: CloseAsk,
    private readonly loaders: AskLoaders,
  ) {}

  @Mutation(() => AskForDecisionPayload, { description: 'Asks leadership for a decision, until a day.' })
  @Access('askLeadership')
  async askForDecision(
    @Context() context: RequestContext,
    @Args('input', { description: 'The question, and whom it is for.' }) input: AskForDecisionInput,
  ): Promise<AskForDecisionSuccess | UserError> {
    return toPayload(await this.askCommand.execute(context.actor, input), async ({ id }) =>
      Object.assign(new AskForDecisionSuccess(), { ask: await this.loaders.reload(context, id) }),
    );
  }

  @Mutation(() => ReplyToAskPayload, {
    description: 'Who asked replies to the question back; it waits for leadership again.',
  })
  @Access('askLeadership')
  async replyToAsk(
    @Context() context: RequestContext,
    @Args('input', { description: 'The reply.' }) input: ReplyToAskInput,
  ): Promise<ReplyToAskSuccess | UserError> {
    return toPayload(await this.replyCommand.execute(context.actor, input), async ({ id }) =>
      Object.assign(new ReplyToAskSuccess(), { ask: await this.loaders.reload(context, id) }),
    );
  }

  @Mutation(() => WithdrawAskPayload, { description: 'Who asked takes an open question back, and says why.' })
  @Access('askLeadership')
  async withdrawAsk(
    @Context() context: RequestContext,
    @Args('input', { description: 'The question, and why.' }) input: WithdrawAskInput,
  ): Promise<WithdrawAskSuccess | UserError> {
    return toPayload(await this.withdrawCommand.execute(context.actor, input), async ({ id }) =>
      Object.assign(new WithdrawAskSuccess(), { ask: await this.loaders.reload(context, id) }),
    );
  }

  @Mutation(() => CloseAskPayload, {
    description: 'Who asked says what came of the answer; from then on it does not change.',
  })
  @Access('askLeadership')
  async closeAsk(
    @Context() context: RequestContext,
    @Args('input', { description: 'What came of it.' }) input: CloseAskInput,
  ): Promise<CloseAskSuccess | UserError> {
    return toPayload(await this.closeCommand.execute(context.actor, input), async ({ id }) =>
      Object.assign(new CloseAskSuccess(), { ask: await this.loaders.reload(context, id) }),
    );
  }
}
