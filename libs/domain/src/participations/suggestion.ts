import { ok, refuse, type Result } from '../refusal.js';
import { LINE_MAX } from '../text/required-text.js';

/** Characters of a name that was written by hand. */
export const SUGGESTED_NAME_MAX = LINE_MAX;

/** What became of somebody who was named by a person who declined. */
export interface SuggestionFacts {
  readonly suggestedPersonId: string | null;
  readonly setAsideAt: string | Date | null;
  /** Everyone who was ever asked or joined, whatever became of it. */
  readonly knownPersonIds: readonly string[];
}

/** Whether the lead may still invite the person named: nobody asked them yet, and it was not set aside. */
export function isSuggestionOpen({
  suggestedPersonId,
  setAsideAt,
  knownPersonIds,
}: SuggestionFacts): boolean {
  return suggestedPersonId !== null && setAsideAt === null && !knownPersonIds.includes(suggestedPersonId);
}

/** Whom to invite for a suggestion that is still open, else `SUGGESTION_NOT_OPEN`. */
export function openSuggestion(facts: SuggestionFacts): Result<string> {
  return isSuggestionOpen(facts) ? ok(facts.suggestedPersonId!) : refuse('SUGGESTION_NOT_OPEN');
}
