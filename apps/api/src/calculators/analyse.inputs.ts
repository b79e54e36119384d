import type { ArmRole, Design, Direction, MetricShape, Periodicity } from '@levain/domain/plans/plan.js';
import { Field, Float, InputType, Int } from '@nestjs/graphql';
import {
  ArmRoleEnum,
  DesignEnum,
  DirectionEnum,
  MetricShapeEnum,
  PeriodicityEnum,
} from '../graphql/domain-enums.js';
import { DateScalar } from '../graphql/scalars.js';

@InputType({ description: 'A group, under the name that the figures are given with.' })
export class AnalyseArmInput {
  @Field(() => String, { description: 'Any name, once.' })
  id!: string;

  @Field(() => ArmRoleEnum, { description: 'What it is there for.' })
  role!: ArmRole;

  @Field(() => Float, { nullable: true, description: 'Planned part of the people; equal parts unless said.' })
  share?: number | null;
}

@InputType({ description: 'The same people’s figure from before the start, in one entry.' })
export class CovariateInput {
  @Field(() => Float, { description: 'Its mean.' })
  mean!: number;

  @Field(() => Float, { description: 'Its standard deviation, n - 1.' })
  sd!: number;

  @Field(() => Float, { description: 'Its covariance with the measure, n - 1.' })
  covariance!: number;
}

@InputType({
  description:
    'What one group gave, in all or on one day: counts (events of total), a rate (events over exposure), values, or their size, mean and deviation.',
})
export class AnalyseEntryInput {
  @Field(() => String, { description: 'The group.' })
  arm!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day; with dates the comparison is followed day by day.',
  })
  on?: string | null;

  @Field(() => Float, { nullable: true, description: 'Proportion or rate: how many.' })
  events?: number | null;

  @Field(() => Float, { nullable: true, description: 'Proportion: of how many.' })
  total?: number | null;

  @Field(() => Float, { nullable: true, description: 'Rate: over what (weeks, thousands of people).' })
  exposure?: number | null;

  @Field(() => Float, { nullable: true, description: 'Mean: how many values.' })
  n?: number | null;

  @Field(() => Float, { nullable: true, description: 'Mean: their mean.' })
  mean?: number | null;

  @Field(() => Float, { nullable: true, description: 'Mean: their standard deviation, n - 1.' })
  sd?: number | null;

  @Field(() => [Float], {
    nullable: true,
    description: 'Mean: the values themselves, at most 2,000 a group.',
  })
  values?: number[] | null;

  @Field(() => CovariateInput, { nullable: true, description: 'Mean: what was known of them before.' })
  covariate?: CovariateInput | null;
}

@InputType({ description: 'One period of a series.' })
export class AnalysePointInput {
  @Field(() => DateScalar, { description: 'Its first day.' })
  on!: string;

  @Field(() => Float, { nullable: true, description: 'The figure; null when missing, never 0 for it.' })
  value?: number | null;

  @Field(() => Float, { nullable: true, description: 'How many, when the figure is a share or a rate.' })
  events?: number | null;

  @Field(() => Float, { nullable: true, description: 'Of how many, or over what.' })
  total?: number | null;
}

@InputType({ description: 'One figure followed over time.' })
export class AnalyseSeriesInput {
  @Field(() => String, { nullable: true, description: 'The group; none for a single series.' })
  arm?: string | null;

  @Field(() => [AnalysePointInput], { description: 'Its periods, at most 520.' })
  points!: AnalysePointInput[];
}

@InputType({ description: 'The same people asked twice, by their two answers.' })
export class PairedAnswersInput {
  @Field(() => Float, { description: 'Yes both times.' })
  both!: number;

  @Field(() => Float, { description: 'Yes before only.' })
  onlyBefore!: number;

  @Field(() => Float, { description: 'Yes after only.' })
  onlyAfter!: number;

  @Field(() => Float, { description: 'Never yes.' })
  neither!: number;
}

@InputType({ description: 'The same people’s values, in the same order; at most 2,000.' })
export class PairedValuesInput {
  @Field(() => [Float], { description: 'Before.' })
  before!: number[];

  @Field(() => [Float], { description: 'After.' })
  after!: number[];
}

@InputType({
  description:
    'Numbers to analyse. Exactly one of entries, series, pairedValues and pairedAnswers. Figures are in the unit of the measure; a proportion is a fraction.',
})
export class AnalyseInput {
  @Field(() => DesignEnum, { description: 'How the test compares.' })
  design!: Design;

  @Field(() => MetricShapeEnum, { description: 'What the figures are.' })
  shape!: MetricShape;

  @Field(() => DirectionEnum, { description: 'Which way is better.' })
  direction!: Direction;

  @Field(() => [AnalyseArmInput], { nullable: true, description: 'The groups, at most 8.' })
  arms?: AnalyseArmInput[] | null;

  @Field(() => [AnalyseEntryInput], { nullable: true, description: 'Groups: what they gave; at most 2,080.' })
  entries?: AnalyseEntryInput[] | null;

  @Field(() => [AnalyseSeriesInput], { nullable: true, description: 'Series around a change.' })
  series?: AnalyseSeriesInput[] | null;

  @Field(() => PairedValuesInput, { nullable: true, description: 'The same people, two values each.' })
  pairedValues?: PairedValuesInput | null;

  @Field(() => PairedAnswersInput, { nullable: true, description: 'The same people, two answers each.' })
  pairedAnswers?: PairedAnswersInput | null;

  @Field(() => Float, { nullable: true, description: 'The value before.' })
  baseline?: number | null;

  @Field(() => Float, { nullable: true, description: 'The value to reach.' })
  target?: number | null;

  @Field(() => Float, { nullable: true, description: 'Smallest absolute change worth the trouble.' })
  minimumWorthwhileEffect?: number | null;

  @Field(() => Float, { nullable: true, description: 'No value can be below.' })
  lowest?: number | null;

  @Field(() => Float, { nullable: true, description: 'No value can be above.' })
  highest?: number | null;

  @Field(() => Float, { nullable: true, description: 'Confidence of the intervals; 0.95 unless said.' })
  confidence?: number | null;

  @Field(() => PeriodicityEnum, { nullable: true, description: 'Series: how often the figure is read.' })
  periodicity?: Periodicity | null;

  @Field(() => DateScalar, { nullable: true, description: 'First day under the change.' })
  changeDate?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'First day of the test.' })
  startsOn?: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Planned end; without it the numbers are taken as complete.',
  })
  stopDate?: string | null;

  @Field(() => Int, { nullable: true, description: 'People planned in each group.' })
  minimumPerArm?: number | null;
}
