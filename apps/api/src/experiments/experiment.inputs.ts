import type { Stage } from '@levain/domain/experiments/stages.js';
import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { StageEnum } from '../graphql/domain-enums.js';

@InputType({ description: 'What an experiment is made of, before its plan.' })
export class ExperimentFields {
  @Field(() => String, { description: 'Its title.' })
  title!: string;

  @Field(() => ID, { nullable: true, description: 'The project it belongs to.' })
  projectId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The hypothesis it tests.' })
  hypothesisId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The prototype it tests it with.' })
  prototypeId?: string | null;

  @Field(() => [ID], { description: 'The benchmarks it starts from.' })
  benchmarkIds!: string[];

  @Field(() => String, { nullable: true, description: 'Where one looked, when no precedent was found.' })
  noPrecedentReason?: string | null;
}

@InputType({ description: 'A new experiment: a private draft until it is shared.' })
export class CreateExperimentInput {
  @Field(() => String, { description: 'The same key twice gives the first answer.' })
  idempotencyKey!: string;

  @Field(() => ExperimentFields, { description: 'What it is made of.' })
  experiment!: ExperimentFields;
}

/** An act on an experiment: whoever read another version is told so. */
@InputType({ isAbstract: true })
abstract class ExperimentActInput {
  @Field(() => ID, { description: 'The experiment.' })
  id!: string;

  @Field(() => Int, { description: 'The version that was read.' })
  version!: number;
}

@InputType({ description: 'What the experiment is to be made of.' })
export class ReviseExperimentInput extends ExperimentActInput {
  @Field(() => ExperimentFields, { description: 'All of it: what is absent is emptied.' })
  experiment!: ExperimentFields;
}

@InputType({ description: 'The draft that every member may read from now on.' })
export class ShareExperimentInput extends ExperimentActInput {}

@InputType({ description: 'A move between benchmark and prototype.' })
export class MoveExperimentInput extends ExperimentActInput {
  @Field(() => StageEnum, { description: 'The stage to move to.' })
  to!: Stage;
}

@InputType({ description: 'The bet to freeze.' })
export class StartTestInput extends ExperimentActInput {}

@InputType({ description: 'The test to end.' })
export class EndTestInput extends ExperimentActInput {
  @Field(() => String, { nullable: true, description: 'Why, when it ends before its stop date.' })
  reason?: string | null;
}

@InputType({ description: 'The test to give up.' })
export class AbandonTestInput extends ExperimentActInput {
  @Field(() => String, { description: 'Why.' })
  reason!: string;
}
