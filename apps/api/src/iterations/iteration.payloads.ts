import { Field, ObjectType } from '@nestjs/graphql';
import { Experiment } from '../experiments/experiment.model.js';
import { payloadUnion } from '../graphql/payload.js';

@ObjectType({ description: 'The next experiment is born.' })
export class StartNextExperimentSuccess {
  @Field(() => Experiment, {
    description: 'It, with its parent linked and its plan carried over without dates.',
  })
  experiment!: Experiment;
}
export const StartNextExperimentPayload = payloadUnion(
  'StartNextExperimentPayload',
  StartNextExperimentSuccess,
);
