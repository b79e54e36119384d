import type { Locale } from '../locale.js';
import { fold } from './fold.js';

/** What a clause of the sentence is introduced as: "parce que", "pour", "si", "alors", "car". */
export type ClauseName = 'because' | 'audience' | 'change' | 'effect' | 'rationale';

/** A clause, in the words and the case it was typed in; `lead` is what comes before the first connector. */
export interface Clause {
  readonly name: ClauseName | 'lead';
  readonly text: string;
}

interface Connector {
  readonly name: ClauseName;
  /** Found in the folded text; what is kept of a match is outside of its first group. */
  readonly pattern: RegExp;
}

const START = '(?:^|[,;:.] *|\\n)(?:et |and |mais |but )?';

// In each language the stricter form comes first; "si" and "if" inside a clause only count when nothing else does.
const CONNECTORS: Readonly<Record<Locale, readonly Connector[]>> = {
  fr: [
    {
      name: 'because',
      pattern:
        /\b(?:parce qu(?:e |')|vu qu(?:e |')|etant donne qu(?:e |')|comme nous constatons qu(?:e |'))/g,
    },
    { name: 'because', pattern: new RegExp(`${START}(?:comme |nous constatons qu(?:e |'))`, 'g') },
    { name: 'rationale', pattern: /(?:^|[,; ])(?:car |puisqu(?:e |'))/g },
    {
      name: 'audience',
      pattern: new RegExp(`${START}(?:pour (?!que |cela|ca )|chez |aupres (?:de |d'|des |du ))`, 'g'),
    },
    { name: 'change', pattern: new RegExp(`${START}(?:si |s'(?=ils? ))`, 'g') },
    { name: 'effect', pattern: /(?:^|[,;. ]) *alors /g },
  ],
  en: [
    { name: 'because', pattern: /\b(?:because (?!of )|given that |considering that )/g },
    { name: 'because', pattern: new RegExp(`${START}(?:we see that |we observed? that )`, 'g') },
    { name: 'rationale', pattern: new RegExp(`[,;] *(?:since |as (?!well|much|many|long|soon))`, 'g') },
    { name: 'audience', pattern: new RegExp(`${START}(?:for (?!example|instance|now))`, 'g') },
    { name: 'change', pattern: new RegExp(`${START}if `, 'g') },
    { name: 'effect', pattern: /(?:^|[,;. ]) *then /g },
  ],
};

const LOOSE_CHANGE: Readonly<Record<Locale, RegExp>> = { fr: /\b(?:si |s'(?=ils? ))/g, en: /\bif /g };

interface Mark {
  readonly name: ClauseName;
  readonly start: number;
  readonly end: number;
}

function marksOf(folded: string, pattern: RegExp, name: ClauseName): Mark[] {
  return [...folded.matchAll(pattern)].map((match) => ({
    name,
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** One mark a name, the first; "because" may come twice, before and after. */
function choose(marks: readonly Mark[]): Mark[] {
  const sorted = [...marks].sort((a, b) => a.start - b.start || b.end - a.end);
  const apart = sorted.filter(
    (mark, index) => !sorted.slice(0, index).some((other) => mark.start < other.end),
  );
  return apart.filter((mark, index) => {
    const earlier = apart.slice(0, index).filter((other) => other.name === mark.name).length;
    return earlier < (mark.name === 'because' ? 2 : 1);
  });
}

function marksIn(folded: string, locale: Locale): Mark[] {
  const strict = choose(CONNECTORS[locale].flatMap(({ name, pattern }) => marksOf(folded, pattern, name)));
  if (strict.some((mark) => mark.name === 'change')) return strict;
  return choose([...strict, ...marksOf(folded, LOOSE_CHANGE[locale], 'change').slice(0, 1)]);
}

/** The language whose connectors the text uses; French when it uses neither. */
export function languageOf(text: string): Locale {
  const folded = fold(text);
  const english = marksIn(folded, 'en').length;
  const french = marksIn(folded, 'fr').length;
  if (english !== french) return english > french ? 'en' : 'fr';
  return /\b(?:the|will|we|by|our|of)\b/.test(folded) ? 'en' : 'fr';
}

/** A part without the spaces, marks and gaps around it; null when nothing is left. */
export function tidy(text: string): string | null {
  const plain = text
    .replace(/[\u00a0\u202f\s]+/g, ' ')
    .replace(/^[\s,;:.…]+|[\s,;:.…!]+$/gu, '')
    .replace(/^\[(.*)\]$/u, '$1')
    .trim();
  return /\p{L}|\p{N}/u.test(plain) ? plain : null;
}

/** Cuts a sentence at its connectors, in any order. */
export function clausesOf(text: string, locale: Locale): readonly Clause[] {
  const marks = marksIn(fold(text), locale);
  const lead = { name: 'lead' as const, text: text.slice(0, marks[0]?.start ?? text.length) };
  const clauses = marks.map(({ name, end }, index) => ({
    name,
    text: text.slice(end, marks[index + 1]?.start),
  }));
  return [lead, ...clauses].filter((clause) => clause.name !== 'lead' || tidy(clause.text) !== null);
}
