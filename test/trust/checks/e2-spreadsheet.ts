import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { restoredCell } from '@levain/domain/text/harmless-cell.js';
import type { SourceChange } from '../../support/source-change.js';
import type { Check, Figure, Trial } from '../check.js';
import { cellsOf } from '../input/cells.js';
import { AS_TYPED, FIRST_ONLY, FORMULA_TEXTS, LONGEST } from '../input/formula-texts.js';
import { noSpreadsheet, opened } from '../input/spreadsheet.js';
import { tablesOf } from '../input/tables.js';
import { WordsEverywhere } from '../input/words-everywhere.js';
import { furnished } from '../tenants/furnished.js';

const NOT_SAID_TO_BE_TEXT: SourceChange = {
  file: 'apps/api/src/packs/exports/pack-workbook.ts',
  from: 'const words = (value: string, more: object = {}): SheetCell => ({ type: String, value, ...more });',
  to: "const words = (value: string, more: object = {}): SheetCell => ({ type: value.startsWith('=') ? 'Formula' : String, value: value.replace(/^=/, ''), ...more }) as SheetCell;",
};

/** As Levain writes it; as a program reads it that splits elsewhere. */
const SEPARATORS = [',', ';', '\t', '|'];

/** A real spreadsheet program says what becomes of the cells, whatever our own reading of them says. */
export const openedCells: Check = {
  id: 'E2',
  promise: 'LibreOffice opens every file that Levain writes and computes no cell of it',
  wholeOnly: 'a spreadsheet program opens hundreds of files',
  missing: noSpreadsheet,
  run: (trial) => looked(trial, { rounds: trial.times(1, 6), separators: SEPARATORS }),
  controls: [
    {
      guard: 'an apostrophe stands before what begins like a formula',
      run: (trial) => looked(trial, { rounds: 1, separators: [','], changes: [AS_TYPED] }),
    },
    {
      guard: 'it stands where another program splits too',
      run: (trial) => looked(trial, { rounds: 1, separators: [';'], changes: [FIRST_ONLY] }),
    },
    {
      guard: 'words of a workbook are cells of text',
      run: (trial) => looked(trial, { rounds: 1, separators: [], changes: [NOT_SAID_TO_BE_TEXT] }),
    },
  ],
};

interface Asked {
  readonly rounds: number;
  readonly separators: readonly string[];
  readonly changes?: readonly SourceChange[];
}

async function looked(trial: Trial, { rounds, separators, changes = [] }: Asked): Promise<readonly Figure[]> {
  const ground = await furnished(trial.ground);
  const server = await trial.ground.server(ground.database, { changes });
  const words = await WordsEverywhere.of(ground.database.owner, LONGEST);
  const texts = new Set<string>();
  const workbooks: string[] = [];
  const tables: string[] = [];
  const folder = await trial.ground.folder();
  for (let round = 0; round < rounds; round += 1) {
    const written = await words.write(FORMULA_TEXTS, round * 13);
    for (const [path, bytes] of await tablesOf(ground, server.url)) {
      const file = join(folder, `${round}-${path.replaceAll('/', '-')}`);
      await writeFile(file, bytes);
      (path.endsWith('.xlsx') ? workbooks : tables).push(file);
      if (path.endsWith('.csv')) noteTexts(texts, Buffer.from(bytes).toString('utf8'), written);
    }
  }
  const all = [await opened(await trial.ground.folder(), workbooks)];
  for (const separator of separators) all.push(await opened(await trial.ground.folder(), tables, separator));
  const sum = (of: (each: (typeof all)[number]) => number): number =>
    all.reduce((total, each) => total + of(each), 0);
  const computed = all.flatMap((each) => each.computed);
  for (const formula of computed.slice(0, 5)) trial.say(formula);
  return [
    {
      name: `of ${sum(({ cells }) => cells)} cells, those that are computed`,
      value: computed.length,
      exactly: 0,
    },
    {
      name: `files opened, of ${workbooks.length} workbooks and ${tables.length} tables, each table in ${separators.length} ways`,
      value: sum(({ files }) => files),
      exactly: workbooks.length + tables.length * separators.length,
    },
    // Without a guard it is the computed cells that have to tell.
    ...(changes.length > 0
      ? []
      : [{ name: 'different hostile texts in them', value: texts.size, atLeast: trial.times(50, 80) }]),
  ];
}

/** Which of the list a table holds. */
function noteTexts(texts: Set<string>, table: string, written: ReadonlySet<string>): void {
  for (const cell of cellsOf(table, ',').flat()) {
    const text = restoredCell(cell);
    if (!written.has(text)) continue;
    const found = FORMULA_TEXTS.find((each) => text.startsWith(`${each} `));
    if (found !== undefined) texts.add(found);
  }
}
