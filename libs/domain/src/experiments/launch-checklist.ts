import type { Refusal } from '../refusal.js';
import type { ExperimentFacts } from './experiment-facts.js';
import { GATES, type RequirementCode } from './gates.js';

/** One line of the checklist beside the primary action. */
export interface ChecklistItem {
  readonly code: RequirementCode;
  readonly done: boolean;
  /** False for advice. */
  readonly required: boolean;
  /** The control to go to: the first thing missing, else where the line is filled in. */
  readonly field: string;
  /** What is missing, to be worded at the control. Empty for a line done, and for advice. */
  readonly refusals: readonly Refusal[];
}

/** What the next gate needs, computed from the same lines as the gate itself: both can never disagree. */
export function launchChecklist(facts: ExperimentFacts): readonly ChecklistItem[] {
  return GATES[facts.stage].map(({ code, field, required, missing }) => {
    const refusals = missing(facts);
    return {
      code,
      done: refusals.length === 0,
      required,
      field: refusals[0]?.field ?? field,
      refusals: required ? refusals : [],
    };
  });
}
