import type { DecisionKind } from '@levain/domain/decisions/decision-kinds.js';
import type { Verdict } from '@levain/domain/evaluations/verdicts.js';
import type { Stage } from '@levain/domain/experiments/stages.js';
import type { Design, Direction, MetricShape } from '@levain/domain/plans/plan.js';
import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import {
  DecisionKindEnum,
  DesignEnum,
  DirectionEnum,
  MetricShapeEnum,
  StageEnum,
  VerdictEnum,
} from '../graphql/domain-enums.js';
import { DateScalar, DateTimeScalar } from '../graphql/scalars.js';

/** What a list of experiments and an answer of a board both tell of a primary outcome. */
@ObjectType({ isAbstract: true })
export abstract class ToldOutcome {
  @Field(() => String, { description: 'The metric.' })
  metricName!: string;

  @Field(() => String, { nullable: true, description: 'Its unit.' })
  unit!: string | null;

  @Field(() => MetricShapeEnum, { description: 'What one reading holds; a proportion is a fraction.' })
  shape!: MetricShape;

  @Field(() => DirectionEnum, { description: 'Which way is better.' })
  direction!: Direction;

  @Field(() => Float, { nullable: true, description: 'The value before.' })
  baseline!: number | null;

  @Field(() => Float, { nullable: true, description: 'The value to reach.' })
  target!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Of the variant or the period after: as analysed, else as read so far.',
  })
  observed!: number | null;

  @Field(() => Float, { nullable: true, description: 'Of the control or the period before.' })
  control!: number | null;
}

/** What a list of experiments and an answer of a board both tell of an experiment. */
@ObjectType({ isAbstract: true })
export abstract class ToldExperiment {
  @Field(() => ID, { description: 'The experiment.' })
  id!: string;

  @Field(() => Int, { description: 'Its number in the workspace.' })
  number!: number;

  @Field(() => String, { description: 'Its title.' })
  title!: string;

  @Field(() => StageEnum, { description: 'Where it stands in the loop.' })
  stage!: Stage;

  @Field(() => String, { nullable: true, description: 'The project it belongs to.' })
  projectName!: string | null;

  @Field(() => [String], { description: 'The departments of its project.' })
  departmentNames!: readonly string[];

  @Field(() => DesignEnum, { nullable: true, description: 'How it compares.' })
  design!: Design | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When its test started.' })
  startedAt!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day on which its test ends.' })
  stopDate!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When a decision closed it.' })
  closedAt!: string | null;

  @Field(() => Int, { description: 'How many readings it has.' })
  measurementCount!: number;

  @Field(() => Int, { description: 'How many take part beside the owner.' })
  participantCount!: number;

  @Field(() => VerdictEnum, { nullable: true, description: 'What the evidence says, once recorded.' })
  verdict!: Verdict | null;

  @Field(() => Boolean, { description: 'Whether somebody else confirmed the verdict.' })
  verdictConfirmed!: boolean;

  @Field(() => Boolean, { description: 'Whether somebody else contested it since it was recorded.' })
  verdictContested!: boolean;

  @Field(() => DecisionKindEnum, { nullable: true, description: 'What was decided.' })
  decision!: DecisionKind | null;

  @Field(() => String, { nullable: true, description: 'Why.' })
  decisionReason!: string | null;

  @Field(() => String, { nullable: true, description: 'Why its test was abandoned, if it was.' })
  abandonedReason!: string | null;

  @Field(() => String, { nullable: true, description: 'What was learned.' })
  learning!: string | null;

  @Field(() => [Int], { description: 'The numbers of the experiments born from it, the oldest first.' })
  nextNumbers!: readonly number[];
}
