import type { AsvsRow, RowState } from './table.js';

/** How far the standard is met: what the check and the page say. */
export interface Reached {
  readonly applicable: number;
  readonly met: number;
  readonly applicableL1: number;
  readonly metL1: number;
  readonly shown: number;
}

export function reachedBy(rows: readonly AsvsRow[]): Reached {
  const count = (is: (row: AsvsRow) => boolean): number => rows.filter(is).length;
  const applies = ({ state }: AsvsRow): boolean => state === 'met' || state === 'gap';
  const isMet = ({ state }: AsvsRow): boolean => state === 'met';
  return {
    applicable: count(applies),
    met: count(isMet),
    applicableL1: count((row) => applies(row) && row.level === 1),
    metL1: count((row) => isMet(row) && row.level === 1),
    shown: count((row) => isMet(row) && row.shownBy.length > 0),
  };
}

export const percent = (part: number, whole: number): number => Math.floor((1_000 * part) / whole) / 10;

const of = (rows: readonly AsvsRow[], state: RowState): AsvsRow[] =>
  rows.filter((row) => row.state === state);
const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

/** docs/asvs.md: short, for whoever asks how far the standard is met. */
export function pageOf(rows: readonly AsvsRow[]): string {
  const { applicable, met, applicableL1, metL1, shown } = reachedBy(rows);
  const untested = of(rows, 'met').filter(({ shownBy }) => shownBy.length === 0);
  return [
    '# OWASP ASVS 5.0, levels 1 and 2',
    'Written by `npm run asvs` from [the table](../test/trust/asvs/levain.csv), which says of each row of the standard whether it applies, whether it is met, and by which test that is shown. `npm run trust -- G6` checks that every test it names exists. The standard is (c) The OWASP Foundation, [CC BY-SA 4.0](https://creativecommons.org/licenses/by-sa/4.0/).',
    `| | rows |\n|---|---|\n${[
      ['of levels 1 and 2', rows.length],
      ['that apply to the product', applicable],
      ['met', `${met} (${percent(met, applicable)} %)`],
      ['met of level 1', `${metL1} of ${applicableL1}`],
      ['met, shown by a test with a name', shown],
      ['not met', of(rows, 'gap').length],
      ['left to whoever runs the server', of(rows, 'operator').length],
      ['about what the product does not have', of(rows, 'no').length],
    ]
      .map(([what, value]) => `| ${what} | ${value} |`)
      .join('\n')}`,
    section('Not met', of(rows, 'gap')),
    section('Left to whoever runs the server', of(rows, 'operator')),
    section('Met, without a test that shows it', untested),
    '## About what the product does not have',
    whereNot(of(rows, 'no')),
    '',
  ].join('\n\n');
}

function section(title: string, rows: readonly AsvsRow[]): string {
  const lines = rows.map(({ id, level, why }) => `| ${id} | ${level} | ${cell(why)} |`);
  return [
    `## ${title}`,
    lines.length === 0 ? 'Nothing.' : `| row | level | |\n|---|---|---|\n${lines.join('\n')}`,
  ].join('\n\n');
}

/** Rows with the same reason stand together. */
function whereNot(rows: readonly AsvsRow[]): string {
  const reasons = new Map<string, string[]>();
  for (const { id, why } of rows) reasons.set(why, [...(reasons.get(why) ?? []), id]);
  return [...reasons].map(([why, ids]) => `- ${why} (${ids.join(', ')})`).join('\n');
}
