import type { ArmRole, Design, Direction, MeasureRole, Periodicity } from '@levain/domain/plans/plan.js';
import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import {
  ArmRoleEnum,
  DesignEnum,
  DirectionEnum,
  MeasureRoleEnum,
  PeriodicityEnum,
} from '../graphql/domain-enums.js';
import { Node } from '../graphql/node.js';
import { DateScalar, DateTimeScalar, JsonScalar } from '../graphql/scalars.js';
import { Planning } from './planning.model.js';

@ObjectType({ implements: () => [Node], description: 'A compared group, or a period of a series.' })
export class Arm extends Node {
  @Field(() => Int, { description: 'Its place in the plan, from 0.' })
  position!: number;

  @Field(() => String, { description: 'Its name.' })
  name!: string;

  @Field(() => ArmRoleEnum, { description: 'What it stands for in the design.' })
  role!: ArmRole;

  @Field(() => Float, { nullable: true, description: 'Planned part of the people, above 0 and up to 1.' })
  share!: number | null;
}

@ObjectType({ implements: () => [Node], description: 'A metric as this plan uses it.' })
export class Measure extends Node {
  @Field(() => Int, { description: 'Its place in the plan, from 0. The first outcome measure decides.' })
  position!: number;

  @Field(() => MeasureRoleEnum, { description: 'What it is there for.' })
  role!: MeasureRole;

  @Field(() => DirectionEnum, { description: 'Which way is better, and expected.' })
  direction!: Direction;

  @Field(() => Float, { nullable: true, description: 'The value before; a proportion is a fraction.' })
  baseline!: number | null;

  @Field(() => Float, { nullable: true, description: 'The value to reach.' })
  target!: number | null;

  @Field(() => Float, { nullable: true, description: 'Smallest absolute change worth the trouble.' })
  minimumWorthwhileEffect!: number | null;

  @Field(() => Float, { nullable: true, description: 'For a guardrail: how much worse is still tolerable.' })
  margin!: number | null;

  /** The uuids for the resolvers of its fields. */
  uuid!: string;
  experimentUuid!: string;
  metricId!: string;
}

@ObjectType({ description: 'One thing that an amendment changed.' })
export class FieldChange {
  @Field(() => String, { description: 'Where in the plan, such as stopDate or measures.target.' })
  path!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Which arm or measure, by its name before the change.',
  })
  of!: string | null;

  @Field(() => JsonScalar, { nullable: true, description: 'The value that was frozen or amended before.' })
  before!: unknown;

  @Field(() => JsonScalar, { nullable: true, description: 'The value since.' })
  after!: unknown;
}

@ObjectType({
  implements: () => [Node],
  description: 'A change to a frozen plan: dated, signed, shown beside it.',
})
export class Amendment extends Node {
  @Field(() => Int, { description: 'Its number, from 1.' })
  number!: number;

  @Field(() => String, { description: 'Why.' })
  reason!: string;

  @Field(() => DateTimeScalar, { description: 'When.' })
  amendedAt!: string;

  @Field(() => [FieldChange], { description: 'What changed.' })
  changes!: FieldChange[];

  @Field(() => String, { description: 'SHA-256 over this amendment and the fingerprint before it.' })
  fingerprint!: string;

  /** For the resolver of `author`. */
  authorId!: string;
}

@ObjectType({
  description: 'The bet: what is compared, what is measured, until when, and what will be concluded.',
})
export class Plan {
  @Field(() => DesignEnum, { nullable: true, description: 'How the test compares.' })
  design!: Design | null;

  @Field(() => DateScalar, { nullable: true, description: 'First day of the test.' })
  startsOn!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day on which the test ends.' })
  stopDate!: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'First day of the change, in a before/after design or for the levels of a pilot group.',
  })
  changeDate!: string | null;

  @Field(() => PeriodicityEnum, { nullable: true, description: 'How often its levels are read.' })
  periodicity!: Periodicity | null;

  @Field(() => Int, { nullable: true, description: 'People per arm below which it is too early to say.' })
  minimumPerArm!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Periods with a figure before the change below which it is too early to say.',
  })
  minimumPeriodsBefore!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Periods with a figure after the change below which it is too early to say.',
  })
  minimumPeriodsAfter!: number | null;

  @Field(() => Planning, {
    nullable: true,
    description: 'How long the test was said to need; null when the planner was not used.',
  })
  planning!: Planning | null;

  @Field(() => Float, { description: 'Accepted risk of a false alarm; the confidence is 1 minus it.' })
  alpha!: number;

  @Field(() => String, { nullable: true, description: 'What we undertake to do depending on the verdict.' })
  decisionRule!: string | null;

  @Field(() => [Arm], { description: 'The compared groups or periods.' })
  arms!: Arm[];

  @Field(() => [Measure], { description: 'The measures, in the order of the plan.' })
  measures!: Measure[];

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was frozen.' })
  frozenAt!: string | null;

  @Field(() => String, { nullable: true, description: 'SHA-256 of the canonical frozen content.' })
  fingerprint!: string | null;

  @Field(() => JsonScalar, { nullable: true, description: 'The bet as it was frozen, word for word.' })
  frozenContent!: unknown;

  @Field(() => [Amendment], { description: 'What was changed since, the first one first.' })
  amendments!: Amendment[];

  @Field(() => Int, { description: 'Grows with every change.' })
  version!: number;

  /** For the resolver of `frozenBy`. */
  frozenById!: string | null;
}
