import type { RefusalCode } from '../refusal.js';

/**
 * What a cell turned out to be. `isGuess` marks a reading that the column did not prove: shown in the preview, not
 * refused.
 */
export type Cell<T> =
  | { readonly kind: 'read'; readonly value: T; readonly isGuess: boolean }
  | { readonly kind: 'empty' }
  | { readonly kind: 'refused'; readonly code: RefusalCode; readonly text: string };

const EMPTY =
  /^(?:[-–—.…?/]+|n\s?[./]?\s?[ac]\.?|#n\/a|n\s?[./]?\s?d\.?|nsp|nan|null|none|nil|s\.?\s?o\.?|vide|empty)$/iu;

/** Nothing, or one of the ways to say so: `-`, `N/A`, `#N/A`, `n.d.`, `null`… A missing value is never zero. */
export function isEmptyCell(text: string): boolean {
  return text === '' || EMPTY.test(text);
}

/** The cell without white space of any kind around it. */
export function trimCell(cell: string): string {
  return cell.replace(/^[\s\u00a0\u202f\u200b\ufeff]+|[\s\u00a0\u202f\u200b\ufeff]+$/gu, '');
}

/** A formula as spreadsheets write it: never computed, never kept. A sign before a number is not one. */
export function isFormula(text: string): boolean {
  return /^(?:[=@]|[+-](?![\d.,\s\u00a0\u202f]|$))/u.test(text) && !EMPTY.test(text);
}

/** Whether a cell holds what no text file should: control characters, NUL, or what a wrong encoding left behind. */
export function isUnreadable(cell: string): boolean {
  return /[^\P{Cc}\t\n\r]|\ufffd|\p{Cs}/u.test(cell);
}

/** The text of a refused cell, short enough for a message. */
export function quote(text: string): string {
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}
