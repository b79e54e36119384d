import type { BlockedReason } from '@levain/domain/boards/blocked.js';
import type { AnsweredCrowd as Crowd } from '@levain/domain/boards/board-answers.js';
import type { Period } from '@levain/domain/boards/period.js';
import type { DecisionKind } from '@levain/domain/decisions/decision-kinds.js';
import type { AskAnswer } from '@levain/domain/asks/ask-answers.js';
import type { Verdict } from '@levain/domain/evaluations/verdicts.js';
import type { Locale } from '@levain/domain/locale.js';
import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { AskAnswerEnum } from '../asks/ask.model.js';
import { VerdictCount } from '../boards/board.model.js';
import { DecisionKindEnum, LocaleEnum, VerdictEnum } from '../graphql/domain-enums.js';
import { DateScalar } from '../graphql/scalars.js';
import { BlockedReasonEnum, PeriodEnum } from './answer-enums.js';
import { AnsweredExperiment } from './answered-experiment.model.js';

@ObjectType({ description: 'A hypothesis put to the test.' })
export class AnsweredHypothesis {
  @Field(() => ID, { description: 'The hypothesis.' })
  hypothesisId!: string;

  @Field(() => Int, { description: 'Its number in the workspace.' })
  number!: number;

  @Field(() => String, { description: 'It, in a sentence.' })
  sentence!: string;

  @Field(() => LocaleEnum, { description: 'The language it was written in.' })
  locale!: Locale;

  @Field(() => [Int], { description: 'The numbers of its started experiments.' })
  experimentNumbers!: readonly number[];

  @Field(() => [VerdictEnum], { description: 'Its confirmed verdicts, the oldest first.' })
  verdicts!: readonly Verdict[];
}

@ObjectType({ description: 'What did we believe?' })
export class BelievedAnswer {
  @Field(() => Int, { description: 'Hypotheses put to the test.' })
  hypotheses!: number;

  @Field(() => Int, { description: 'Those with a confirmed verdict.' })
  judged!: number;

  @Field(() => [AnsweredHypothesis], { description: 'The latest active first, at most 50.' })
  items!: readonly AnsweredHypothesis[];
}

@ObjectType({ description: 'What are we testing?' })
export class TestingAnswer {
  @Field(() => Int, { description: 'Tests that run.' })
  running!: number;

  @Field(() => Int, { description: 'Those past their stop date.' })
  late!: number;

  @Field(() => [AnsweredExperiment], { description: 'The first to stop first, at most 50.' })
  items!: readonly AnsweredExperiment[];
}

@ObjectType({ description: 'Money of several experiments.' })
export class AnsweredCostTotal {
  @Field(() => Float, { description: 'What was spent.' })
  spent!: number;

  @Field(() => Float, { nullable: true, description: 'What came back; null while nobody said.' })
  returned!: number | null;

  @Field(() => String, { description: 'The currency, ISO 4217.' })
  currency!: string;

  @Field(() => Int, { description: 'How many of them have a cost recorded.' })
  experiments!: number;
}

@ObjectType({ description: 'What did we learn?' })
export class LearnedAnswer {
  @Field(() => Int, { description: 'Experiments whose evaluation is closed.' })
  evaluated!: number;

  @Field(() => [VerdictCount], { description: 'How many of each verdict.' })
  verdictCounts!: VerdictCount[];

  @Field(() => [AnsweredCostTotal], { description: 'What they cost and brought back, one a currency.' })
  money!: readonly AnsweredCostTotal[];

  @Field(() => [AnsweredExperiment], { description: 'The last evaluated first, at most 50.' })
  items!: readonly AnsweredExperiment[];
}

@ObjectType({ description: 'How many decisions of a kind.' })
export class DecisionCount {
  @Field(() => DecisionKindEnum, { description: 'The kind.' })
  decision!: DecisionKind;

  @Field(() => Int, { description: 'How many.' })
  count!: number;
}

@ObjectType({ description: 'What changed because of it?' })
export class ChangedAnswer {
  @Field(() => Int, { description: 'Decisions taken.' })
  decided!: number;

  @Field(() => [DecisionCount], { description: 'How many of each kind.' })
  decisionCounts!: DecisionCount[];

  @Field(() => Int, { description: 'Experiments born from them.' })
  born!: number;

  @Field(() => [AnsweredExperiment], { description: 'The last decided first, at most 50.' })
  items!: readonly AnsweredExperiment[];
}

@ObjectType({ description: 'What those who took part believed, beside what came.' })
export class AnsweredCrowd {
  @Field(() => Int, { description: 'How many forecasts.' })
  count!: number;

  @Field(() => Float, { description: 'The mean probability that the hypothesis holds.' })
  mean!: number;

  @Field(() => Boolean, { description: 'Whether it held.' })
  held!: boolean;
}

@ObjectType({ description: 'An experiment that came out otherwise than believed.' })
export class SurprisingExperiment {
  @Field(() => AnsweredExperiment, { description: 'It.' })
  experiment!: AnsweredExperiment;

  @Field(() => AnsweredCrowd, {
    nullable: true,
    description: 'The forecasts, once there are enough to tell.',
  })
  crowd!: Crowd | null;

  @Field(() => Boolean, { description: 'Whether the target set beforehand was missed.' })
  missedTarget!: boolean;
}

