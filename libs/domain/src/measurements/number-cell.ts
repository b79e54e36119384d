import type { Locale } from '../locale.js';
import { isEmptyCell, isFormula, quote, trimCell, type Cell } from '../text/cell.js';

/** How a column writes its numbers. */
export interface NumberStyle {
  readonly decimalMark: ',' | '.';
  /** The column itself shows it; else the language of the reader decides. */
  readonly isProven: boolean;
}

/**
 * A number as typed; `isPercent` when a percent sign followed (the value is not divided). Durations h:mm:ss are
 * seconds.
 */
export interface NumberRead {
  readonly value: number;
  readonly isPercent: boolean;
}

const SPACE = '[ \\u00a0\\u202f\\u2009]';
const CURRENCY = /^(?:[€$£]|EUR|USD|GBP)\s*|\s*(?:[€$£]|EUR|USD|GBP)$/giu;
const GROUPED_BY_SPACE = new RegExp(`^\\d{1,3}(?:(?:${SPACE}|['’])\\d{3})+(?:[.,]\\d+)?$`, 'u');
const DURATION = /^(\d{1,4}):([0-5]\d):([0-5]\d)(?:[.,]\d+)?$/;
const MARKED = /^\d+(?:[.,]\d+)*$/;

function plain(text: string): string {
  return text
    .replace(CURRENCY, '')
    .replace(/^[\u2212–]/u, '-')
    .trim();
}

/**
 * What a cell proves about its column: a comma that can only be decimal, a point that can only be decimal, or
 * nothing.
 */
function proof(cell: string): ',' | '.' | null {
  const body = plain(trimCell(cell))
    .replace(/^[+-]/, '')
    .replace(/\s*%$/u, '')
    .replace(/[ \u00a0\u202f\u2009'’]/gu, '');
  if (!MARKED.test(body)) return null;
  const commas = body.split(',').length - 1;
  const points = body.split('.').length - 1;
  if (commas > 0 && points > 0) return body.lastIndexOf(',') > body.lastIndexOf('.') ? ',' : '.';
  if (commas > 1) return '.';
  if (points > 1) return ',';
  const found = /^(\d+)([.,])(\d+)$/.exec(body);
  if (!found || (found[3]!.length === 3 && found[1]!.length <= 3 && !found[1]!.startsWith('0'))) return null;
  return found[2] as ',' | '.';
}

/**
 * The style that the samples of a column prove; else that of the language. Samples that contradict each other prove
 * nothing.
 */
export function numberStyleOf(samples: readonly string[], locale: Locale): NumberStyle {
  const proofs = new Set(samples.map(proof).filter((mark) => mark !== null));
  const [only] = proofs;
  if (proofs.size === 1 && only) return { decimalMark: only, isProven: true };
  return { decimalMark: locale === 'fr' ? ',' : '.', isProven: false };
}

/** Text of digits and marks as a number, or null when groups are not of three. */
function valueOf(body: string, style: NumberStyle): { value: number; isGuess: boolean } | null {
  const own = proof(body);
  const single = /^\d{1,3}([.,])\d{3}$/.exec(body);
  // "1.234" in a column that proves nothing is a decimal wherever it comes from; "1,234" follows the language.
  const mark = own ?? (single?.[1] === '.' && !style.isProven ? '.' : style.decimalMark);
  const group = mark === ',' ? '.' : ',';
  const [whole = '', decimals, more] = body.split(mark);
  if (more !== undefined || decimals?.includes(group)) return null;
  if (whole.includes(group) && !/^\d{1,3}(?:[.,]\d{3})+$/.test(whole)) return null;
  const value = Number(whole.replaceAll(group, '') + (decimals === undefined ? '' : `.${decimals}`));
  return { value, isGuess: single !== null && own === null && !style.isProven };
}

/**
 * Reads a cell of numbers as people type them: decimal comma or point, thousands set apart by spaces, no-break
 * spaces, apostrophes, points or commas, a percent sign, a currency, scientific notation, durations. "1,234" follows
 * the column's style and is marked as a guess when nothing proves it. Refuses formulas (`CELL_FORMULA`) and anything
 * else (`CELL_NOT_A_NUMBER`); never a silent zero.
 */
export function readNumberCell(cell: string, style: NumberStyle): Cell<NumberRead> {
  const text = trimCell(cell);
  if (isEmptyCell(text)) return { kind: 'empty' };
  if (isFormula(text)) return { kind: 'refused', code: 'CELL_FORMULA', text: quote(text) };
  const refused = { kind: 'refused', code: 'CELL_NOT_A_NUMBER', text: quote(text) } as const;
  const signed = plain(text);
  const isPercent = signed.endsWith('%');
  const unsigned = signed.replace(/^[+-]/, '').replace(/\s*%$/u, '').trim();
  const sign = signed.startsWith('-') ? -1 : 1;
  const read = (value: number, isGuess = false) =>
    Number.isFinite(value)
      ? ({ kind: 'read', value: { value: sign * value || 0, isPercent }, isGuess } as const)
      : refused;
  const duration = DURATION.exec(unsigned);
  if (duration && !isPercent)
    return read(Number(duration[1]) * 3600 + Number(duration[2]) * 60 + Number(duration[3]));
  if (/^\d+(?:[.,]\d+)?e[+-]?\d{1,3}$/i.test(unsigned)) return read(Number(unsigned.replace(',', '.')));
  const body = GROUPED_BY_SPACE.test(unsigned)
    ? unsigned.replace(/[ \u00a0\u202f\u2009'’]/gu, '')
    : unsigned.replace(/^([.,]\d)/, '0$1');
  if (!MARKED.test(body)) return refused;
  if (body !== unsigned && GROUPED_BY_SPACE.test(unsigned)) return read(Number(body.replace(',', '.')));
  const found = valueOf(body, style);
  return found ? read(found.value, found.isGuess) : refused;
}
