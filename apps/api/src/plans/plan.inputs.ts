import type { ArmRole, Design, Direction, MeasureRole, Periodicity } from '@levain/domain/plans/plan.js';
import { Field, Float, ID, InputType, Int } from '@nestjs/graphql';
import {
  ArmRoleEnum,
  DesignEnum,
  DirectionEnum,
  MeasureRoleEnum,
  PeriodicityEnum,
} from '../graphql/domain-enums.js';
import { DateScalar } from '../graphql/scalars.js';
import { PlanningFields } from './planning.inputs.js';

@InputType({ description: 'A compared group or period.' })
export class ArmFields {
  @Field(() => ID, { nullable: true, description: 'The arm it was; absent for a new one.' })
  id?: string | null;

  @Field(() => String, { description: 'Its name, unique in the plan.' })
  name!: string;

  @Field(() => ArmRoleEnum, { description: 'What it stands for in the design.' })
  role!: ArmRole;

  @Field(() => Float, {
    nullable: true,
    description: 'Planned part of the people; for all arms or for none.',
  })
  share?: number | null;
}

@InputType({ description: 'A metric as the plan uses it.' })
export class MeasureFields {
  @Field(() => ID, { nullable: true, description: 'The measure it was; absent for a new one.' })
  id?: string | null;

  @Field(() => ID, { description: 'The metric measured.' })
  metricId!: string;

  @Field(() => MeasureRoleEnum, { description: 'What it is there for.' })
  role!: MeasureRole;

  @Field(() => DirectionEnum, { description: 'Which way is better, and expected.' })
  direction!: Direction;

  @Field(() => Float, { nullable: true, description: 'The value before; a proportion is a fraction.' })
  baseline?: number | null;

  @Field(() => Float, { nullable: true, description: 'The value to reach.' })
  target?: number | null;

  @Field(() => Float, { nullable: true, description: 'Smallest absolute change worth the trouble.' })
  minimumWorthwhileEffect?: number | null;

  @Field(() => Float, { nullable: true, description: 'For a guardrail: how much worse is still tolerable.' })
  margin?: number | null;
}

@InputType({ description: 'The whole plan: what is absent is emptied.' })
export class PlanFields {
  @Field(() => DesignEnum, { nullable: true, description: 'How the test compares.' })
  design?: Design | null;

  @Field(() => DateScalar, { nullable: true, description: 'First day of the test.' })
  startsOn?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day on which the test ends.' })
  stopDate?: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'First day of the change, in a before/after design or for the levels of a pilot group.',
  })
  changeDate?: string | null;

  @Field(() => PeriodicityEnum, { nullable: true, description: 'How often its levels are read.' })
  periodicity?: Periodicity | null;

  @Field(() => Int, { nullable: true, description: 'People per arm below which it is too early to say.' })
  minimumPerArm?: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Periods with a figure before the change below which it is too early to say.',
  })
  minimumPeriodsBefore?: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Periods with a figure after the change below which it is too early to say.',
  })
  minimumPeriodsAfter?: number | null;

  @Field(() => PlanningFields, {
    nullable: true,
    description: 'What the planner was told; its answer is computed here and kept with the plan.',
  })
  planning?: PlanningFields | null;

  @Field(() => Float, { nullable: true, description: 'Accepted risk of a false alarm, 0.05 unless chosen.' })
  alpha?: number | null;

  @Field(() => String, { nullable: true, description: 'What we undertake to do depending on the verdict.' })
  decisionRule?: string | null;

  @Field(() => [ArmFields], { description: 'The compared groups or periods.' })
  arms!: ArmFields[];

  @Field(() => [MeasureFields], { description: 'The measures, the deciding outcome first.' })
  measures!: MeasureFields[];
}

@InputType({ description: 'The plan of an experiment whose test has not started.' })
export class PlanExperimentInput {
  @Field(() => ID, { description: 'The experiment.' })
  id!: string;

  @Field(() => Int, { description: "The experiment's version." })
  version!: number;

  @Field(() => PlanFields, { description: 'The plan.' })
  plan!: PlanFields;
}

@InputType({ description: 'A change to a frozen plan.' })
export class AmendPlanInput {
  @Field(() => String, { description: 'The same key twice gives the first answer.' })
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The experiment.' })
  id!: string;

  @Field(() => Int, { description: "The experiment's version." })
  version!: number;

  @Field(() => String, { description: 'Why.' })
  reason!: string;

  @Field(() => PlanFields, { description: 'The whole plan as it is to be.' })
  plan!: PlanFields;
}
