import type { Verdict } from '@levain/domain/evaluations/verdicts.js';
import type { Direction, MetricShape } from '@levain/domain/plans/plan.js';
import type { Activity } from '@levain/domain/prototypes/activities.js';
import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { ActivityEnum, DirectionEnum, MetricShapeEnum, VerdictEnum } from '../graphql/domain-enums.js';

@ObjectType({ description: 'How often hypotheses were confirmed. There is no target for it.' })
export class WinRate {
  @Field(() => Int, { description: 'Confirmed.' })
  confirmed!: number;

  @Field(() => Int, { description: 'Evaluated: with any verdict but abandoned.' })
  evaluated!: number;

  @Field(() => Int, { description: 'Abandoned, and so not evaluated.' })
  abandoned!: number;

  @Field(() => Float, { nullable: true, description: 'Confirmed over evaluated; null below five.' })
  rate!: number | null;

  @Field(() => Float, { nullable: true, description: 'Lower limit of its 95 % interval.' })
  low!: number | null;

  @Field(() => Float, { nullable: true, description: 'Upper limit of its 95 % interval.' })
  high!: number | null;
}

@ObjectType({ description: 'The win rate of a department.' })
export class DepartmentWinRate {
  @Field(() => ID, { description: 'The department.' })
  departmentId!: string;

  @Field(() => String, { description: 'Its name.' })
  name!: string;

  @Field(() => WinRate, { description: 'Of the experiments of its projects.' })
  winRate!: WinRate;
}

@ObjectType({ description: 'The win rate of a kind of activity.' })
export class ActivityWinRate {
  @Field(() => ActivityEnum, { description: 'What people do with the prototype.' })
  activity!: Activity;

  @Field(() => WinRate, { description: 'Of the experiments whose prototype is of this kind.' })
  winRate!: WinRate;
}

@ObjectType({ description: 'An effect as measured, and as believed beside the others of its metric.' })
export class ShrunkenEffect {
  @Field(() => ID, { description: 'The experiment.' })
  experimentId!: string;

  @Field(() => Int, { description: 'Its number.' })
  number!: number;

  @Field(() => String, { description: 'Its title.' })
  title!: string;

  @Field(() => VerdictEnum, { description: 'Its verdict.' })
  verdict!: Verdict;

  @Field(() => Float, { description: 'Measured; above zero is better, whatever the direction.' })
  raw!: number;

  @Field(() => Float, { description: 'Pulled toward the mean of its metric.' })
  shrunken!: number;
}

@ObjectType({ description: 'The effects measured on one metric, in its unit; above zero is better.' })
export class EffectFamily {
  @Field(() => ID, { description: 'The metric.' })
  metricId!: string;

  @Field(() => String, { description: 'Its name.' })
  metricName!: string;

  @Field(() => String, { nullable: true, description: 'Its unit.' })
  unit!: string | null;

  @Field(() => MetricShapeEnum, { description: 'Its shape; a difference of proportions is a fraction.' })
  shape!: MetricShape;

  @Field(() => DirectionEnum, { description: 'Which way is better.' })
  direction!: Direction;

  @Field(() => Float, { description: 'Mean of the true effects.' })
  mean!: number;

  @Field(() => Float, { description: 'Lower limit of its 95 % interval.' })
  low!: number;

  @Field(() => Float, { description: 'Upper limit of its 95 % interval.' })
  high!: number;

  @Field(() => [ShrunkenEffect], { description: 'Each experiment, the largest measured effect first.' })
  effects!: ShrunkenEffect[];
}

@ObjectType({ description: 'What all the verdicts together say.' })
export class TrackRecord {
  @Field(() => WinRate, { description: 'Of everything the filter keeps.' })
  winRate!: WinRate;

  @Field(() => [DepartmentWinRate], { description: 'By department, by name.' })
  byDepartment!: DepartmentWinRate[];

  @Field(() => [ActivityWinRate], { description: 'By kind of activity.' })
  byActivity!: ActivityWinRate[];

  @Field(() => [EffectFamily], {
    description:
      'Metrics on which at least two effects were measured, at most twenty, with their latest two hundred effects.',
  })
  families!: EffectFamily[];
}
