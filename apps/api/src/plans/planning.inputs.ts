import { Field, Float, InputType, Int } from '@nestjs/graphql';

@InputType({ description: 'What the planner was told; the rest is the plan’s deciding measure.' })
export class PlanningFields {
  @Field(() => Float, {
    nullable: true,
    description: 'Chance of seeing the effect when it is there; 0.8 unless said.',
  })
  power?: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'People expected per week in all groups together; exposure for a rate.',
  })
  unitsPerWeek?: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Usual spread: standard deviation between people, or of one period around its trend.',
  })
  spread?: number | null;

  @Field(() => Float, { nullable: true, description: 'Series: of consecutive periods; 0.3 unless said.' })
  autocorrelation?: number | null;

  @Field(() => Int, { nullable: true, description: 'Series: periods with a figure before the change.' })
  periodsBefore?: number | null;

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
}
