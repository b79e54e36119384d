import { plainText, write, type Part, type Sentence } from '../boards/sentence.js';
import type { Day } from '../boards/board-answers.js';
import type { Locale } from '../locale.js';
import { ENGLISH_CHANGES } from './changes-english.js';
import { FRENCH_CHANGES } from './changes-french.js';
import type { PackChange, PackChangeKind } from './pack-change.js';

/** One change, narrowed to its kind. */
export type ChangeOf<Kind extends PackChangeKind> = OfKind<PackChange, Kind>;
type OfKind<Change, Kind> = Change extends { readonly kind: infer Own }
  ? Kind extends Own
    ? Change
    : never
  : never;

/** How each change is said in a language, and what happened of which kinds since a day. */
export interface ChangeWords {
  readonly said: { readonly [Kind in PackChangeKind]: (change: ChangeOf<Kind>) => readonly Part[] };
  /** `counts`: of each kind that happened, in the order of the questions. */
  readonly headline: (counts: readonly (readonly [PackChangeKind, number])[], since: Day) => readonly Part[];
}

const WORDS: Readonly<Record<Locale, ChangeWords>> = { fr: FRENCH_CHANGES, en: ENGLISH_CHANGES };

/** What one change says, in a sentence; the number of an experiment opens it. */
export function changeSentence(change: PackChange, locale: Locale): Sentence {
  const say = WORDS[locale].said[change.kind] as (change: PackChange) => readonly Part[];
  return write(locale, say(change));
}

/** How much happened since the previous pack, in one sentence: how many tests began, verdicts came, decisions were taken. */
export function changesHeadline(changes: readonly PackChange[], since: Day, locale: Locale): Sentence {
  const counts = new Map<PackChangeKind, number>();
  for (const { kind } of changes) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return write(locale, WORDS[locale].headline([...counts], since));
}

/** As {@link changeSentence}, for a cell or a mail. */
export const changeText = (change: PackChange, locale: Locale): string =>
  plainText(changeSentence(change, locale));
