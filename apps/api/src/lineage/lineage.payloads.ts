import { Field, ObjectType } from '@nestjs/graphql';
import { Experiment } from '../experiments/experiment.model.js';
import { payloadUnion } from '../graphql/payload.js';

@ObjectType({ description: 'The local re-test is a draft, with its own figures.' })
export class SpreadExperimentSuccess {
  @Field(() => Experiment, { description: 'It, with its parent and the learning it quotes.' })
  experiment!: Experiment;
}

@ObjectType({ description: 'The plan is in a new draft, with its credit.' })
export class BorrowPlanSuccess {
  @Field(() => Experiment, { description: 'The draft.' })
  experiment!: Experiment;
}

export const SpreadExperimentPayload = payloadUnion('SpreadExperimentPayload', SpreadExperimentSuccess);
export const BorrowPlanPayload = payloadUnion('BorrowPlanPayload', BorrowPlanSuccess);
