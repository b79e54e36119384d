import { Field, ObjectType } from '@nestjs/graphql';
import { Experiment } from '../experiments/experiment.model.js';
import { payloadUnion } from '../graphql/payload.js';

@ObjectType({ description: 'The decision is taken and the experiment closed.' })
export class DecideSuccess {
  @Field(() => Experiment, { description: 'The experiment.' })
  experiment!: Experiment;
}
export const DecidePayload = payloadUnion('DecidePayload', DecideSuccess);

@ObjectType({ description: 'The decision is taken back and the experiment open again.' })
export class UndoDecisionSuccess {
  @Field(() => Experiment, { description: 'The experiment.' })
  experiment!: Experiment;
}
export const UndoDecisionPayload = payloadUnion('UndoDecisionPayload', UndoDecisionSuccess);
