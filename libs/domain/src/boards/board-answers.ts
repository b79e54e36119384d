import type { AskAnswer } from '../asks/ask-answers.js';
import type { DecisionKind } from '../decisions/decision-kinds.js';
import type { EvidenceGrade, Verdict } from '../evaluations/verdicts.js';
import type { Stage } from '../experiments/stages.js';
import type { Locale } from '../locale.js';
import type { Design, Direction, MetricShape } from '../plans/plan.js';
import type { Activity } from '../prototypes/activities.js';
import type { SignalMeaning, SignalRule } from '../statistics/series-chart.js';
import type { BlockedReason } from './blocked.js';
import type { Period } from './period.js';
import type { ReadingLevel } from './questions.js';

/** A day, `YYYY-MM-DD`. */
export type Day = string;

/** What a board is narrowed to; nothing said is the whole workspace. Ids are those of rows (uuid). Days are those of the last activity. */
export interface BoardScope {
  readonly departmentId?: string | null;
  readonly projectId?: string | null;
  readonly goalId?: string | null;
  readonly activity?: Activity | null;
  readonly from?: Day | null;
  readonly to?: Day | null;
}

/** Money of one experiment. `returned` is null while nobody said what came back. `currency` is its ISO 4217 code. */
export interface Cost {
  readonly spent: number;
  readonly returned: number | null;
  readonly currency: string;
}

/** Money of several experiments, per currency: amounts of two currencies are never added. */
export interface CostTotal extends Cost {
  /** How many experiments have a cost recorded in this currency. */
  readonly experiments: number;
}

/**
 * What a running series shows on the day of the board, in the words of the variation rules: `tooEarly` (fewer periods than limits
 * need), `usual` (within its usual range) or the rule that its last period fulfils. Never a colour.
 */
export const RUNNING_SIGNALS = ['tooEarly', 'usual', 'outside', 'trend', 'twoOfThree', 'shift'] as const;

/** One of {@link RUNNING_SIGNALS}. */
export type RunningSignal = (typeof RUNNING_SIGNALS)[number];

/** One period of the outcome, in the order of time. */
export interface OutcomePoint {
  readonly on: Day;
  readonly value: number;
  readonly signal: SignalRule | null;
}

/** The primary outcome: the target set before, the value observed. Proportions are fractions; all else is in `unit`. */
export interface AnsweredOutcome {
  readonly metricName: string;
  readonly unit: string | null;
  readonly shape: MetricShape;
  readonly direction: Direction;
  readonly baseline: number | null;
  readonly target: number | null;
  /** Of the variant, or of the period after: as analysed with the verdict, else as read so far. */
  readonly observed: number | null;
  /** Of the control, or of the period before. */
  readonly control: number | null;
  /** Observed less control, as analysed with the verdict; null before it, and without one. */
  readonly effect: number | null;
  /** Interval of `effect`, in the unit of the measure. */
  readonly low: number | null;
  readonly high: number | null;
  /** Last periods, at most 24. */
  readonly points: readonly OutcomePoint[];
}

/** An experiment as a board tells it. Instants and days are ISO texts. */
export interface AnsweredExperiment {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly stage: Stage;
  readonly design: Design | null;
  readonly ownerName: string | null;
  readonly projectName: string | null;
  readonly departmentNames: readonly string[];
  readonly startedAt: string | null;
  readonly stopDate: Day | null;
  readonly closedAt: string | null;
  readonly measurementCount: number;
  /** Day of the latest reading. */
  readonly lastReadOn: Day | null;
  /** People who accepted to take part, the owner not counted. */
  readonly participantCount: number;
  readonly openTaskCount: number;
  readonly verdict: Verdict | null;
  readonly verdictConfirmed: boolean;
  readonly verdictContested: boolean;
  readonly evidenceGrade: EvidenceGrade | null;
  readonly amendmentCount: number;
  readonly decision: DecisionKind | null;
  readonly decisionReason: string | null;
  readonly abandonedReason: string | null;
  readonly learning: string | null;
  readonly learningLimits: string | null;
  /** How many saw something else than what was learned; absent from packs frozen before it was told. */
  readonly learningContestations?: number;
  readonly nextNumbers: readonly number[];
  readonly outcome: AnsweredOutcome | null;
  /** Who reads its primary outcome (business, analytics or activity); null when nobody said. */
  readonly level: ReadingLevel | null;
  /** While it runs and its outcome is a series. */
  readonly signal: RunningSignal | null;
  /** Where the signal points, given what is better. */
  readonly signalMeaning: SignalMeaning | null;
  readonly cost: Cost | null;
}

/** A hypothesis that was put to the test, or waits to be. */
export interface AnsweredHypothesis {
  readonly hypothesisId: string;
  readonly number: number;
  readonly sentence: string;
  /** The language it was written in. */
  readonly locale: Locale;
  readonly experimentNumbers: readonly number[];
  /** The confirmed ones, the oldest first. */
  readonly verdicts: readonly Verdict[];
}

/** What those who took part believed, revealed with the confirmed verdict. `mean` is a probability 0..1. */
export interface AnsweredCrowd {
  readonly count: number;
  readonly mean: number;
  /** Whether the hypothesis held. */
  readonly held: boolean;
}

