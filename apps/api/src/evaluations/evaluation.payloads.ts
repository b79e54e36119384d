import { Field, ObjectType } from '@nestjs/graphql';
import { Experiment } from '../experiments/experiment.model.js';
import { payloadUnion } from '../graphql/payload.js';

@ObjectType({ description: 'The verdict is recorded and waits for another member.' })
export class RecordVerdictSuccess {
  @Field(() => Experiment, { description: 'The experiment.' })
  experiment!: Experiment;
}
export const RecordVerdictPayload = payloadUnion('RecordVerdictPayload', RecordVerdictSuccess);

@ObjectType({ description: 'The second look is recorded.' })
export class ReviewVerdictSuccess {
  @Field(() => Experiment, { description: 'The experiment.' })
  experiment!: Experiment;
}
export const ReviewVerdictPayload = payloadUnion('ReviewVerdictPayload', ReviewVerdictSuccess);

@ObjectType({ description: 'The experiment waits for its decision.' })
export class CloseEvaluationSuccess {
  @Field(() => Experiment, { description: 'The experiment.' })
  experiment!: Experiment;
}
export const CloseEvaluationPayload = payloadUnion('CloseEvaluationPayload', CloseEvaluationSuccess);
