import { refusal, type Refusal } from '../refusal.js';

/** Characters a single line may hold (names, titles). */
export const LINE_MAX = 200;

/** Characters a paragraph may hold. */
export const PARAGRAPH_MAX = 5000;

// Control characters except tab and line feed, and halves of surrogate pairs: PostgreSQL refuses or mangles them.
const UNWRITABLE = /[^\P{Cc}\t\n]|[\uFFFE\uFFFF]|\p{Cs}/u;

/**
 * Text as it is kept: composed (NFC), line ends as `\n`, no white space around; an empty text is null. Adds to
 * `refusals` `TEXT_INVALID` for control characters (NUL first of all) or half a surrogate pair, `TEXT_TOO_LONG` above
 * `max` characters (code points, as PostgreSQL counts them), and then gives null.
 */
export function optionalText(
  refusals: Refusal[],
  field: string,
  value: string | null | undefined,
  max: number = PARAGRAPH_MAX,
): string | null {
  const text = (value ?? '').replace(/\r\n?/g, '\n').normalize('NFC').trim();
  if (text === '') return null;
  if (UNWRITABLE.test(text)) {
    refusals.push(refusal('TEXT_INVALID', field));
    return null;
  }
  if ([...text].length > max) {
    refusals.push(refusal('TEXT_TOO_LONG', field, { max }));
    return null;
  }
  return text;
}

/** As {@link optionalText}, and adds `TEXT_REQUIRED` (or `code`) when nothing is left; gives '' once refused. */
export function requiredText(
  refusals: Refusal[],
  field: string,
  value: string | null | undefined,
  { max = PARAGRAPH_MAX, code = 'TEXT_REQUIRED' }: { max?: number; code?: Refusal['code'] } = {},
): string {
  const before = refusals.length;
  const text = optionalText(refusals, field, value, max);
  if (text === null && refusals.length === before) refusals.push(refusal(code, field));
  return text ?? '';
}
