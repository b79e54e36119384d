import type { DecisionKind } from '@levain/domain/decisions/decision-kinds.js';
import type { Verdict } from '@levain/domain/evaluations/verdicts.js';
import type { Stage } from '@levain/domain/experiments/stages.js';
import type { Locale } from '@levain/domain/locale.js';
import type { Design, Direction, MetricShape } from '@levain/domain/plans/plan.js';
import type { Activity } from '@levain/domain/prototypes/activities.js';
import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import {
  ActivityEnum,
  DecisionKindEnum,
  DesignEnum,
  DirectionEnum,
  LocaleEnum,
  MetricShapeEnum,
  StageEnum,
  VerdictEnum,
} from '../graphql/domain-enums.js';
import { DateScalar, DateTimeScalar } from '../graphql/scalars.js';

@ObjectType({ description: 'The parts of a hypothesis, for a list.' })
export class HypothesisParts {
  @Field(() => ID, { description: 'The hypothesis.' })
  id!: string;

  @Field(() => Int, { description: 'Its number in the workspace.' })
  number!: number;

  @Field(() => LocaleEnum, { description: 'The language it was written in.' })
  locale!: Locale;

  @Field(() => String, { nullable: true, description: 'Because of what was observed.' })
  observation!: string | null;

  @Field(() => String, { nullable: true, description: 'For whom.' })
  audience!: string | null;

  @Field(() => String, { nullable: true, description: 'If what changes.' })
  change!: string | null;

  @Field(() => String, { nullable: true, description: 'Then which measure.' })
  measure!: string | null;

  @Field(() => DirectionEnum, { nullable: true, description: 'Will go which way.' })
  direction!: Direction | null;

  @Field(() => String, { nullable: true, description: 'By how much.' })
  target!: string | null;

  @Field(() => String, { nullable: true, description: 'And why.' })
  rationale!: string | null;
}

@ObjectType({ description: 'The primary outcome: the target set before, the value observed.' })
export class OutcomeSummary {
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

  @Field(() => [Float], { description: 'Week by week, the last 24 weeks that were read at most.' })
  sparkline!: number[];
}

@ObjectType({ description: 'One line of the board: an experiment with its outcome.' })
export class BoardCard {
  @Field(() => ID, { description: 'The experiment.' })
  id!: string;

  @Field(() => Int, { description: 'Its number in the workspace.' })
  number!: number;

  @Field(() => String, { description: 'Its title.' })
  title!: string;

  @Field(() => StageEnum, { description: 'Where it stands in the loop.' })
  stage!: Stage;

  @Field(() => Boolean, { description: 'Whether it is a private draft.' })
  isDraft!: boolean;

  @Field(() => Int, { description: 'Give it back with a move.' })
  version!: number;

  @Field(() => String, { description: 'Who owns it.' })
  ownerName!: string;

  @Field(() => ID, { description: 'The member who owns it.' })
  ownerId!: string;

  @Field(() => String, { nullable: true, description: 'The project it belongs to.' })
  projectName!: string | null;

  @Field(() => [String], { description: 'The departments of its project.' })
  departmentNames!: string[];

  @Field(() => ActivityEnum, { nullable: true, description: 'What people do with its prototype.' })
  activity!: Activity | null;

  @Field(() => HypothesisParts, { nullable: true, description: 'What it tests.' })
  hypothesis!: HypothesisParts | null;

  @Field(() => DesignEnum, { nullable: true, description: 'How it compares.' })
  design!: Design | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When its test started.' })
  startedAt!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day on which its test ends.' })
  stopDate!: string | null;

  @Field(() => DateTimeScalar, { description: 'When anything last happened in it.' })
  lastActivityAt!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When a decision closed it.' })
  closedAt!: string | null;

  @Field(() => Int, { description: 'How many readings it has.' })
  measurementCount!: number;

  @Field(() => [String], { description: 'People taking part beside the owner, at most five.' })
  participantNames!: string[];

  @Field(() => Int, { description: 'How many take part beside the owner.' })
  participantCount!: number;

  @Field(() => OutcomeSummary, { nullable: true, description: 'Its primary outcome, once planned.' })
  outcome!: OutcomeSummary | null;

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

  @Field(() => Int, { nullable: true, description: 'The number of the experiment it was born from.' })
  parentNumber!: number | null;

  @Field(() => [Int], { description: 'The numbers of the experiments born from it, the oldest first.' })
  nextNumbers!: number[];

  @Field(() => String, { nullable: true, description: 'Why its test was abandoned, if it was.' })
  abandonedReason!: string | null;

  @Field(() => String, { nullable: true, description: 'What was learned.' })
  learning!: string | null;
}