export type SurprisingExperiment = AnsweredExperiment & {
  /** Null below the crowd's minimum, and when the verdict does not settle it. */
  readonly crowd: AnsweredCrowd | null;
  readonly missedTarget: boolean;
};

export type BlockedExperiment = AnsweredExperiment & {
  readonly why: BlockedReason;
  /** Day since when. */
  readonly since: Day | null;
  /** A figure or a word the reason needs: days without a reading, resistances that are late. */
  readonly detail: string | null;
};

/** A decision asked of leadership. */
export interface OpenAsk {
  readonly id: string;
  readonly question: string;
  readonly due: Day | null;
  readonly askedByName: string | null;
  readonly experimentNumber: number | null;
  readonly overdue: boolean;
  /** `ask` when leadership asked back; null while nobody answered. */
  readonly answer: AskAnswer | null;
}

/** An experiment and the day of what is told of it. */
export interface DatedExperiment {
  readonly on: Day;
  readonly experiment: AnsweredExperiment;
}

/**
 * How far back what happened is told, and what happened last, be it before: an empty month is said with what came before it. What stands
 * (hypotheses, tests, what is blocked, what is to be decided) is of no period.
 */
export interface Lately {
  readonly period: Period;
  /** The first day of it; null for the whole record. */
  readonly since: Day | null;
  /** The last experiment whose verdict was confirmed, on that day. */
  readonly evaluated: DatedExperiment | null;
  /** The last one that it was decided to stop. */
  readonly stopped: DatedExperiment | null;
}

/**
 * The seven answers of a board on a day: plain JSON, made of the same experiments whoever reads. Lists hold at most
 * {@link MOST_ANSWERED}; the counts beside them count everything.
 */
export interface BoardAnswers {
  readonly asOf: Day;
  readonly scope: BoardScope;
  /** Of a board read by period; then `learned`, `changed` and `surprised` tell what happened in it alone. */
  readonly lately?: Lately;
  readonly believed: {
    /** Hypotheses with an experiment in scope. */
    readonly hypotheses: number;
    /** Those with a confirmed verdict in scope. */
    readonly judged: number;
    readonly items: readonly AnsweredHypothesis[];
  };
  readonly testing: {
    readonly running: number;
    /** Those past their stop date. */
    readonly late: number;
    readonly items: readonly AnsweredExperiment[];
  };
  readonly learned: {
    readonly evaluated: number;
    readonly byVerdict: Readonly<Partial<Record<Verdict, number>>>;
    /** What the evaluated ones cost and brought back, one entry a currency. */
    readonly money: readonly CostTotal[];
    readonly items: readonly AnsweredExperiment[];
  };
  readonly changed: {
    readonly decided: number;
    readonly byDecision: Readonly<Partial<Record<DecisionKind, number>>>;
    /** Experiments born from the decided ones. */
    readonly born: number;
    readonly items: readonly AnsweredExperiment[];
  };
  readonly surprised: {
    /** Experiments with a crowd and a verdict that settles. */
    readonly forecast: number;
    /** Of those, where the crowd leant the right way. */
    readonly right: number;
    /** Experiments with a target set before the start and a verdict that settles. */
    readonly targeted: number;
    /** Of those, where the target was not reached. */
    readonly missed: number;
    /** The crowd leant the wrong way, or the target was missed; the furthest off first. */
    readonly items: readonly SurprisingExperiment[];
  };
  readonly blocked: {
    readonly count: number;
    readonly byReason: Readonly<Partial<Record<BlockedReason, number>>>;
    readonly items: readonly BlockedExperiment[];
  };
  readonly decide: {
    readonly asks: readonly OpenAsk[];
    /** Verdicts to confirm. */
    readonly toConfirm: number;
    /** Decisions to take. */
    readonly toDecide: number;
    readonly waiting: readonly AnsweredExperiment[];
  };
}

/** Experiments or hypotheses a list of the board holds. */
export const MOST_ANSWERED = 50;

const unnamed = <Item extends AnsweredExperiment>(items: readonly Item[]): readonly Item[] =>
  items.map((item) => ({ ...item, ownerName: null }));

const unnamedOn = (dated: DatedExperiment | null): DatedExperiment | null =>
  dated && { ...dated, experiment: { ...dated.experiment, ownerName: null } };

/** For readers outside the workspace: the same answers without the name of an owner or of an asker. */
export function withoutPeople(answers: BoardAnswers): BoardAnswers {
  const { lately, testing, learned, changed, surprised, blocked, decide } = answers;
  return {
    ...answers,
    ...(lately && {
      lately: {
        ...lately,
        evaluated: unnamedOn(lately.evaluated),
        stopped: unnamedOn(lately.stopped),
      },
    }),
    testing: { ...testing, items: unnamed(testing.items) },
    learned: { ...learned, items: unnamed(learned.items) },
    changed: { ...changed, items: unnamed(changed.items) },
    surprised: { ...surprised, items: unnamed(surprised.items) },
    blocked: { ...blocked, items: unnamed(blocked.items) },
    decide: {
      ...decide,
      asks: decide.asks.map((ask) => ({ ...ask, askedByName: null })),
      waiting: unnamed(decide.waiting),
    },
  };
}
