import { unlessRefused, type Refusal, type Result } from '../refusal.js';
import { LINE_MAX, optionalText, requiredText } from '../text/required-text.js';
import { oneLine } from '../text/one-line.js';

/** What the form of a board pack holds. */
export interface PackInput {
  readonly title?: string | null;
  readonly note?: string | null;
}

/** How a pack is headed: its title, one line, and a word to its readers. */
export interface PackHeading {
  readonly title: string;
  readonly note: string | null;
}

/** The heading of a pack. Refuses a missing or overlong title at `title`, an overlong note at `note`. */
export function headPack(input: PackInput): Result<PackHeading> {
  const refusals: Refusal[] = [];
  const title = requiredText(refusals, 'title', oneLine(input.title), { max: LINE_MAX });
  const note = optionalText(refusals, 'note', input.note);
  return unlessRefused(refusals, () => ({ title, note }));
}
