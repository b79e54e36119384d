import { ok, refuse, unlessRefused, type Refusal, type Result } from '../refusal.js';
import { requiredText } from '../text/required-text.js';
import { NOTE_MAX } from './cost.js';

/** A line put right by another one: the old line stays where it is and counts no more. */
export interface Correction<Line> {
  readonly line: Line;
  readonly reason: string;
}

/**
 * Puts a line of the costs or of the returns right. No line is ever rewritten, in an open experiment or a closed one: the right line comes after it, with the
 * reason (`CORRECTION_REASON_MISSING`). Refuses a line that was put right before (`LINE_CORRECTED`: correct the later one), one that changes
 * nothing (`CORRECTION_UNCHANGED`), and whatever the line itself is refused for.
 */
export function correctLine<Line extends object>(
  before: { readonly line: Line; readonly isCorrected: boolean },
  after: Result<Line>,
  reason: string | null | undefined,
): Result<Correction<Line>> {
  if (before.isCorrected) return refuse('LINE_CORRECTED');
  const refusals: Refusal[] = after.ok ? [] : [...after.refusals];
  const said = requiredText(refusals, 'reason', reason, { max: NOTE_MAX, code: 'CORRECTION_REASON_MISSING' });
  if (refusals.length > 0 || !after.ok) return unlessRefused(refusals, () => before as never);
  const line = after.value;
  const same = (Object.keys(line) as (keyof Line)[]).every((field) => line[field] === before.line[field]);
  return same ? refuse('CORRECTION_UNCHANGED') : ok({ line, reason: said });
}
