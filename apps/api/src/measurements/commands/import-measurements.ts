import { refusal, type Refusal } from '@levain/domain/refusal.js';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ActingMember } from '../../database/acting-member.js';
import { done, refused, type CommandResult } from '../../database/command-result.js';
import { EventLog } from '../../database/event-log.js';
import { Idempotency } from '../../database/idempotency.js';
import { momentOf, todayOf } from '../../database/moment.js';
import { newId } from '../../database/new-id.js';
import type { ExperimentRecord } from '../../experiments/experiment-record.js';
import { CsvFile } from '../../files/csv-file.js';
import { FileRefused } from '../../files/file-refused.js';
import { onceWhole } from '../../files/whole-upload.js';
import type { FileRequest } from '../import/file-request.js';
import { FileRows, type FileRow } from '../import/file-rows.js';
import { HashedBytes } from '../../files/hashed-bytes.js';
import { RowTally } from '../import/row-tally.js';
import { readingsOf, withoutTaken } from '../import/taken-rows.js';
import { markMeasured, holdMeasured } from '../measured-experiment.js';
import { ReadingForms } from '../reading-form.js';
import { takenPeriods, writeReadings, type ReadingOrigin } from '../reading-writer.js';

export interface ImportOrder {
  readonly experimentId: string | null;
  readonly idempotencyKey: string;
  readonly request: FileRequest;
  readonly bytes: AsyncIterable<Uint8Array>;
}

export interface Imported {
  readonly id: string;
  readonly rowsRead: number;
  readonly rowsImported: number;
  readonly rowsRefused: number;
  /** SHA-256 of the file: the same key with another file is refused. */
  readonly fileHash: string;
}

export interface ImportAnswer {
  readonly result: CommandResult<Imported>;
  /** The rows as far as they were read; empty when an earlier answer is given again. */
  readonly tally: RowTally;
}

/** Batches that wait for the database while it writes one and another one is read: it never waits for us. */
const AHEAD = 1;

/**
 * Takes the readings of a file in as they stream by, in one transaction that begins once the file is here: whatever ends it early (a refusal, a crash)
 * leaves nothing behind.
 */
@Injectable()
export class ImportMeasurements {
  constructor(
    private readonly idempotency: Idempotency,
    private readonly eventLog: EventLog,
  ) {}

  async execute(actor: ActingMember, order: ImportOrder): Promise<ImportAnswer> {
    const tally = new RowTally();
    try {
      return await onceWhole(order.bytes, async (bytes) => ({
        result: await this.once(actor, { order, bytes: new HashedBytes(bytes), tally }),
        tally,
      }));
    } catch (error) {
      if (error instanceof FileRefused) return { result: refused(error.refusals), tally };
      throw error;
    }
  }

  private async once(actor: ActingMember, run: Run): Promise<CommandResult<Imported>> {
    const { experimentId, idempotencyKey: key, request } = run.order;
    const claim = { operation: 'importMeasurements', key, input: { experimentId, ...request } };
    const result = await this.idempotency.once(actor, claim, (tx) => this.import(tx, actor, run));
    if (result.ok && (await run.bytes.hash()) !== result.value.fileHash)
      return { ok: false, error: { kind: 'idempotency', code: 'IDEMPOTENCY_KEY_REUSED' } };
    return result;
  }

  private async import(tx: EntityManager, actor: ActingMember, run: Run): Promise<CommandResult<Imported>> {
    const { order, bytes, tally } = run;
    const found = await holdMeasured(tx, actor, order.experimentId);
    if (!found.ok) return found;
    const forms = new ReadingForms(found.value.plan);
    const csv = new CsvFile(bytes, order.request);
    const terms = {
      plan: forms.plan,
      today: todayOf(actor),
      locale: actor.locale,
      mapping: order.request.mapping,
    };
    const rows = new FileRows(csv, terms);
    const id = newId();
    const origin = { experimentId: found.value.id, source: 'file' as const, importId: id };
    await insertImport(tx, actor, { id, record: found.value, request: order.request });
    const lost = await this.takeAll(tx, actor, { ...run, origin, forms, rows });
    if (lost.length > 0) return refused(lost);
    const refusals = whyNothing(rows, tally, order.request);
    if (refusals.length > 0) return refused(refusals);
    await completeImport(tx, actor, { id, csv, rows, tally });
    const marked = await markMeasured(tx, actor, found.value);
    if (!marked.ok) return marked;
    const { rowsRead, rowsGood: rowsImported, rowsBad: rowsRefused } = tally;
    await this.eventLog.append(tx, actor, {
      kind: 'measurementsImported',
      objectType: 'import',
      objectId: id,
      experimentId: found.value.id,
      after: {
        ...{ fileName: order.request.fileName, rowsRead, rowsImported, rowsRefused },
        program: actor.token?.name,
      },
    });
    return done({ id, rowsRead, rowsImported, rowsRefused, fileHash: await bytes.hash() });
  }

