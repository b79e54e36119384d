import { Field, ObjectType } from '@nestjs/graphql';
import { payloadUnion } from '../graphql/payload.js';
import { Hypothesis } from './hypothesis.model.js';

@ObjectType({ description: 'The hypothesis is written.' })
export class WriteHypothesisSuccess {
  @Field(() => Hypothesis, { description: 'The hypothesis.' })
  hypothesis!: Hypothesis;
}

@ObjectType({ description: 'The hypothesis is revised.' })
export class ReviseHypothesisSuccess {
  @Field(() => Hypothesis, { description: 'The hypothesis.' })
  hypothesis!: Hypothesis;
}

export const WriteHypothesisPayload = payloadUnion('WriteHypothesisPayload', WriteHypothesisSuccess);
export const ReviseHypothesisPayload = payloadUnion('ReviseHypothesisPayload', ReviseHypothesisSuccess);
