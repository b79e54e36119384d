import type { Verdict } from '@levain/domain/evaluations/verdicts.js';
import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { VerdictEnum } from '../graphql/domain-enums.js';
import { ReviewStanceEnum, type ReviewStance } from './evaluation.model.js';

@InputType({ description: 'The verdict, and what was learned with its limits.' })
export class RecordVerdictInput {
  @Field(() => String, {
    description: 'A new key for each new act; the same key gives the first answer again.',
  })
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The experiment.' })
  experimentId!: string;

  @Field(() => Int, { description: 'Its version as it was read.' })
  version!: number;

  @Field(() => VerdictEnum, { description: 'The verdict.' })
  verdict!: Verdict;

  @Field(() => String, { nullable: true, description: 'Required when it is not the verdict of the rule.' })
  reason?: string | null;

  @Field(() => String, { description: 'What was learned.' })
  learning!: string;

  @Field(() => String, { description: 'Its limits: who, where, how many, how sure.' })
  limits!: string;
}

@InputType({ description: 'A second look at a recorded verdict.' })
export class ReviewVerdictInput {
  @Field(() => String, {
    description: 'A new key for each new act; the same key gives the first answer again.',
  })
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The experiment.' })
  experimentId!: string;

  @Field(() => Int, { description: 'The version of the evaluation as it was read.' })
  evaluationVersion!: number;

  @Field(() => ReviewStanceEnum, { description: 'Confirmed or contested.' })
  stance!: ReviewStance;

  @Field(() => String, { nullable: true, description: 'Why; required to contest.' })
  comment?: string | null;
}

@InputType({ description: 'The evaluation is over: the experiment moves on to be decided.' })
export class CloseEvaluationInput {
  @Field(() => ID, { description: 'The experiment.' })
  id!: string;

  @Field(() => Int, { description: 'Its version as it was read.' })
  version!: number;
}
