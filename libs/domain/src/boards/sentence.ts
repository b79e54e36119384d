import type { DecisionKind } from '../decisions/decision-kinds.js';
import type { Verdict } from '../evaluations/verdicts.js';
import type { Stage } from '../experiments/stages.js';
import { spaceFrench } from '../hypotheses/words.js';
import type { Locale } from '../locale.js';

/** What a number is made of: the experiments of the scope narrowed so, or those of these numbers. */
export interface Opens {
  readonly stages?: readonly Stage[];
  readonly verdicts?: readonly Verdict[];
  readonly decisions?: readonly DecisionKind[];
  readonly waitingFor?: 'confirmation' | 'decision';
  /** Of experiments. */
  readonly numbers?: readonly number[];
}

/** A run of words; a number carries what it opens. */
export interface Piece {
  readonly text: string;
  readonly strong?: true;
  readonly opens?: Opens;
}

/** Words built from data. Joining the texts of the pieces gives the sentence. */
export type Sentence = readonly Piece[];

/** What a sentence is written with: words, or a piece that opens something. */
export type Part = string | Piece;

/** The sentence as text: for mail, cells of a spreadsheet, alternative texts. */
export function plainText(sentence: Sentence): string {
  return sentence.map(({ text }) => text).join('');
}

/** A sentence of a language from its parts: neighbouring words are one piece, French has its no-break spaces. */
export function write(locale: Locale, parts: readonly Part[]): Sentence {
  const pieces: Piece[] = [];
  for (const part of parts) {
    const piece: Piece = typeof part === 'string' ? { text: part } : part;
    const last = pieces.at(-1);
    if (piece.text === '') continue;
    if (last && !last.opens && !last.strong && !piece.opens && !piece.strong) {
      pieces[pieces.length - 1] = { text: last.text + piece.text };
    } else pieces.push(piece);
  }
  if (locale !== 'fr') return pieces;
  return pieces.map((piece) => ({ ...piece, text: spaceFrench(piece.text) }));
}

/** A piece that opens something. */
export const opening = (text: string, opens: Opens): Piece => ({ text, opens });

/** The name of an experiment, which opens it. */
export const experiment = (number: number): Piece => opening(`EXP-${number}`, { numbers: [number] });

/** Parts one after the other, with what stands between two of them and before the last. */
export function joined(
  items: readonly (readonly Part[])[],
  between: string,
  beforeLast: string = between,
): Part[] {
  return items.flatMap((item, index) => {
    if (index === 0) return [...item];
    return [index === items.length - 1 ? beforeLast : between, ...item];
  });
}

/** Characters of what is quoted of people's own words. */
const EXCERPT = 180;

/** The first sentence of a text, or as much of it as is read at a glance, cut between words; without its full stop. */
export function excerpt(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  const first = (/^.+?[.!?…](?=\s|$)/u.exec(line)?.[0] ?? line).replace(/\.$/u, '');
  return first.length <= EXCERPT ? first : shortened(first);
}

/** Somebody's answer: whole where it is read at a glance, else cut between words, and the cut shows; without its full stop. */
export function quotation(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  return line.length <= EXCERPT ? line.replace(/(?<!\.)\.$/u, '') : shortened(line);
}

const shortened = (line: string): string => `${line.slice(0, EXCERPT).replace(/[\s,;:]+\S*$/u, '')}…`;

/** What is quoted of people's own words, between the marks of a language. */
export const quoter =
  (locale: Locale) =>
  (text: string): string =>
    locale === 'fr' ? `« ${excerpt(text)} »` : `“${excerpt(text)}”`;

/** A sentence begins with a capital. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
