import { canonicalText } from '../plans/freeze.js';
import type { Plan } from '../plans/plan.js';
import { refusal, unlessRefused, type Refusal, type Result } from '../refusal.js';
import { requiredText } from '../text/required-text.js';
import { draftReading, type ReadingInput } from './draft-reading.js';
import type { Reading } from './reading.js';

/** A correction: the old reading stays in the history. */
export interface Correction {
  readonly before: Reading;
  readonly after: Reading;
  readonly reason: string;
}

/**
 * Corrects a reading, with a reason (`CORRECTION_REASON_MISSING`). Refuses one that changes nothing
 * (`CORRECTION_UNCHANGED`) and whatever {@link draftReading} refuses. Whether the place is free is for whoever holds
 * the other readings.
 */
export function correctReading(
  plan: Plan,
  today: string,
  before: Reading,
  input: ReadingInput & { readonly reason?: string | null },
): Result<Correction> {
  const drafted = draftReading(plan, today, input);
  const refusals: Refusal[] = drafted.ok ? [] : [...drafted.refusals];
  if (drafted.ok && canonicalText(drafted.value) === canonicalText(before))
    refusals.push(refusal('CORRECTION_UNCHANGED'));
  const reason = requiredText(refusals, 'reason', input.reason, { code: 'CORRECTION_REASON_MISSING' });
  return unlessRefused(refusals, () => ({ before, after: (drafted as { value: Reading }).value, reason }));
}
