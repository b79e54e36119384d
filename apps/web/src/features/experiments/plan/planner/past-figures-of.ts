import type { Locale } from '@levain/domain/locale.js';

/**
 * Figures pasted one a line, or side by side with tabs or semicolons; an empty line or a dash is a period without a
 * figure. Numbers are read as this language writes them; with `asShare`, percentages become fractions.
 */
export function pastFiguresOf(pasted: string, locale: Locale, asShare: boolean): (number | null)[] {
  const cells = pasted
    .replace(/\r/g, '')
    .replace(/^\n+|\n+$/g, '')
    .split(/[\n\t;]/);
  if (cells.length === 1 && cells[0]?.trim() === '') return [];
  return cells.map((cell) => {
    const bare = cell.replace(/[\s\u00a0\u202f%]/g, '').replace('−', '-');
    const plain =
      locale === 'fr'
        ? bare.replace(/\./g, bare.includes(',') ? '' : '.').replace(',', '.')
        : bare.replace(/,/g, '');
    const value = plain === '' ? NaN : Number(plain);
    if (!Number.isFinite(value)) return null;
    return asShare ? value / 100 : value;
  });
}
