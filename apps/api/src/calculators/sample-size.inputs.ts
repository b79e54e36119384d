import type { Design, Direction, MetricShape, Periodicity } from '@levain/domain/plans/plan.js';
import { Field, Float, InputType, Int } from '@nestjs/graphql';
import { DesignEnum, DirectionEnum, MetricShapeEnum, PeriodicityEnum } from '../graphql/domain-enums.js';
import { DateScalar } from '../graphql/scalars.js';

@InputType({
  description:
    'What a test is to show, from which level, with how many people a week. Figures are in the unit of the measure; a proportion is a fraction.',
})
export class PlanSampleSizeInput {
  @Field(() => DesignEnum, { description: 'How the test compares.' })
  design!: Design;

  @Field(() => MetricShapeEnum, { description: 'What one reading holds.' })
  shape!: MetricShape;

  @Field(() => DirectionEnum, { description: 'Which way the change is looked for.' })
  direction!: Direction;

  @Field(() => Float, {
    nullable: true,
    description: 'Level today. Needed for a proportion or a rate compared between groups.',
  })
  baseline?: number | null;

  @Field(() => Float, { description: 'Smallest absolute change worth the trouble, above 0.' })
  minimumWorthwhileEffect!: number;

  @Field(() => Float, { nullable: true, description: 'Accepted risk of a false alarm; 0.05 unless said.' })
  alpha?: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Chance of seeing the change when it is there; 0.8 unless said.',
  })
  power?: number | null;

  @Field(() => Int, { nullable: true, description: 'Groups compared with the control; 1 unless said.' })
  variants?: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'People in each variant for one in control; 1 unless said.',
  })
  variantPerControl?: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'People expected per week in all groups together; exposure for a rate.',
  })
  unitsPerWeek?: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'Usual spread: standard deviation between people (mean) or of one period around its trend (series); variance over mean of the counts (rate).',
  })
  spread?: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'People per team, when whole teams are put in a group.',
  })
  clusterSize?: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'How alike people of one team are, 0 to 1; 0.05 unless said.',
  })
  clusterCorrelation?: number | null;

  @Field(() => PeriodicityEnum, {
    nullable: true,
    description: 'Series: how often the figure is read; each week unless said.',
  })
  periodicity?: Periodicity | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Series: periods with a figure before the change; those of the history, else 12.',
  })
  periodsBefore?: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Series: how alike consecutive periods are; that of the history, else 0.3.',
  })
  autocorrelation?: number | null;

  @Field(() => [Float], {
    nullable: 'itemsAndList',
    description: 'Series: figures from before, period by period, null where one is missing; at most 1,040.',
  })
  history?: (number | null)[] | null;

  @Field(() => Float, { nullable: true, description: 'No value can be below.' })
  lowest?: number | null;

  @Field(() => Float, { nullable: true, description: 'No value can be above.' })
  highest?: number | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'First day of the test, or of the change for a series.',
  })
  startsOn?: string | null;
}
