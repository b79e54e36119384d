import { refusal, type Refusal } from '@levain/domain/refusal.js';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ActingMember } from '../../database/acting-member.js';
import { done, refused, type CommandResult } from '../../database/command-result.js';
import { EventLog } from '../../database/event-log.js';
import { Idempotency } from '../../database/idempotency.js';
import { todayOf } from '../../database/moment.js';
import type { ExperimentRecord } from '../../experiments/experiment-record.js';
import { localId } from '../../graphql/global-id.js';
import { markMeasured, holdMeasured } from '../measured-experiment.js';
import type { RecordMeasurementsInput } from '../measurement.inputs.js';
import type { ReadingSource } from '../measurement.model.js';
import { ReadingForms } from '../reading-form.js';
import { periodKey, type ReadingRow } from '../reading-row.js';
import { writeReadings } from '../reading-writer.js';

const MOST_READINGS = 2_000;

/** The form's readings, or those that a program brings. */
export type ReadingsToRecord = Omit<RecordMeasurementsInput, 'source'> & { readonly source: ReadingSource };

export interface Recorded {
  readonly id: string;
  readonly recorded: number;
}

export interface RecordedIn extends Recorded {
  /** The experiment as it was written; null where it has to be read: an earlier answer is given again, or somebody changed it meanwhile. */
  readonly experiment: ExperimentRecord | null;
}

/** Readings typed or pasted: all of them or none. A second figure for a period is refused, never summed. */
@Injectable()
export class RecordMeasurements {
  constructor(
    private readonly idempotency: Idempotency,
    private readonly eventLog: EventLog,
  ) {}

  async execute(actor: ActingMember, input: ReadingsToRecord): Promise<CommandResult<RecordedIn>> {
    const id = localId('experiment', input.experimentId);
    const claim = {
      ...{ operation: 'recordMeasurements', key: input.idempotencyKey, input },
      ahead: (tx: EntityManager) => holdMeasured(tx, actor, id),
    };
    let experiment: ExperimentRecord | null = null;
    const result = await this.idempotency.once(actor, claim, async (tx, held) => {
      if (!held.ok) return held;
      const written = await this.record(tx, actor, { input, record: held.value });
      if (!written.ok) return written;
      experiment = written.value.experiment;
      return done({ id: held.value.id, recorded: input.readings.length });
    });
    return result.ok ? done({ ...result.value, experiment }) : result;
  }

  private async record(
    tx: EntityManager,
    actor: ActingMember,
    { input, record }: { readonly input: ReadingsToRecord; readonly record: ExperimentRecord },
  ): Promise<CommandResult<Pick<RecordedIn, 'experiment'>>> {
    const { refusals, rows } = readAll(new ReadingForms(record.plan), todayOf(actor), input);
    if (refusals.length > 0) return refused(refusals);
    const origin = { experimentId: record.id, source: input.source, importId: null };
    // Sent together, in this order: a refusal of either takes everything back.
    const writing = writeReadings(tx, actor, origin, rows);
    const [taken, marked] = await Promise.all([writing, markMeasured(tx, actor, record)]);
    if (taken.length > 0) return refused(taken.map((index) => takenRefusal(rows, index)));
    if (!marked.ok) return marked;
    await this.eventLog.append(tx, actor, {
      kind: 'measurementsRecorded',
      objectType: 'experiment',
      objectId: record.id,
      experimentId: record.id,
      after: { source: input.source, readings: rows.length, program: actor.token?.name },
    });
    const isSame = marked.value.version === record.version;
    return done({ experiment: isSame ? { ...record, ...marked.value } : null });
  }
}

function readAll(
  forms: ReadingForms,
  today: string,
  { readings }: ReadingsToRecord,
): { refusals: Refusal[]; rows: ReadingRow[] } {
  if (readings.length === 0) return { refusals: [refusal('VALUE_MISSING', 'readings')], rows: [] };
  if (readings.length > MOST_READINGS) {
    return { refusals: [refusal('TOO_MANY_ITEMS', 'readings', { max: MOST_READINGS })], rows: [] };
  }
  const refusals: Refusal[] = [];
  const rows: ReadingRow[] = [];
  const firstOf = new Map<string, number>();
  readings.forEach((fields, index) => {
    const read = forms.read(fields, today, `readings.${index}`);
    if (!read.ok) return void refusals.push(...read.refusals);
    rows.push(read.value);
    const key = periodKey(read.value);
    const first = key === null ? undefined : firstOf.get(key);
    if (first !== undefined)
      refusals.push(refusal('READING_DUPLICATE', `readings.${index}.observedOn`, { line: first + 1 }));
    else if (key !== null) firstOf.set(key, index);
  });
  return { refusals, rows };
}

const takenRefusal = (rows: readonly ReadingRow[], index: number): Refusal =>
  refusal('READING_TAKEN', `readings.${index}.observedOn`, { date: rows[index]!.observedOn });
