import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { Access } from '../access/access.decorator.js';
import type { RequestContext } from '../graphql/request-context.js';
import type { UserError } from '../graphql/user-error.js';
import { AskNominees } from './commands/ask-nominees.js';
import { EndRound } from './commands/end-round.js';
import { RemindVoters } from './commands/remind-voters.js';
import { AskNomineesInput, CancelRoundInput, CloseRoundInput, RemindVotersInput } from './round.inputs.js';
import { RoundLoader } from './round.loader.js';
import {
  AskNomineesPayload,
  AskNomineesSuccess,
  CancelRoundPayload,
  CancelRoundSuccess,
  CloseRoundPayload,
  CloseRoundSuccess,
  RemindVotersPayload,
  RemindVotersSuccess,
} from './round.payloads.js';
import { shownRound } from './shown-round.js';

@Resolver()
export class RoundActsResolver {
  constructor(
    private readonly remind: RemindVoters,
    private readonly end: EndRound,
    private readonly ask: AskNominees,
    private readonly loader: RoundLoader,
  ) {}

  @Mutation(() => RemindVotersPayload, {
    description: 'Writes again to those who did not answer, at most once a day.',
  })
  @Access('manageRounds')
  async remindVoters(
    @Context() context: RequestContext,
    @Args('input', { description: 'The round.' }) input: RemindVotersInput,
  ): Promise<RemindVotersSuccess | UserError> {
    return shownRound(
      this.loader,
      context,
      await this.remind.execute(context.actor, input),
      RemindVotersSuccess,
    );
  }

  @Mutation(() => CloseRoundPayload, { description: 'Ends a round before its last day; its answers count.' })
  @Access('manageRounds')
  async closeRound(
    @Context() context: RequestContext,
    @Args('input', { description: 'The round.' }) input: CloseRoundInput,
  ): Promise<CloseRoundSuccess | UserError> {
    return shownRound(
      this.loader,
      context,
      await this.end.execute(context.actor, 'close', input),
      CloseRoundSuccess,
    );
  }

  @Mutation(() => CancelRoundPayload, { description: 'Calls a round off; its answers are never read.' })
  @Access('manageRounds')
  async cancelRound(
    @Context() context: RequestContext,
    @Args('input', { description: 'The round.' }) input: CancelRoundInput,
  ): Promise<CancelRoundSuccess | UserError> {
    return shownRound(
      this.loader,
      context,
      await this.end.execute(context.actor, 'cancel', input),
      CancelRoundSuccess,
    );
  }

  @Mutation(() => AskNomineesPayload, {
    description:
      'Tells those whom enough colleagues named, in private, and asks whether they agree to be listed.',
  })
  @Access('manageRounds')
  async askNominees(
    @Context() context: RequestContext,
    @Args('input', { description: 'The round, and how many colleagues are enough.' }) input: AskNomineesInput,
  ): Promise<AskNomineesSuccess | UserError> {
    return shownRound(this.loader, context, await this.ask.execute(context.actor, input), AskNomineesSuccess);
  }
}
