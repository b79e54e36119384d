import { PLANNING_METHODS, type PlanningMethod } from '@levain/domain/statistics/planning/planning-codes.js';
import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { wordsEnum } from '../graphql/domain-enums.js';

export const PlanningMethodEnum = wordsEnum(
  'PlanningMethod',
  PLANNING_METHODS,
  'How a size was found: people compared between groups, or one figure followed over time.',
);

@ObjectType({
  description:
    'How long the test was said to need for its deciding measure: what was asked, what was answered.',
})
export class Planning {
  @Field(() => String, { description: 'Of the method that answered.' })
  version!: string;

  @Field(() => PlanningMethodEnum, { description: 'How the size was found.' })
  method!: PlanningMethod;

  @Field(() => Float, { nullable: true, description: 'Level it starts from; a proportion is a fraction.' })
  baseline!: number | null;

  @Field(() => Float, { description: 'Smallest absolute change worth the trouble.' })
  minimumWorthwhileEffect!: number;

  @Field(() => Float, { description: 'Accepted risk of a false alarm.' })
  alpha!: number;

  @Field(() => Float, { description: 'Chance of seeing that change when it is there.' })
  power!: number;

  @Field(() => Float, {
    nullable: true,
    description: 'People (or exposure) expected per week, all groups together.',
  })
  unitsPerWeek!: number | null;

  @Field(() => Float, { nullable: true, description: 'Usual spread, as said.' })
  spread!: number | null;

  @Field(() => Float, { nullable: true, description: 'Series: of consecutive periods.' })
  autocorrelation!: number | null;

  @Field(() => Int, { nullable: true, description: 'Series: periods with a figure before the change.' })
  periodsBefore!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'People per team, when whole teams are put in a group.',
  })
  clusterSize!: number | null;

  @Field(() => Float, { nullable: true, description: 'How alike people of one team are, as said.' })
  clusterCorrelation!: number | null;

  @Field(() => Float, { nullable: true, description: 'Answered: people (or exposure) in the smallest arm.' })
  unitsPerArm!: number | null;

  @Field(() => Float, { nullable: true, description: 'Answered: in all arms together.' })
  totalUnits!: number | null;

  @Field(() => Int, { nullable: true, description: 'Answered, series: periods after the change.' })
  periodsAfter!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Answered: whole weeks; null without a pace, or when no length is enough.',
  })
  weeks!: number | null;
}