@ObjectType({ description: 'What surprised us?' })
export class SurprisedAnswer {
  @Field(() => Int, { description: 'Experiments with a crowd and a verdict that settles.' })
  forecast!: number;

  @Field(() => Int, { description: 'Of those, where the crowd leant the right way.' })
  right!: number;

  @Field(() => Int, {
    description: 'Experiments with a target set before the start and a verdict that settles.',
  })
  targeted!: number;

  @Field(() => Int, { description: 'Of those, where the target was missed.' })
  missed!: number;

  @Field(() => [SurprisingExperiment], { description: 'The furthest off first, at most 50.' })
  items!: readonly SurprisingExperiment[];
}

@ObjectType({ description: 'How many are held up by a reason.' })
export class BlockedCount {
  @Field(() => BlockedReasonEnum, { description: 'The reason.' })
  why!: BlockedReason;

  @Field(() => Int, { description: 'How many.' })
  count!: number;
}

@ObjectType({ description: 'An experiment that is held up.' })
export class BlockedExperiment {
  @Field(() => AnsweredExperiment, { description: 'It.' })
  experiment!: AnsweredExperiment;

  @Field(() => BlockedReasonEnum, { description: 'By what; the most pressing of several.' })
  why!: BlockedReason;

  @Field(() => DateScalar, { nullable: true, description: 'Since which day.' })
  since!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'How many resistances are late, where that is the reason.',
  })
  detail!: string | null;
}

@ObjectType({ description: 'What is blocked?' })
export class BlockedAnswer {
  @Field(() => Int, { description: 'Experiments held up.' })
  count!: number;

  @Field(() => [BlockedCount], { description: 'How many by each reason.' })
  reasonCounts!: BlockedCount[];

  @Field(() => [BlockedExperiment], { description: 'The longest held up first, at most 50.' })
  items!: readonly BlockedExperiment[];
}

@ObjectType({ description: 'A decision asked of leadership, as a board tells it.' })
export class AnsweredAsk {
  @Field(() => ID, { description: 'The question.' })
  id!: string;

  @Field(() => String, { description: 'It, in words.' })
  question!: string;

  @Field(() => DateScalar, { nullable: true, description: 'Until when.' })
  due!: string | null;

  @Field(() => String, { nullable: true, description: 'Who asks.' })
  askedByName!: string | null;

  @Field(() => Int, { nullable: true, description: 'The number of the experiment it is about.' })
  experimentNumber!: number | null;

  @Field(() => Boolean, { description: 'Whether its day has passed.' })
  overdue!: boolean;

  @Field(() => AskAnswerEnum, { nullable: true, description: 'A question back, if leadership asked one.' })
  answer!: AskAnswer | null;
}

@ObjectType({ description: 'What do you need to decide?' })
export class DecideAnswer {
  @Field(() => [AnsweredAsk], { description: 'What is asked of leadership, the earliest due first.' })
  asks!: readonly AnsweredAsk[];

  @Field(() => Int, { description: 'Verdicts to confirm.' })
  toConfirm!: number;

  @Field(() => Int, { description: 'Decisions to take.' })
  toDecide!: number;

  @Field(() => [AnsweredExperiment], { description: 'The experiments that wait, at most 50.' })
  waiting!: readonly AnsweredExperiment[];
}

@ObjectType({ description: 'An experiment, and the day of what is told of it.' })
export class DatedExperiment {
  @Field(() => DateScalar, { description: 'That day.' })
  on!: string;

  @Field(() => AnsweredExperiment, { description: 'The experiment.' })
  experiment!: AnsweredExperiment;
}

@ObjectType({ description: 'How far back what happened is told, and what happened last, be it before.' })
export class Lately {
  @Field(() => PeriodEnum, { description: 'The period that was asked for.' })
  period!: Period;

  @Field(() => DateScalar, { nullable: true, description: 'Its first day; null for the whole record.' })
  since!: string | null;

  @Field(() => DatedExperiment, { nullable: true, description: 'The last one with a confirmed verdict.' })
  evaluated!: DatedExperiment | null;

  @Field(() => DatedExperiment, { nullable: true, description: 'The last one that it was decided to stop.' })
  stopped!: DatedExperiment | null;
}

@ObjectType({ description: 'The seven answers of a board.' })
export class BoardAnswers {
  @Field(() => DateScalar, { description: 'The day that lateness is told from.' })
  asOf!: string;

  @Field(() => Lately, {
    nullable: true,
    description: 'Where a period was asked for: what was learned, changed and surprised is of it alone.',
  })
  lately!: Lately | null;

  @Field(() => BelievedAnswer, { description: 'What did we believe?' })
  believed!: BelievedAnswer;

  @Field(() => TestingAnswer, { description: 'What are we testing?' })
  testing!: TestingAnswer;

  @Field(() => LearnedAnswer, { description: 'What did we learn?' })
  learned!: LearnedAnswer;

  @Field(() => ChangedAnswer, { description: 'What changed because of it?' })
  changed!: ChangedAnswer;

  @Field(() => SurprisedAnswer, { description: 'What surprised us?' })
  surprised!: SurprisedAnswer;

  @Field(() => BlockedAnswer, { description: 'What is blocked?' })
  blocked!: BlockedAnswer;

  @Field(() => DecideAnswer, { description: 'What do you need to decide?' })
  decide!: DecideAnswer;
}
