import { unzipSync } from 'fflate';
import { restoredCell } from '@levain/domain/text/harmless-cell.js';
import type { ApiClient } from '../../support/api-client.js';
import type { SourceChange } from '../../support/source-change.js';
import { anyKey } from '../../support/workspace.js';
import type { Check, Figure, Trial } from '../check.js';
import { cellsOf, isComputed, runs, workbook } from '../input/cells.js';
import { AS_TYPED, FIRST_ONLY, FORMULA_TEXTS, LONGEST } from '../input/formula-texts.js';
import { bytesOf, frozenPack } from '../input/tables.js';
import { WORDLESS } from '../input/wordless-columns.js';
import { WordsEverywhere } from '../input/words-everywhere.js';
import { at, furnished, type Furnished } from '../tenants/furnished.js';

const NOT_RESTORED: SourceChange = {
  file: 'apps/api/src/files/csv-file.ts',
  from: 'yield cells.map(restoredCell);',
  to: 'yield restoredCell && cells;',
};

/** What is taken away as a table: nothing in it is run by the program that opens it, and it can be taken in again. */
export const exportedCells: Check = {
  id: 'E2',
  promise: 'No cell of a file that Levain writes is run by a spreadsheet, and every text can be had back',
  wholeOnly: 'thousands of cells of every file: a third of a minute',
  run: (trial) => exported(trial, []),
  controls: [
    {
      guard: 'an apostrophe stands before what begins like a formula',
      run: (trial) => exported(trial, [AS_TYPED]),
    },
    { guard: 'it stands where another program splits too', run: (trial) => exported(trial, [FIRST_ONLY]) },
    { guard: 'it is taken away when the file comes in', run: (trial) => exported(trial, [NOT_RESTORED]) },
  ],
};

async function exported(trial: Trial, changes: readonly SourceChange[]): Promise<readonly Figure[]> {
  const ground = await furnished(trial.ground);
  const server = await trial.ground.server(ground.database, { changes });
  const words = await WordsEverywhere.of(ground.database.owner, LONGEST);
  const looking = new Looking(ground, server.url);
  const rounds = changes.length > 0 ? 3 : trial.times(4, FORMULA_TEXTS.length);
  for (let round = 0; round < rounds; round += 1) {
    const some = trial.size === 'quick' ? everyFourth(round) : FORMULA_TEXTS;
    await looking.at(await words.write(some, round)).catch((error: unknown) => {
      trial.say(server.said().slice(-2_000));
      throw error;
    });
  }
  return looking.figures(trial);
}

const everyFourth = (round: number): readonly string[] =>
  FORMULA_TEXTS.filter((_, index) => index % 4 === round % 4);

class Looking {
  private cells = 0;
  private readonly run: string[] = [];
  private readonly runElsewhere: string[] = [];
  private readonly strange: string[] = [];
  private readonly lost: string[] = [];
  private readonly seen = new Set<string>();
  private readonly columns = new Set<string>();
  private readonly withWords = new Set<string>();
  private computed = 0;
  private readonly notInWorkbook: string[] = [];

  constructor(
    private readonly ground: Furnished,
    private readonly url: string,
  ) {}

  async at(written: ReadonlySet<string>): Promise<void> {
    const { admin, lead, ids } = this.ground.tenants.here;
    const archive = unzipSync(await bytesOf(at(this.url, admin), '/api/archive'));
    for (const [path, bytes] of Object.entries(archive))
      if (path.endsWith('.csv')) this.table(path, Buffer.from(bytes).toString('utf8'), written);
    const client = at(this.url, lead);
    await this.readings(client, `/api/experiments/${ids.running}`, written);
    await this.packs(client, written);
  }

  private table(name: string, text: string, written: ReadonlySet<string>): void {
    const [header, ...rows] = cellsOf(text, ',');
    for (const column of header!) this.columns.add(`${name} ${column}`);
    for (const row of rows) {
      if (row.length !== header!.length) this.strange.push(`${name} has a row of ${row.length} cells`);
      for (const [index, cell] of row.entries()) this.cell(`${name} ${header![index]}`, cell, written);
    }
    for (const separator of [';', '\t', '|'])
      for (const cell of cellsOf(text, separator).flat())
        if (isComputed(cell)) this.runElsewhere.push(`${name} ${JSON.stringify(cell.slice(0, 80))}`);
  }

