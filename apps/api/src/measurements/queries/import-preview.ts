import type { Refusal } from '@levain/domain/refusal.js';
import { Injectable } from '@nestjs/common';
import type { ActingMember } from '../../database/acting-member.js';
import { done, type CommandResult } from '../../database/command-result.js';
import { todayOf } from '../../database/moment.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { CsvFile } from '../../files/csv-file.js';
import type { FileMapping } from '../import/file-mapping.js';
import type { FileRequest } from '../import/file-request.js';
import { FileRows, type FileRow } from '../import/file-rows.js';
import { rememberedMapping, type Remembered } from '../import/remembered-mapping.js';
import { RowTally, type BadRow, type SampleRow } from '../import/row-tally.js';
import { readingsOf, withoutTaken } from '../import/taken-rows.js';
import { measuredExperiment } from '../measured-experiment.js';
import { ReadingForms } from '../reading-form.js';
import { takenPeriods } from '../reading-writer.js';

export interface Preview {
  readonly fileName: string;
  readonly encoding: string;
  readonly delimiter: string;
  readonly header: readonly string[];
  readonly mapping: FileMapping;
  /** The file with the same header whose mapping is taken over; null when it was given or suggested. */
  readonly remembered: { readonly fileName: string; readonly importedAt: Date } | null;
  /** What the mapping misses; rows are then counted, not read. */
  readonly refusals: readonly Refusal[];
  readonly rowsRead: number;
  readonly rowsGood: number;
  readonly rowsBad: number;
  readonly sample: readonly SampleRow[];
  readonly bad: readonly BadRow[];
  readonly badTruncated: boolean;
}

/** Reads a whole file without keeping any of it: what would become readings, and what is wrong where. */
@Injectable()
export class ImportPreview {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async of(
    actor: ActingMember,
    experimentId: string | null,
    file: { readonly request: FileRequest; readonly bytes: AsyncIterable<Uint8Array> },
  ): Promise<CommandResult<Preview>> {
    const found = await this.unitOfWork.read(actor, (tx) => measuredExperiment(tx, actor, experimentId));
    if (!found.ok) return found;
    const forms = new ReadingForms(found.value.plan);
    const csv = new CsvFile(file.bytes, file.request);
    const terms = {
      plan: forms.plan,
      today: todayOf(actor),
      locale: actor.locale,
      mapping: file.request.mapping,
      remembered: (header: readonly string[]) =>
        this.unitOfWork.read(actor, (tx) =>
          rememberedMapping(tx, actor, { experimentId: found.value.id, header, plan: forms.plan }),
        ),
    };
    const rows = new FileRows(csv, terms);
    const tally = new RowTally();
    for await (const batch of rows.batches()) {
      const taken = await this.takenIn(actor, forms, batch);
      batch.forEach((row, place) => tally.count(row, taken.has(place)));
    }
    const { rowsRead, rowsGood, rowsBad, sample, bad, badTruncated } = tally;
    return done({
      ...{
        fileName: file.request.fileName,
        encoding: csv.encoding,
        delimiter: csv.delimiter,
        header: csv.header,
      },
      ...{ mapping: rows.mapping!, refusals: rows.missing, remembered: saidOf(rows.remembered) },
      ...{ rowsRead, rowsGood, rowsBad, sample, bad, badTruncated },
    });
  }

  private async takenIn(
    actor: ActingMember,
    forms: ReadingForms,
    batch: readonly FileRow[],
  ): Promise<ReadonlySet<number>> {
    const readings = readingsOf(forms, batch);
    if (readings.readings.every((reading) => reading.isIndividual)) return new Set();
    const taken = await this.unitOfWork.read(actor, (tx) => takenPeriods(tx, actor, readings.readings));
    return withoutTaken(readings, taken).rows;
  }
}

const saidOf = (remembered: Remembered | null) =>
  remembered && { fileName: remembered.fileName, importedAt: remembered.importedAt };
