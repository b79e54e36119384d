import type {
  AnsweredExperiment as Answered,
  OutcomePoint as Point,
  RunningSignal,
} from '@levain/domain/boards/board-answers.js';
import type { ReadingLevel } from '@levain/domain/boards/questions.js';
import type { SignalMeaning, SignalRule } from '@levain/domain/statistics/series-chart.js';
import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { ToldExperiment, ToldOutcome } from '../boards/told-experiment.model.js';
import { globalId } from '../graphql/global-id.js';
import { DateScalar } from '../graphql/scalars.js';
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
export class AnsweredOutcome extends ToldOutcome {
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
export class AnsweredExperiment extends ToldExperiment {
  @Field(() => String, { nullable: true, description: 'Who owns it.' })
  ownerName!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day of the latest reading.' })
  lastReadOn!: string | null;

  @Field(() => Int, { description: 'How many tasks are open.' })
  openTaskCount!: number;

  @Field(() => Int, { nullable: true, description: 'Strength of the evidence, 1 the strongest of 5.' })
  evidenceGrade!: number | null;

  @Field(() => Int, { description: 'How often the frozen bet was amended.' })
  amendmentCount!: number;

  @Field(() => String, { nullable: true, description: 'Who, where, how many, how sure.' })
  learningLimits!: string | null;

  @Field(() => Int, { description: 'How many members saw something else than what was learned.' })
  learningContestations!: number;

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
    const { learningContestations = 0 } = answered;
    return { ...answered, id: globalId('experiment', answered.id), learningContestations };
  }
}
