import type { HypothesisParts } from '../hypotheses/hypothesis.js';

/** What a resistance lends to the hypothesis it becomes. */
export interface LendingObjection {
  readonly statement: string;
  /** The name of the department it came from; null when it is not told. */
  readonly departmentName: string | null;
}

/**
 * The hypothesis a resistance becomes, as far as it can be filled in: the resistance is what was observed (the need comes
 * first), the people it came from are those it is for. What would be changed and what would move is for the lead to say.
 */
export function hypothesisFromObjection({ statement, departmentName }: LendingObjection): HypothesisParts {
  return {
    observation: statement,
    audience: departmentName,
    change: null,
    measure: null,
    direction: null,
    target: null,
    rationale: null,
  };
}
