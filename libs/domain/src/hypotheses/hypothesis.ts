import type { Direction } from '../plans/plan.js';

/**
 * The parts of the sentence, as people type them: "Because [observation], for [audience], if [change] then [measure]
 * will [direction] by [target], since [rationale]". Need first, tool second. Null means not said yet.
 */
export interface HypothesisParts {
  readonly observation: string | null;
  readonly audience: string | null;
  readonly change: string | null;
  readonly measure: string | null;
  readonly direction: Direction | null;
  /** As typed: "10 %", "5 points", "half". {@link readTarget} tells amount and unit. */
  readonly target: string | null;
  /** Why the change should have that effect; optional. */
  readonly rationale: string | null;
}

/** Names of the parts, in the order of the sentence. */
export const HYPOTHESIS_PARTS = [
  'observation',
  'audience',
  'change',
  'measure',
  'direction',
  'target',
  'rationale',
] as const;

/** One of {@link HYPOTHESIS_PARTS}. */
export type HypothesisPart = (typeof HYPOTHESIS_PARTS)[number];
