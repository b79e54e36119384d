// What spreadsheets begin a formula with, and what NFKC folds to it.
const STARTS = '=+\\-@\uff1d\uff0b\uff0d\uff20\ufe66\ufe62\ufe63\ufe6b\u207a\u207c\u208a\u208c\ufb29';
// What a program may pass over before it: spaces, quotation marks, letters without a width, our own mark.
const PASSED = '(?:[ "\'\\0\\p{Zs}\\p{Cf}\\u2028\\u2029])*';
const FORMULA = `${PASSED}[${STARTS}]`;
const FIRST = `(?=${FORMULA}|'*[\\t\\r\\n\\v\\f\\0])`;
/** Whoever splits the file by another mark than ours sees a cell begin here. */
const SEPARATOR = '([;\\t\\r\\n])';

const TO_MARK_INSIDE = new RegExp(`${SEPARATOR}(?=${FORMULA})`, 'gu');
const TO_MARK_FIRST = new RegExp(`^${FIRST}`, 'u');
const MARKED_INSIDE = new RegExp(`${SEPARATOR}'(?=${FORMULA})`, 'gu');
const MARKED_FIRST = new RegExp(`^'${FIRST}`, 'u');

/**
 * A text as a cell that no spreadsheet runs: an apostrophe stands before whatever begins like a formula (`=`, `+`, `-`, `@`, their wide forms), or with
 * a tab, a line end or NUL, at the start of the text and after each mark at which another program may split it. {@link restoredCell} gives
 * every text back as it was.
 */
export function harmlessCell(text: string): string {
  return text.replace(TO_MARK_INSIDE, "$1'").replace(TO_MARK_FIRST, "'");
}

/** The text that {@link harmlessCell} made harmless; what it did not mark stays as it is. */
export function restoredCell(cell: string): string {
  if (!cell.includes("'")) return cell;
  return cell.replace(MARKED_FIRST, '').replace(MARKED_INSIDE, '$1');
}
