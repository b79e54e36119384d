import { ok, refuse, unlessRefused, type Refusal, type Result } from '../refusal.js';
import { requiredText } from '../text/required-text.js';

/** Characters of the vision: a few sentences that everybody can say again. */
export const VISION_MAX = 600;

/**
 * The vision of a workspace as it is written now; what it said before stays readable, with who wrote it and when. Refuses an empty one, one above
 * {@link VISION_MAX} characters, and one that changes nothing (`VISION_UNCHANGED`).
 */
export function writeVision(before: string | null, text: string | null | undefined): Result<string> {
  const refusals: Refusal[] = [];
  const written = requiredText(refusals, 'text', text, { max: VISION_MAX });
  if (refusals.length > 0) return unlessRefused(refusals, () => written);
  return written === before ? refuse('VISION_UNCHANGED', 'text') : ok(written);
}
