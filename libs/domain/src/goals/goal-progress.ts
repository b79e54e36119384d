import type { Verdict } from '../evaluations/verdicts.js';
import type { Stage } from '../experiments/stages.js';
import type { Direction } from '../plans/plan.js';

/** An experiment of a project that serves the goal. */
export interface ServingExperiment {
  readonly number: number;
  readonly stage: Stage;
  /** Given up while it ran, with a reason. */
  readonly isAbandoned: boolean;
  readonly verdict: Verdict | null;
  /** Day on which a second person confirmed the verdict; null before. */
  readonly confirmedOn: string | null;
  /** What it found on the goal's own metric, treated less reference; null when it did not measure it, or gave no effect. */
  readonly effect: {
    readonly direction: Direction;
    readonly value: number;
    readonly low: number | null;
    readonly high: number | null;
  } | null;
}

/** Where the goal's metric starts and what is aimed at. */
export interface GoalGap {
  readonly direction: Direction;
  readonly baseline: number;
  readonly target: number;
}

/** The latest effect on the goal's own metric, as a share of the gap between where it starts and its target. */
export interface EffectOnGoal {
  readonly experimentNumber: number;
  readonly verdict: Verdict;
  readonly value: number;
  /** 0.4 = two fifths of the gap; negative when it went the other way. */
  readonly share: number;
  readonly lowShare: number | null;
  readonly highShare: number | null;
  /** The interval holds zero, or there is none: it cannot be said whether it comes closer at all. */
  readonly isUnclear: boolean;
}

/** Why there is nothing to say of a goal yet. */
export const TOO_EARLY = ['noExperiment', 'nothingEvaluated'] as const;

/** One of {@link TOO_EARLY}. */
export type TooEarly = (typeof TOO_EARLY)[number];

/**
 * Where an experiment stands for a goal: with a verdict on the evidence that a second person confirmed; running; ended without such a verdict
 * yet; not started; given up while it ran.
 */
export const GOAL_STANDINGS = ['evaluated', 'running', 'waiting', 'preparing', 'stopped'] as const;

/** One of {@link GOAL_STANDINGS}. */
export type GoalStanding = (typeof GOAL_STANDINGS)[number];

/** A verdict that rests on evidence, whichever way it goes. */
export type EvidenceVerdict = Exclude<Verdict, 'abandoned'>;

/** Where a goal stands: experiments counted where they stand and by their verdicts, never typed. */
export interface GoalProgress extends Readonly<Record<GoalStanding, number>> {
  readonly tooEarly: TooEarly | null;
  readonly byVerdict: Readonly<Record<EvidenceVerdict, number>>;
  readonly effect: EffectOnGoal | null;
}

/** Where an experiment stands for the goals of its project. */
export function goalStanding({ stage, isAbandoned, verdict, confirmedOn }: ServingExperiment): GoalStanding {
  if (isAbandoned || verdict === 'abandoned') return 'stopped';
  if (stage === 'benchmark' || stage === 'prototype') return 'preparing';
  if (stage === 'test') return 'running';
  return verdict !== null && confirmedOn !== null ? 'evaluated' : 'waiting';
}

/** Only what was judged on enough evidence tells something of the gap. */
const TELLS: readonly (Verdict | null)[] = ['confirmed', 'refuted', 'noDifference'];

function latestEffect(evaluated: readonly ServingExperiment[], gap: GoalGap): EffectOnGoal | null {
  const measured = evaluated.filter(
    ({ effect, verdict }) => effect?.direction === gap.direction && TELLS.includes(verdict),
  );
  const [latest] = measured.toSorted(
    (one, other) =>
      (other.confirmedOn ?? '').localeCompare(one.confirmedOn ?? '') || other.number - one.number,
  );
  if (!latest?.effect || !latest.verdict) return null;
  const { value, low, high } = latest.effect;
  const width = gap.target - gap.baseline;
  const shares = [low, high].map((bound) => (bound === null ? null : bound / width));
  const [lowShare, highShare] = width > 0 ? shares : shares.toReversed();
  return {
    ...{ experimentNumber: latest.number, verdict: latest.verdict, value, share: value / width },
    ...{ lowShare: lowShare ?? null, highShare: highShare ?? null },
    isUnclear: low === null || high === null || (low <= 0 && high >= 0),
  };
}

/**
 * Where a goal stands, from the experiments of the projects that serve it and of those that serve the goals under it, each given once. The effect is the
 * latest one whose verdict a second person confirmed, on the goal's own metric, in its direction, and with enough evidence; one test's effect is no
 * account of where the metric stands in the whole organisation.
 */
export function goalProgress(experiments: readonly ServingExperiment[], gap: GoalGap | null): GoalProgress {
  const of = (wanted: GoalStanding) => experiments.filter((each) => goalStanding(each) === wanted);
  const evaluated = of('evaluated');
  const judged = (verdict: EvidenceVerdict) => evaluated.filter((each) => each.verdict === verdict).length;
  return {
    tooEarly: experiments.length === 0 ? 'noExperiment' : evaluated.length === 0 ? 'nothingEvaluated' : null,
    ...{ evaluated: evaluated.length, running: of('running').length, waiting: of('waiting').length },
    ...{ preparing: of('preparing').length, stopped: of('stopped').length },
    byVerdict: {
      ...{ confirmed: judged('confirmed'), refuted: judged('refuted') },
      ...{ noDifference: judged('noDifference'), notEnoughEvidence: judged('notEnoughEvidence') },
    },
    effect: gap ? latestEffect(evaluated, gap) : null,
  };
}