  /** The next batches are read while the database writes the last ones; gives what ends the import early. */
  private async takeAll(
    tx: EntityManager,
    actor: ActingMember,
    { rows, ...run }: Run & RunningImport & { readonly rows: FileRows },
  ): Promise<readonly Refusal[]> {
    const writing: Promise<Refusal | null>[] = [];
    try {
      for await (const batch of rows.batches()) {
        if (rows.missing.length > 0) return rows.missing;
        const taken = this.take(tx, actor, { ...run, batch });
        // Its failure is met in its turn; until then it is not an unhandled one.
        taken.catch(() => undefined);
        writing.push(taken);
        const lost = writing.length > AHEAD ? await writing.shift() : null;
        if (lost) return [lost];
      }
      for (const taken of writing) {
        const lost = await taken;
        if (lost) return [lost];
      }
      return [];
    } finally {
      // Nothing may still be writing when the transaction ends.
      await Promise.allSettled(writing);
    }
  }

  /** One batch: its free rows are written; a refusal ends the import. */
  private async take(
    tx: EntityManager,
    actor: ActingMember,
    { order, tally, origin, forms, batch }: Run & RunningImport & { readonly batch: readonly FileRow[] },
  ): Promise<Refusal | null> {
    const read = readingsOf(forms, batch);
    const free = withoutTaken(read, await takenPeriods(tx, actor, read.readings));
    batch.forEach((row, place) => tally.count(row, free.rows.has(place)));
    // All or nothing: once a row is bad nothing will be kept, the rest is only read to say what else is wrong.
    if (order.request.mode === 'allOrNothing' && tally.rowsBad > 0) return null;
    const lost = await writeReadings(tx, actor, origin, free.readings);
    return lost.length > 0 ? takenMeanwhile(free.readings[lost[0]!]!.observedOn) : null;
  }
}

interface RunningImport {
  readonly origin: ReadingOrigin;
  readonly forms: ReadingForms;
}

interface Run {
  readonly order: ImportOrder;
  readonly bytes: HashedBytes;
  readonly tally: RowTally;
}

function whyNothing(
  rows: FileRows,
  { rowsGood, rowsBad }: RowTally,
  { mode }: FileRequest,
): readonly Refusal[] {
  if (rows.missing.length > 0) return rows.missing;
  if (rowsBad > 0 && mode === 'allOrNothing') {
    return [refusal('FILE_ROWS_REFUSED', 'file', { bad: rowsBad, good: rowsGood })];
  }
  return rowsGood === 0 ? [refusal('FILE_NO_GOOD_ROW', 'file')] : [];
}

/** Somebody recorded the same period while the file was being read. */
const takenMeanwhile = (date: string): Refusal => refusal('READING_TAKEN', 'file', { date });

/** First, so that readings can name it; completed once the file has been read to its end. */
async function insertImport(
  tx: EntityManager,
  actor: ActingMember,
  {
    id,
    record,
    request,
  }: { readonly id: string; readonly record: ExperimentRecord; readonly request: FileRequest },
): Promise<void> {
  await tx.query(
    `INSERT INTO imports (workspace_id, id, experiment_id, file_name, encoding, delimiter, mapping, rows_read, rows_imported,
       rows_refused, recorded_by, recorded_at)
     VALUES ($1, $2, $3, $4, '', '', 'null', 0, 0, 0, $5, $6)`,
    [actor.workspaceId, id, record.id, request.fileName, actor.memberId, momentOf(actor)],
  );
}

async function completeImport(
  tx: EntityManager,
  actor: ActingMember,
  {
    id,
    csv,
    rows,
    tally,
  }: { readonly id: string; readonly csv: CsvFile; readonly rows: FileRows; readonly tally: RowTally },
): Promise<void> {
  await tx.query(
    `UPDATE imports SET encoding = $3, delimiter = $4, mapping = $5, rows_read = $6, rows_imported = $7, rows_refused = $8
     WHERE workspace_id = $1 AND id = $2`,
    [
      ...[
        actor.workspaceId,
        id,
        csv.encoding,
        csv.delimiter,
        JSON.stringify({ ...rows.mapping, header: csv.header }),
      ],
      ...[tally.rowsRead, tally.rowsGood, tally.rowsBad],
    ],
  );
}
