import { Field, ObjectType } from '@nestjs/graphql';
import { payloadUnion } from '../graphql/payload.js';
import { NominationRound } from './round.model.js';

@ObjectType({ description: 'The round is opened; everybody asked gets a personal link.' })
export class OpenRoundSuccess {
  @Field(() => NominationRound, { description: 'The round.' })
  round!: NominationRound;
}

@ObjectType({ description: 'Those who did not answer are written to again.' })
export class RemindVotersSuccess {
  @Field(() => NominationRound, { description: 'The round.' })
  round!: NominationRound;
}

@ObjectType({ description: 'The round has ended.' })
export class CloseRoundSuccess {
  @Field(() => NominationRound, { description: 'The round.' })
  round!: NominationRound;
}

@ObjectType({ description: 'The round is called off.' })
export class CancelRoundSuccess {
  @Field(() => NominationRound, { description: 'The round.' })
  round!: NominationRound;
}

@ObjectType({ description: 'Those named are told and asked whether they agree to be listed.' })
export class AskNomineesSuccess {
  @Field(() => NominationRound, { description: 'The round.' })
  round!: NominationRound;
}

@ObjectType({ description: 'The answer is kept.' })
export class AnswerNominationSuccess {
  @Field(() => Boolean, { description: 'Whether one is listed now.' })
  isListed!: boolean;
}

export const OpenRoundPayload = payloadUnion('OpenRoundPayload', OpenRoundSuccess);
export const RemindVotersPayload = payloadUnion('RemindVotersPayload', RemindVotersSuccess);
export const CloseRoundPayload = payloadUnion('CloseRoundPayload', CloseRoundSuccess);
export const CancelRoundPayload = payloadUnion('CancelRoundPayload', CancelRoundSuccess);
export const AskNomineesPayload = payloadUnion('AskNomineesPayload', AskNomineesSuccess);
export const AnswerNominationPayload = payloadUnion('AnswerNominationPayload', AnswerNominationSuccess);
