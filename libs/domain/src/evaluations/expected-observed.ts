import type { Direction, Measure } from '../plans/plan.js';

/** What the bet expected of a measure beside what was observed, in the measure's own unit. */
export interface ExpectedObserved {
  readonly measure: string;
  readonly role: Measure['role'];
  readonly direction: Direction;
  readonly baseline: number | null;
  readonly target: number | null;
  /** Expected change from the baseline; signed. */
  readonly expectedChange: number | null;
  readonly observed: number | null;
  /** Observed change, from the control or the period before when there is one, else from the baseline; signed. */
  readonly observedChange: number | null;
  /**
   * The observed value is at the target or beyond it, on the better side. Null without a target or an observation.
   */
  readonly targetReached: boolean | null;
  /**
   * Part of the expected change that was observed (1 = all of it); negative on the wrong side. Null when not defined.
   */
  readonly partReached: number | null;
}

/** What the test observed of a measure. */
export interface Observation {
  /** Value of the variant, or of the period after. */
  readonly observed: number | null;
  /** Value of the control, or of the period before, if measured. */
  readonly reference: number | null;
}

/** Sets expected beside observed for one measure. Says nothing about certainty: that is the analysis'. */
export function expectedObserved(measure: Measure, { observed, reference }: Observation): ExpectedObserved {
  const { name, role, direction, baseline, target } = measure;
  const from = reference ?? baseline;
  const expectedChange = target !== null && baseline !== null ? target - baseline : null;
  const observedChange = observed !== null && from !== null ? observed - from : null;
  const reached = (value: number, goal: number) => (direction === 'increase' ? value >= goal : value <= goal);
  return {
    measure: name,
    role,
    direction,
    baseline,
    target,
    expectedChange,
    observed,
    observedChange,
    targetReached: observed !== null && target !== null ? reached(observed, target) : null,
    partReached: expectedChange && observedChange !== null ? observedChange / expectedChange : null,
  };
}
