import { readFileSync } from 'node:fs';

const ROW_STATES = ['met', 'gap', 'operator', 'no'] as const;

/** What is said of a row: met, not met, of whoever runs the server, or about something that the product does not have. */
export type RowState = (typeof ROW_STATES)[number];

/** A row of ASVS 5 of level 1 or 2, and what we say of it. */
export interface AsvsRow {
  readonly id: string;
  readonly level: 1 | 2;
  readonly chapter: string;
  readonly asks: string;
  readonly state: RowState;
  /** Why it does not apply, how it is met, or what is missing. */
  readonly why: string;
  /** Names of tests: `C2` of the trust checks, or `file: title`. */
  readonly shownBy: readonly string[];
}

const read = (name: string): string => readFileSync(new URL(name, import.meta.url), 'utf8');

/** Fields of a CSV; quotes are doubled inside quotes. */
export function fieldsOf(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)) {
    rows.at(-1)!.push(quoted === undefined ? plain! : quoted.replaceAll('""', '"'));
    if (end !== ',') rows.push([]);
    if (end === '') break;
  }
  return rows.filter((row) => row.length > 1);
}

/** The standard’s rows of levels 1 and 2 beside ours; a row that one of the two lacks is a fault. */
export function asvsRows(ours = read('levain.csv')): readonly AsvsRow[] {
  const said = new Map(
    fieldsOf(ours)
      .slice(1)
      .map(([id, state, why, shownBy]) => [id!, { state: state!, why: why!, shownBy: shownBy! }]),
  );
  const rows = fieldsOf(read('asvs-5.0.0.csv'))
    .slice(1)
    .filter((row) => row[6] === '1' || row[6] === '2')
    .map(([, chapter, , , id, asks, level]) => {
      const row = said.get(id!);
      said.delete(id!);
      if (!row || !isState(row.state) || row.why === '') throw new Error(`Nothing is said of ${id}.`);
      const shownBy = row.shownBy.split(' + ').filter((each) => each !== '');
      return {
        ...{ id: id!, chapter: chapter!, asks: asks!, shownBy, why: row.why },
        ...{ state: row.state, level: Number(level) as 1 | 2 },
      };
    });
  if (said.size > 0) throw new Error(`The standard has no ${[...said.keys()].join(', ')}.`);
  return rows;
}

const isState = (word: string): word is RowState => ROW_STATES.some((state) => state === word);
