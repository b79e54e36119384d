import { Field, ObjectType } from '@nestjs/graphql';
import { payloadUnion } from '../graphql/payload.js';
import { HypothesisScores } from './scores.model.js';

@ObjectType({ description: 'The scores are kept; the others’ can be seen now.' })
export class ScoreHypothesisSuccess {
  @Field(() => HypothesisScores, { description: 'What the viewer sees now.' })
  scores!: HypothesisScores;
}

export const ScoreHypothesisPayload = payloadUnion('ScoreHypothesisPayload', ScoreHypothesisSuccess);
