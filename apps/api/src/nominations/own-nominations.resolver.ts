import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Access, Actor } from '../access/access.decorator.js';
import type { ActingMember } from '../database/acting-member.js';
import { toPayload } from '../graphql/payload.js';
import type { RequestContext } from '../graphql/request-context.js';
import type { UserError } from '../graphql/user-error.js';
import { AnswerNomination } from './commands/answer-nomination.js';
import { OwnNominationsQuery } from './queries/own-nominations.js';
import { RoundPreviewQuery } from './queries/round-preview.js';
import { AnswerNominationInput, RoundFields } from './round.inputs.js';
import { RoundPreview } from './round.model.js';
import { AnswerNominationPayload, AnswerNominationSuccess } from './round.payloads.js';
import { OwnNomination } from './round-results.model.js';

@Resolver()
export class OwnNominationsResolver {
  constructor(
    private readonly own: OwnNominationsQuery,
    private readonly answer: AnswerNomination,
    private readonly preview: RoundPreviewQuery,
  ) {}

  @Query(() => [OwnNomination], {
    description: 'What the signed-in member was told by colleagues’ nominations and has not answered.',
  })
  @Access('member')
  ownNominations(@Actor() actor: ActingMember): Promise<OwnNomination[]> {
    return this.own.read(actor);
  }

  @Query(() => RoundPreview, { description: 'What opening a round would do. Nothing is saved.' })
  @Access('manageRounds')
  roundPreview(
    @Actor() actor: ActingMember,
    @Args('round', { description: 'The round as it is typed so far.' }) round: RoundFields,
  ): Promise<RoundPreview> {
    return this.preview.read(actor, round);
  }

  @Mutation(() => AnswerNominationPayload, {
    description: 'Says whether one agrees to be listed as a relay.',
  })
  @Access('changeOwnAccount')
  async answerNomination(
    @Context() context: RequestContext,
    @Args('input', { description: 'The answer.' }) input: AnswerNominationInput,
  ): Promise<AnswerNominationSuccess | UserError> {
    return toPayload(await this.answer.execute(context.actor, input), ({ isListed }) =>
      Object.assign(new AnswerNominationSuccess(), { isListed }),
    );
  }
}
