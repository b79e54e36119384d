import { refusal, type Refusal } from '@levain/domain/refusal.js';
import { Injectable } from '@nestjs/common';
import type { ActingMember } from '../database/acting-member.js';
import { done, refused, type CommandResult } from '../database/command-result.js';
import { todayOf } from '../database/moment.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { CsvFile } from '../files/csv-file.js';
import { unlessFileRefused } from '../files/file-route.js';
import { globalId } from '../graphql/global-id.js';
import { ImportMeasurements } from '../measurements/commands/import-measurements.js';
import type { FileRequest } from '../measurements/import/file-request.js';
import { FileRows } from '../measurements/import/file-rows.js';
import { RowTally } from '../measurements/import/row-tally.js';
import { measuredExperiment } from '../measurements/measured-experiment.js';
import { ReadingForms } from '../measurements/reading-form.js';
import type { Ingested, LineRefusals } from './ingest-answer.js';

export interface CsvOrder {
  readonly experimentId: string | null;
  readonly request: FileRequest;
  readonly bytes: AsyncIterable<Uint8Array>;
}

/** A table that a program sends: taken in whole or not at all, as an import that people see and can undo. */
@Injectable()
export class IngestCsv {
  constructor(
    private readonly imports: ImportMeasurements,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async take(actor: ActingMember, order: CsvOrder, idempotencyKey: string): Promise<Ingested> {
    const { result, tally } = await this.imports.execute(actor, { ...order, idempotencyKey });
    const told = result.ok
      ? done({ recorded: result.value.rowsImported, importId: globalId('import', result.value.id) })
      : result;
    return { result: told, lines: linesOf(tally), truncated: tally.badTruncated };
  }

  /**
   * Reads it without keeping anything: how its columns, numbers and days are understood, and what is wrong where. It does not say what is
   * recorded already: whoever may only write is told so when they write.
   */
  async look(actor: ActingMember, order: CsvOrder): Promise<Ingested> {
    const tally = new RowTally();
    const result = await unlessFileRefused(() => this.read(actor, order, tally));
    return { result, lines: linesOf(tally), truncated: tally.badTruncated };
  }

  private async read(
    actor: ActingMember,
    { experimentId, request, bytes }: CsvOrder,
    tally: RowTally,
  ): Promise<CommandResult<{ recorded: number }>> {
    const found = await this.unitOfWork.read(actor, (tx) => measuredExperiment(tx, actor, experimentId));
    if (!found.ok) return found;
    const { plan } = new ReadingForms(found.value.plan);
    const csv = new CsvFile(bytes, request);
    const { mapping } = request;
    const rows = new FileRows(csv, { plan, today: todayOf(actor), locale: actor.locale, mapping });
    for await (const batch of rows.batches()) batch.forEach((row) => tally.count(row, false));
    const refusals = whyNot(rows.missing, tally);
    if (refusals.length > 0) return refused(refusals);
    const { encoding, delimiter } = csv;
    const read = { mapping: rows.mapping, encoding, delimiter };
    return done({ recorded: 0, dryRun: true, good: tally.rowsGood, ...read });
  }
}

function whyNot(missing: readonly Refusal[], { rowsBad, rowsGood }: RowTally): readonly Refusal[] {
  if (missing.length > 0) return missing;
  if (rowsBad > 0) return [refusal('FILE_ROWS_REFUSED', 'file', { bad: rowsBad, good: rowsGood })];
  return rowsGood === 0 ? [refusal('FILE_NO_GOOD_ROW', 'file')] : [];
}

/** Without the cells: whoever sent them has them. */
const linesOf = ({ bad }: RowTally): LineRefusals[] =>
  bad.map(({ row, refusals }) => ({ line: row, refusals: refusals.map(withoutColumn) }));

const withoutColumn = ({ code, field, parameters }: Refusal): Refusal => refusal(code, field, parameters);
