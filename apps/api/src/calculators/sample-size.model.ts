import type { Coded } from '@levain/domain/statistics/analysis-codes.js';
import type { PlanAnswer } from '@levain/domain/statistics/planning/plan-answer.js';
import {
  PLANNING_WARNINGS,
  WAYS_OUT,
  type PlanningMethod,
  type PlanningWarning,
  type WayOut,
} from '@levain/domain/statistics/planning/planning-codes.js';
import { createUnionType, Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { wordsEnum } from '../graphql/domain-enums.js';
import { DateScalar } from '../graphql/scalars.js';
import { RefusedError } from '../graphql/user-error.js';
import { PlanningMethodEnum } from '../plans/planning.model.js';

export const PlanningWarningEnum = wordsEnum(
  'PlanningWarningCode',
  PLANNING_WARNINGS,
  'What a reader of the answer must keep in mind.',
);
export const WayOutEnum = wordsEnum(
  'WayOutCode',
  WAYS_OUT,
  'What to do when the time at hand does not answer the question.',
);

@ObjectType({ description: 'A figure that the sentence of a code quotes.' })
export class PlanningFigure {
  @Field(() => String, { description: 'The name the sentence uses.' })
  name!: string;

  @Field(() => Float, { description: 'The figure.' })
  value!: number;
}

@ObjectType({ description: 'Something assumed, or to beware of.' })
export class PlanningRemark {
  @Field(() => PlanningWarningEnum, { description: 'What.' })
  code!: PlanningWarning;

  @Field(() => [PlanningFigure], { description: 'Its figures.' })
  parameters!: PlanningFigure[];
}

@ObjectType({ description: 'Something else that could be done.' })
export class PlanningWayOut {
  @Field(() => WayOutEnum, { description: 'What.' })
  code!: WayOut;

  @Field(() => [PlanningFigure], { description: 'Its figures.' })
  parameters!: PlanningFigure[];
}

@ObjectType({ description: 'What a test of some length would show.' })
export class DetectableEffect {
  @Field(() => Int, { description: 'Length of the test.' })
  weeks!: number;

  @Field(() => Float, {
    nullable: true,
    description: 'People (or exposure) in the smallest arm by then, or periods after the change.',
  })
  units!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Smallest absolute change it would find with the power asked; null when none.',
  })
  effect!: number | null;
}

@ObjectType({ description: 'The question is not answered in the time an organisation has.' })
export class PlanOutOfReach {
  @Field(() => Int, { description: 'That time, in weeks.' })
  weeks!: number;

  @Field(() => [PlanningWayOut], { description: 'What else could be done, the simplest first.' })
  waysOut!: PlanningWayOut[];
}

@ObjectType({ description: 'How many people, or how many periods, a test needs, and how long that takes.' })
export class SampleSizePlan {
  @Field(() => String, { description: 'Of the method.' })
  version!: string;

  @Field(() => PlanningMethodEnum, { description: 'How the size was found.' })
  method!: PlanningMethod;

  @Field(() => Float, { description: 'Accepted risk of a false alarm.' })
  alpha!: number;

  @Field(() => Float, { description: 'Chance of seeing the change when it is there.' })
  power!: number;

  @Field(() => Float, { nullable: true, description: 'People (or exposure) in the smallest arm.' })
  unitsPerArm!: number | null;

  @Field(() => Float, { nullable: true, description: 'In the control.' })
  controlUnits!: number | null;

  @Field(() => Float, { nullable: true, description: 'In each variant.' })
  variantUnits!: number | null;

  @Field(() => Float, { nullable: true, description: 'In all arms together.' })
  totalUnits!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Teams per arm, when whole teams are put in a group.',
  })
  clustersPerArm!: number | null;

  @Field(() => Int, { nullable: true, description: 'Series: periods with a figure before the change.' })
  periodsBefore!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Series: periods after the change; null when no number is enough.',
  })
  periodsAfter!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Whole weeks; null without a pace, or when no length is enough.',
  })
  weeks!: number | null;

  @Field(() => DateScalar, { nullable: true, description: 'A stop date that leaves that time.' })
  endsOn!: string | null;

  @Field(() => Float, { nullable: true, description: 'The spread that was counted with.' })
  spread!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Series: how alike consecutive periods were taken to be.',
  })
  autocorrelation!: number | null;

  @Field(() => [DetectableEffect], { description: 'What 4, 8, 12 and 26 weeks would show.' })
  detectable!: DetectableEffect[];

  @Field(() => PlanOutOfReach, {
    nullable: true,
    description: 'Null when the question is answered in time, or when there is no pace to tell.',
  })
  cannotBeAnswered!: PlanOutOfReach | null;

  @Field(() => [PlanningRemark], { description: 'What was assumed, and what to beware of.' })
  warnings!: PlanningRemark[];

  static from(answer: PlanAnswer): SampleSizePlan {
    const { cannotBeAnswered, warnings, ...rest } = answer;
    return Object.assign(new SampleSizePlan(), rest, {
      warnings: warnings.map(withFigures),
      cannotBeAnswered: cannotBeAnswered && {
        weeks: cannotBeAnswered.weeks,
        waysOut: cannotBeAnswered.waysOut.map(withFigures),
      },
    });
  }
}

function withFigures<Code extends string>({ code, parameters }: Coded<Code>) {
  const figures = Object.entries(parameters).map(([name, value]) => ({ name, value: Number(value) }));
  return { code, parameters: figures };
}

export const PlanSampleSizeAnswer = createUnionType({
  name: 'PlanSampleSizeAnswer',
  description: 'What `planSampleSize` gives: the size and the time, or what the question lacks.',
  types: () => [SampleSizePlan, RefusedError] as const,
});
