import { harmlessCell } from '@levain/domain/text/harmless-cell.js';

const QUOTED = /[",;\t\r\n]/;

/** Text as a CSV cell. A spreadsheet would run what begins like a formula: an apostrophe makes it text. */
export function textCell(text: string | null): string {
  if (!text) return '';
  const harmless = harmlessCell(text);
  return QUOTED.test(harmless) || harmless !== text ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/** Figures are written by us and stay figures, minus sign included. */
export const numberCell = (value: number | string | null): string => (value === null ? '' : String(value));
