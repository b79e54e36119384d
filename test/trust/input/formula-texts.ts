import type { SourceChange } from '../../support/source-change.js';
import { FORMULAS } from './payloads.js';

/** PostgreSQL keeps no NUL, so none can come out. */
export const FORMULA_TEXTS = FORMULAS.filter((text) => !text.includes('\0'));
/** Longer than each of them: a place that takes it takes all of them. */
export const LONGEST = 'x'.repeat(Math.max(...FORMULA_TEXTS.map((text) => text.length)) + 12);

/** Without the apostrophe before what begins like a formula. */
export const AS_TYPED: SourceChange = {
  file: 'apps/api/src/files/csv-cell.ts',
  from: 'const harmless = harmlessCell(text);',
  to: 'const harmless = harmlessCell(text) && text;',
};
/** With it at the beginning of the text alone. */
export const FIRST_ONLY: SourceChange = {
  file: 'libs/domain/src/text/harmless-cell.ts',
  from: `text.replace(TO_MARK_INSIDE, "$1'")`,
  to: 'text',
};
