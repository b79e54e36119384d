import type { Verdict } from '../evaluations/verdicts.js';
import type { HypothesisParts } from '../hypotheses/hypothesis.js';
import type { Plan } from '../plans/plan.js';
import type { Stage } from './stages.js';

/** Where a verdict stands: `recorded` waits for another person; `contested` must be recorded again. */
export const VERDICT_STANDINGS = ['none', 'recorded', 'contested', 'confirmed'] as const;

/** One of {@link VERDICT_STANDINGS}. */
export type VerdictStanding = (typeof VERDICT_STANDINGS)[number];

/** Everything the stage machine, its gates and the launch checklist look at. Days are `YYYY-MM-DD`. */
export interface ExperimentFacts {
  readonly stage: Stage;
  readonly today: string;
  /** A private draft, seen by its owner and participants only. */
  readonly isDraft: boolean;
  readonly hasProject: boolean;
  /** Benchmarks linked to the experiment or to its prototype, each counted once. */
  readonly benchmarks: number;
  /** Where one looked, when no precedent was found. */
  readonly noPrecedentReason: string | null;
  readonly hasPrototype: boolean;
  readonly hypothesis: HypothesisParts | null;
  readonly plan: Plan | null;
  /** People other than the owner who were invited or take part. */
  readonly otherPeople: number;
  readonly endedEarlyReason: string | null;
  readonly abandonedReason: string | null;
  readonly verdict: Verdict | null;
  readonly verdictStanding: VerdictStanding;
  readonly learning: string | null;
  readonly limits: string | null;
  /** A decision was taken: the record is closed. */
  readonly isDecided: boolean;
}

/** Whether the bet is frozen: from the start of the test on, it can only be amended. */
export function isPlanFrozen({ stage }: Pick<ExperimentFacts, 'stage'>): boolean {
  return stage !== 'benchmark' && stage !== 'prototype';
}

/** Whether nothing of the record may be written any more. */
export function isClosed({ stage, isDecided }: Pick<ExperimentFacts, 'stage' | 'isDecided'>): boolean {
  return stage === 'iterate' && isDecided;
}

/** Whether a text says something. */
export function isSaid(text: string | null | undefined): boolean {
  return text !== null && text !== undefined && text.trim() !== '';
}
