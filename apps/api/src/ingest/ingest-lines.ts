import { refusal, type Refusal } from '@levain/domain/refusal.js';
import { Injectable } from '@nestjs/common';
import type { ActingMember } from '../database/acting-member.js';
import { done, refused, type CommandError, type CommandResult } from '../database/command-result.js';
import { todayOf } from '../database/moment.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { unlessFileRefused } from '../files/file-route.js';
import { globalId } from '../graphql/global-id.js';
import { RecordMeasurements } from '../measurements/commands/record-measurements.js';
import { measuredExperiment } from '../measurements/measured-experiment.js';
import { ReadingForms } from '../measurements/reading-form.js';
import type { Ingested, LineRefusals } from './ingest-answer.js';
import { readJsonLines, type JsonLines } from './json-lines.js';

const SHOWN_LINES = 500;

interface LinesOrder {
  readonly experimentId: string | null;
  readonly bytes: AsyncIterable<Uint8Array>;
  /** Absent: only looked at. */
  readonly idempotencyKey?: string;
}

/** Readings that a program sends line by line: all of them are recorded, or none. */
@Injectable()
export class IngestLines {
  constructor(
    private readonly record: RecordMeasurements,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async take(actor: ActingMember, order: LinesOrder): Promise<Ingested> {
    const read = await unlessFileRefused(async () => done(await readJsonLines(order.bytes)));
    if (!read.ok) return { result: read, lines: [], truncated: false };
    const { wrong, readings } = read.value;
    if (wrong.length > 0) return told(linesRefused(wrong.length, readings.length), wrong);
    const result = await this.write(actor, order, read.value);
    const lines = result.ok ? [] : linesOf(result.error, read.value);
    if (lines.length === 0) return told(result, []);
    return told(linesRefused(lines.length, readings.length - lines.length), lines);
  }

  private async write(
    actor: ActingMember,
    { experimentId, idempotencyKey }: LinesOrder,
    { readings }: JsonLines,
  ): Promise<CommandResult<{ recorded: number }>> {
    if (idempotencyKey === undefined) return this.look(actor, experimentId, readings);
    const result = await this.record.execute(actor, {
      ...{ idempotencyKey, source: 'program', readings: [...readings] },
      experimentId: experimentId ? globalId('experiment', experimentId) : '',
    });
    return result.ok ? done({ recorded: result.value.recorded }) : result;
  }

  private async look(
    actor: ActingMember,
    experimentId: string | null,
    readings: JsonLines['readings'],
  ): Promise<CommandResult<{ recorded: number }>> {
    const found = await this.unitOfWork.read(actor, (tx) => measuredExperiment(tx, actor, experimentId));
    if (!found.ok) return found;
    const forms = new ReadingForms(found.value.plan);
    const refusals = readings.flatMap((fields, index) => {
      const read = forms.read(fields, todayOf(actor), `readings.${index}`);
      return read.ok ? [] : read.refusals;
    });
    return refusals.length > 0
      ? refused(refusals)
      : done({ recorded: 0, dryRun: true, good: readings.length });
  }
}

const told = (result: Ingested['result'], lines: readonly LineRefusals[]): Ingested => ({
  ...{ result, lines: lines.slice(0, SHOWN_LINES), truncated: lines.length > SHOWN_LINES },
});

const linesRefused = (bad: number, good: number): CommandResult<never> =>
  refused([refusal('FILE_ROWS_REFUSED', 'file', { bad, good })]);

const AT = /^readings\.(\d+)\.?(.*)$/;
const NAMES: Readonly<Record<string, string>> = { measureId: 'measure', armId: 'arm' };

/** Refusals of readings at their lines, by the names that lines have; empty when it is not the fault of any line. */
function linesOf(error: CommandError, { lineOf }: JsonLines): LineRefusals[] {
  if (error.kind !== 'refused') return [];
  const byLine = new Map<number, Refusal[]>();
  for (const { code, field, parameters } of error.refusals) {
    const [, index, name = ''] = AT.exec(field ?? '') ?? [];
    const line = index === undefined ? undefined : lineOf[Number(index)];
    if (line === undefined) return [];
    const at = refusal(code, NAMES[name] ?? (name || undefined), parameters);
    byLine.set(line, [...(byLine.get(line) ?? []), at]);
  }
  return [...byLine].map(([line, refusals]) => ({ line, refusals }));
}
