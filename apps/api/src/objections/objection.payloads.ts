import { Field, ObjectType } from '@nestjs/graphql';
import { payloadUnion } from '../graphql/payload.js';
import { Hypothesis } from '../hypotheses/hypothesis.model.js';
import { Objection } from './objection.model.js';

@ObjectType({ description: 'The resistance is told; the clock of its answer runs.' })
export class RaiseObjectionSuccess {
  @Field(() => Objection, { description: 'The resistance.' })
  objection!: Objection;
}

@ObjectType({ description: 'How strong the resistance is now is told.' })
export class MeasureObjectionSuccess {
  @Field(() => Objection, { description: 'The resistance.' })
  objection!: Objection;
}

@ObjectType({ description: 'The resistance is answered, and its author told.' })
export class AnswerObjectionSuccess {
  @Field(() => Objection, { description: 'The resistance.' })
  objection!: Objection;
}

@ObjectType({ description: 'The resistance is open again.' })
export class ReopenObjectionSuccess {
  @Field(() => Objection, { description: 'The resistance.' })
  objection!: Objection;
}

@ObjectType({ description: 'The resistance is taken back.' })
export class WithdrawObjectionSuccess {
  @Field(() => Objection, { description: 'The resistance.' })
  objection!: Objection;
}

@ObjectType({ description: 'The resistance is a hypothesis, and its author told.' })
export class TurnIntoHypothesisSuccess {
  @Field(() => Objection, { description: 'The resistance.' })
  objection!: Objection;

  @Field(() => Hypothesis, { description: 'The hypothesis it became.' })
  hypothesis!: Hypothesis;
}

export const RaiseObjectionPayload = payloadUnion('RaiseObjectionPayload', RaiseObjectionSuccess);
export const MeasureObjectionPayload = payloadUnion('MeasureObjectionPayload', MeasureObjectionSuccess);
export const AnswerObjectionPayload = payloadUnion('AnswerObjectionPayload', AnswerObjectionSuccess);
export const ReopenObjectionPayload = payloadUnion('ReopenObjectionPayload', ReopenObjectionSuccess);
export const WithdrawObjectionPayload = payloadUnion('WithdrawObjectionPayload', WithdrawObjectionSuccess);
export const TurnIntoHypothesisPayload = payloadUnion('TurnIntoHypothesisPayload', TurnIntoHypothesisSuccess);
