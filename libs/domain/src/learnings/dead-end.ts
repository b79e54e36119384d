import type { DecisionKind } from '../decisions/decision-kinds.js';
import { refusal, unlessRefused, type Refusal, type Result } from '../refusal.js';
import { requiredText } from '../text/required-text.js';

/** Characters of each part of the note. */
export const DEAD_END_NOTE_MAX = 1000;

/** What is left at a dead end for those who come after. */
export interface DeadEndNote {
  /** What should not be tried again as it was. */
  readonly avoid: string;
  /** What would have to be different for it to be worth another try. */
  readonly retryWhen: string;
}

/** Stopped, and nobody went on from there: the only thing that makes a dead end. A refuted hypothesis alone is a result. */
export function isDeadEnd(decision: DecisionKind | null, isFollowed: boolean): boolean {
  return decision === 'stop' && !isFollowed;
}

/**
 * Leaves a note at a dead end. Both parts are required: what to avoid without the conditions would forbid, the conditions without
 * what to avoid would teach nothing. Refuses an experiment that was not stopped (`DEAD_END_NOT_STOPPED`).
 */
export function describeDeadEnd(
  decision: DecisionKind | null,
  input: { readonly avoid?: string | null; readonly retryWhen?: string | null },
): Result<DeadEndNote> {
  const refusals: Refusal[] = [];
  if (decision !== 'stop') refusals.push(refusal('DEAD_END_NOT_STOPPED', 'experimentId'));
  const avoid = requiredText(refusals, 'avoid', input.avoid, { max: DEAD_END_NOTE_MAX });
  const retryWhen = requiredText(refusals, 'retryWhen', input.retryWhen, { max: DEAD_END_NOTE_MAX });
  return unlessRefused(refusals, () => ({ avoid, retryWhen }));
}
