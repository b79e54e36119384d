import type {
  AnsweredExperiment as Answered,
  OutcomePoint as Point,
  RunningSignal,
} from '@levain/domain/boards/board-answers.js';
import type { ReadingLevel } from '@levain/domain/boards/questions.js';
import type { DecisionKind } from '@levain/domain/decisions/decision-kinds.js';
import type { Verdict } from '@levain/domain/evaluations/verdicts.js';
import type { Stage } from '@levain/domain/experiments/stages.js';
import type { Design, Direction, MetricShape } from '@levain/domain/plans/plan.js';
import type { SignalMeaning, SignalRule } from '@levain/domain/statistics/series-chart.js';
import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import {
  DecisionKindEnum,
  DesignEnum,
  DirectionEnum,
  MetricShapeEnum,
  StageEnum,
  VerdictEnum,
} from '../graphql/domain-enums.js';
import { globalId } from '../graphql/global-id.js';
import { DateScalar, DateTimeScalar } from '../graphql/scalars.js';
import { ReadingLevelEnum, RunningSignalEnum, SignalMeaningEnum, SignalRuleEnum } from './answer-enums.js';

@ObjectType({ description: 'One week of the outcome.' })
export class OutcomePoint {
  @Field(() => DateScalar, { description: 'Its Monday.' })
  on!: string;

  @Field(() => Float, { description: 'The figure of the week.' })
  value!: number;

  @Field(() => SignalRuleEnum, {
    nullable: true,
    description: 'The rule of variation that it fulfils, if one.',
  })
  signal!: SignalRule | null;
}

@ObjectType({ description: 'The primary outcome of an experiment: expected beside observed.' })
export class AnsweredOutcome {
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

  @Field(() => Float, { nullable: true, description: 'As analysed with the verdict, else as read so far.' })
  observed!: number | null;

  @Field(() => Float, { nullable: true, description: 'Of the control or the period before.' })
  control!: number | null;

  @Field(() => Float, { nullable: true, description: 'Observed less control, as analysed with the verdict.' })
  effect!: number | null;

  @Field(() => Float, { nullable: true, description: 'Lower end of the interval of the effect.' })
  low!: number | null;

  @Field(() => Float, { nullable: true, description: 'Upper end of the interval of the effect.' })
  high!: number | null;

  @Field(() => [OutcomePoint], { description: 'The last weeks, at most 24.' })
  points!: readonly Point[];
}

@ObjectType({ description: 'What an experiment cost and brought back.' })
export class AnsweredCost {
  @Field(() => Float, { description: 'What was spent.' })
  spent!: number;

  @Field(() => Float, { nullable: true, description: 'What came back; null while nobody said.' })
  returned!: number | null;

  @Field(() => String, { description: 'The currency, ISO 4217.' })
  currency!: string;
}

@ObjectType({ description: 'An experiment as a board tells it.' })
export class AnsweredExperiment {
  @Field(() => ID, { description: 'The experiment.' })
  id!: string;

  @Field(() => Int, { description: 'Its number in the workspace.' })
  number!: number;

  @Field(() => String, { description: 'Its title.' })
  title!: string;

  @Field(() => StageEnum, { description: 'Where it stands in the loop.' })
  stage!: Stage;

  @Field(() => DesignEnum, { nullable: true, description: 'How it compares.' })
  design!: Design | null;

  @Field(() => String, { nullable: true, description: 'Who owns it.' })
  ownerName!: string | null;

  @Field(() => String, { nullable: true, description: 'Its project.' })
  projectName!: string | null;

  @Field(() => [String], { description: 'The departments of its project.' })
  departmentNames!: readonly string[];

  @Field(() => DateTimeScalar, { nullable: true, description: 'When its test started.' })
  startedAt!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day on which its test ends.' })
  stopDate!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When a decision closed it.' })
  closedAt!: string | null;

  @Field(() => Int, { description: 'How many readings it has.' })
  measurementCount!: number;

  @Field(() => DateScalar, { nullable: true, description: 'The day of the latest reading.' })
  lastReadOn!: string | null;

  @Field(() => Int, { description: 'How many take part beside the owner.' })
  participantCount!: number;

  @Field(() => Int, { description: 'How many tasks are open.' })
  openTaskCount!: number;

  @Field(() => VerdictEnum, { nullable: true, description: 'What the evidence says, once recorded.' })
  verdict!: Verdict | null;

  @Field(() => Boolean, { description: 'Whether somebody else confirmed the verdict.' })
  verdictConfirmed!: boolean;

  @Field(() => Boolean, { description: 'Whether somebody else contested it since it was recorded.' })
  verdictContested!: boolean;

  @Field(() => Int, { nullable: true, description: 'Strength of the evidence, 1 the strongest of 5.' })
  evidenceGrade!: number | null;

  @Field(() => Int, { description: 'How often the frozen bet was amended.' })
  amendmentCount!: number;

  @Field(() => DecisionKindEnum, { nullable: true, description: 'What was decided.' })
  decision!: DecisionKind | null;

  @Field(() => String, { nullable: true, description: 'Why.' })
  decisionReason!: string | null;

  @Field(() => String, { nullable: true, description: 'Why its test was abandoned, if it was.' })
  abandonedReason!: string | null;

  @Field(() => String, { nullable: true, description: 'What was learned.' })
  learning!: string | null;

  @Field(() => String, { nullable: true, description: 'Who, where, how many, how sure.' })
  learningLimits!: string | null;

  @Field(() => [Int], { description: 'The numbers of the experiments born from it.' })
  nextNumbers!: readonly number[];

  @Field(() => AnsweredOutcome, { nullable: true, description: 'Its primary outcome, once planned.' })
  outcome!: AnsweredOutcome | null;

  @Field(() => ReadingLevelEnum, { nullable: true, description: 'Who reads its primary outcome.' })
  level!: ReadingLevel | null;

  @Field(() => RunningSignalEnum, {
    nullable: true,
    description: 'What its series shows while it runs before and after a change.',
  })
  signal!: RunningSignal | null;

  @Field(() => SignalMeaningEnum, { nullable: true, description: 'Where the signal points.' })
  signalMeaning!: SignalMeaning | null;

  @Field(() => AnsweredCost, { nullable: true, description: 'What it cost, once recorded.' })
  cost!: AnsweredCost | null;

  static from(answered: Answered): AnsweredExperiment {
    return { ...answered, id: globalId('experiment', answered.id) };
  }
}
