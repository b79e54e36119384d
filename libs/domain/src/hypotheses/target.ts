import type { Locale } from '../locale.js';

/** A target in figures. */
export interface TargetFigure {
  readonly amount: number;
  /** `%`, or the words after the number; null when there are none. */
  readonly unit: string | null;
}

const FIGURE =
  /^([+-]?\d{1,3}(?:[\s\u00a0\u202f]\d{3})+(?:[.,]\d+)?|[+-]?\d+(?:[.,]\d+)?)(?:[\s\u00a0\u202f]*(%|[^\d\s].*))?$/u;

const PERCENT_WORDS = /^(?:%|pour\s?cent|pourcents?|percent|per cent)$/iu;

/**
 * The figure of a target typed in either language: "10 %", "2,5 points", "1 200 appels", "-3%". Null when it is said
 * in words ("half", "de moitié") or with words before it ("at least 10 %"). A single comma or point is a decimal
 * mark.
 */
export function readTarget(target: string): TargetFigure | null {
  const found = FIGURE.exec(target.trim());
  if (!found) return null;
  const amount = Number(found[1]!.replace(/[\s\u00a0\u202f]/g, '').replace(',', '.'));
  const unit = found[2]?.trim() ?? null;
  return { amount, unit: unit !== null && PERCENT_WORDS.test(unit) ? '%' : unit };
}

/** Writes a number as the language does: "1 234,5" with narrow no-break spaces, or "1,234.5". */
export function writeNumber(amount: number, locale: Locale): string {
  const [whole = '0', decimals] = String(Math.abs(amount)).split('.');
  if (whole.includes('e')) return String(amount);
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, locale === 'fr' ? '\u202f' : ',');
  const mark = locale === 'fr' ? ',' : '.';
  return `${amount < 0 ? '-' : ''}${grouped}${decimals ? mark + decimals : ''}`;
}

/** Writes a target in a language: its figure when it has one, else as typed. */
export function writeTarget(target: string, locale: Locale): string {
  const figure = readTarget(target);
  if (!figure) return target.trim();
  const amount = writeNumber(figure.amount, locale);
  if (figure.unit === null) return amount;
  if (figure.unit === '%') return locale === 'fr' ? `${amount}\u00a0%` : `${amount}%`;
  return `${amount}\u00a0${figure.unit}`;
}