  private cell(column: string, cell: string, written: ReadonlySet<string>): void {
    this.cells += 1;
    if (runs(cell)) this.run.push(`${column} ${JSON.stringify(cell)}`);
    const text = restoredCell(cell);
    if (written.has(text)) {
      this.withWords.add(column);
      this.seen.add(text);
    }
    if (runs(text) && !written.has(text) && !SENTENCES.test(column))
      this.strange.push(`${column} ${JSON.stringify(cell)}`);
  }

  /** Taken away, deleted, and brought back: the notes are those of before. */
  private async readings(client: ApiClient, path: string, written: ReadonlySet<string>): Promise<void> {
    const file = Buffer.from(await bytesOf(client, `${path}/measurements.csv`)).toString('utf8');
    this.table('measurements.csv', file, written);
    const { owner } = this.ground.database;
    const id = path.split('_').at(-1);
    const notes = async (): Promise<readonly (string | null)[]> => {
      const { rows } = await owner.query<{ note: string | null }>(
        'SELECT note FROM measurements WHERE experiment_id = $1 ORDER BY note',
        [id],
      );
      return rows.map(({ note }) => note);
    };
    const before = await notes();
    await owner.query('DELETE FROM measurements WHERE experiment_id = $1', [id]);
    const response = await client.fetch(`${path}/imports?fileName=x.csv`, {
      ...{ method: 'POST', body: file },
      headers: { 'content-type': 'text/csv', 'idempotency-key': anyKey() },
    });
    const answer = (await response.json()) as { ok: boolean };
    const after = new Set(await notes());
    if (!answer.ok) this.lost.push(JSON.stringify(answer).slice(0, 300));
    for (const note of before)
      if (!after.has(note && asKept(note)))
        this.lost.push(`${JSON.stringify(note)} is not among ${JSON.stringify([...after])}`);
  }

  private async packs(client: ApiClient, written: ReadonlySet<string>): Promise<void> {
    const [[, table], [, sheets]] = await frozenPack(client);
    const text = Buffer.from(table).toString('utf8');
    this.table('pack.csv', text, written);
    const book = workbook(unzipSync(sheets));
    this.computed += book.computed;
    const texts = new Set(book.texts);
    const [header, ...rows] = cellsOf(text, ',');
    const title = header!.findIndex((name) => /^tit/i.test(name));
    for (const row of rows) {
      const said = restoredCell(row[title]!);
      if (said !== '' && !texts.has(said)) this.notInWorkbook.push(said);
    }
  }

  figures(trial: Trial): readonly Figure[] {
    const unsaid = [...this.columns].filter((column) => !this.withWords.has(column) && !WORDLESS.has(column));
    const wrong = [this.run, this.runElsewhere, this.strange, this.lost, this.notInWorkbook];
    for (const each of wrong.flatMap((list) => list.slice(0, 5))) trial.say(each);
    if (unsaid.length > 0) trial.say(`without words: ${JSON.stringify(unsaid)}`);
    return [
      { name: `of ${this.cells} cells, those that a spreadsheet runs`, value: this.run.length, exactly: 0 },
      { name: 'those that one runs that splits elsewhere', value: this.runElsewhere.length, exactly: 0 },
      { name: 'cells that do not give their text back', value: this.strange.length, exactly: 0 },
      { name: 'different texts that came out and were had back', value: this.seen.size, atLeast: 150 },
      { name: 'columns of which nobody says whether they hold words', value: unsaid.length, exactly: 0 },
      { name: 'notes that are others after the file came in again', value: this.lost.length, exactly: 0 },
      { name: 'cells of workbooks that are computed', value: this.computed, exactly: 0 },
      { name: 'titles that a workbook says otherwise', value: this.notInWorkbook.length, exactly: 0 },
    ];
  }
}

/** Columns that tell in sentences what others hold in words. */
const SENTENCES = /^pack\.csv /;

const asKept = (text: string): string => text.replace(/\r\n?/g, '\n').normalize('NFC').trim();
