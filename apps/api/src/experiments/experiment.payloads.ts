import { Field, ObjectType } from '@nestjs/graphql';
import { payloadUnion } from '../graphql/payload.js';
import { Experiment } from './experiment.model.js';

@ObjectType({ isAbstract: true })
abstract class ExperimentSuccess {
  @Field(() => Experiment, { description: 'The experiment as it is now.' })
  experiment!: Experiment;
}

@ObjectType({ description: 'The experiment is created.' })
export class CreateExperimentSuccess extends ExperimentSuccess {}
export const CreateExperimentPayload = payloadUnion('CreateExperimentPayload', CreateExperimentSuccess);

@ObjectType({ description: 'The experiment is revised.' })
export class ReviseExperimentSuccess extends ExperimentSuccess {}
export const ReviseExperimentPayload = payloadUnion('ReviseExperimentPayload', ReviseExperimentSuccess);

@ObjectType({ description: 'The experiment is shared.' })
export class ShareExperimentSuccess extends ExperimentSuccess {}
export const ShareExperimentPayload = payloadUnion('ShareExperimentPayload', ShareExperimentSuccess);

@ObjectType({ description: 'The plan is written.' })
export class PlanExperimentSuccess extends ExperimentSuccess {}
export const PlanExperimentPayload = payloadUnion('PlanExperimentPayload', PlanExperimentSuccess);

@ObjectType({ description: 'The experiment moved.' })
export class MoveExperimentSuccess extends ExperimentSuccess {}
export const MoveExperimentPayload = payloadUnion('MoveExperimentPayload', MoveExperimentSuccess);

@ObjectType({ description: 'The bet is frozen, the test runs.' })
export class StartTestSuccess extends ExperimentSuccess {}
export const StartTestPayload = payloadUnion('StartTestPayload', StartTestSuccess);

@ObjectType({ description: 'The amendment is signed.' })
export class AmendPlanSuccess extends ExperimentSuccess {}
export const AmendPlanPayload = payloadUnion('AmendPlanPayload', AmendPlanSuccess);

@ObjectType({ description: 'The test ended.' })
export class EndTestSuccess extends ExperimentSuccess {}
export const EndTestPayload = payloadUnion('EndTestPayload', EndTestSuccess);

@ObjectType({ description: 'The test is given up; its evaluation is open.' })
export class AbandonTestSuccess extends ExperimentSuccess {}
export const AbandonTestPayload = payloadUnion('AbandonTestPayload', AbandonTestSuccess);
