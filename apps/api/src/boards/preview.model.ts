import type { MeasureRole, ArmRole, Direction, MetricShape } from '@levain/domain/plans/plan.js';
import type { ParticipationRole } from '@levain/domain/participations/roles.js';
import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import {
  ArmRoleEnum,
  DirectionEnum,
  MeasureRoleEnum,
  MetricShapeEnum,
  ParticipationRoleEnum,
} from '../graphql/domain-enums.js';
import { DateScalar } from '../graphql/scalars.js';
import { BoardCard } from './board-card.model.js';

@ObjectType({ description: 'What was read of a measure in one arm in one week.' })
export class WeekFigure {
  @Field(() => DateScalar, { description: 'The Monday of the week.' })
  week!: string;

  @Field(() => Float, {
    nullable: true,
    description:
      'A fraction of a proportion, events per exposure of a rate, a mean; of a level the last one.',
  })
  value!: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'Of a proportion its total, of a rate its exposure, of a mean how many values; of a level none.',
  })
  size!: number | null;

  @Field(() => Int, { description: 'How many readings.' })
  readings!: number;
}

@ObjectType({ description: 'A measure in one arm, week by week.' })
export class ArmWeeks {
  @Field(() => ID, { description: 'The arm.' })
  armId!: string;

  @Field(() => String, { description: 'Its name.' })
  name!: string;

  @Field(() => ArmRoleEnum, { description: 'What it stands for in the design.' })
  role!: ArmRole;

  @Field(() => [WeekFigure], { description: 'Every week that was read, in order.' })
  weeks!: WeekFigure[];
}

@ObjectType({ description: 'A measure with its whole series, week by week.' })
export class PreviewMeasure {
  @Field(() => ID, { description: 'The measure.' })
  id!: string;

  @Field(() => MeasureRoleEnum, { description: 'What it is there for.' })
  role!: MeasureRole;

  @Field(() => String, { description: 'Its metric.' })
  metricName!: string;

  @Field(() => String, { nullable: true, description: 'Its unit.' })
  unit!: string | null;

  @Field(() => MetricShapeEnum, { description: 'What one reading holds.' })
  shape!: MetricShape;

  @Field(() => DirectionEnum, { description: 'Which way is better.' })
  direction!: Direction;

  @Field(() => Float, { nullable: true, description: 'The value before.' })
  baseline!: number | null;

  @Field(() => Float, { nullable: true, description: 'The value to reach.' })
  target!: number | null;

  @Field(() => [ArmWeeks], { description: 'Arm by arm, in the order of the plan.' })
  arms!: ArmWeeks[];
}

@ObjectType({ description: 'Somebody who takes part.' })
export class PreviewPerson {
  @Field(() => ID, { description: 'The person.' })
  id!: string;

  @Field(() => String, { description: 'Their name.' })
  name!: string;

  @Field(() => ParticipationRoleEnum, { description: 'In which role.' })
  role!: ParticipationRole;
}

@ObjectType({
  description:
    'An experiment at a glance: its card, its people and every series, without computing anything.',
})
export class ExperimentPreview {
  @Field(() => BoardCard, { description: 'As the board shows it.' })
  card!: BoardCard;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day of the change, where one series has a before and an after.',
  })
  changeDate!: string | null;

  @Field(() => [PreviewMeasure], { description: 'In the order of the plan.' })
  measures!: PreviewMeasure[];

  @Field(() => [PreviewPerson], { description: 'Who takes part, by name, at most fifty.' })
  people!: PreviewPerson[];
}
