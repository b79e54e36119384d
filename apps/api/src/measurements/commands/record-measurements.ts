import { refusal, type Refusal } from '@levain/domain/refusal.js';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ActingMember } from '../../database/acting-member.js';
import { done, refused, type CommandResult } from '../../database/command-result.js';
import { EventLog } from '../../database/event-log.js';
import { Idempotency } from '../../database/idempotency.js';
import { todayOf } from '../../database/moment.js';
import { localId } from '../../graphql/global-id.js';
import { markMeasured, holdMeasured } from '../measured-experiment.js';
import type { RecordMeasurementsInput } from '../measurement.inputs.js';
import { ReadingForms } from '../reading-form.js';
import { periodKey, type ReadingRow } from '../reading-row.js';
import { writeReadings } from '../reading-writer.js';

const MOST_READINGS = 2_000;

export interface Recorded {
  readonly id: string;
  readonly recorded: number;
}

/** Readings typed or pasted: all of them or none. A second figure for a period is refused, never summed. */
@Injectable()
export class RecordMeasurements {
  constructor(
    private readonly idempotency: Idempotency,
    private readonly eventLog: EventLog,
  ) {}

  execute(actor: ActingMember, input: RecordMeasurementsInput): Promise<CommandResult<Recorded>> {
    const claim = { operation: 'recordMeasurements', key: input.idempotencyKey, input };
    return this.idempotency.once(actor, claim, (tx) => this.record(tx, actor, input));
  }

  private async record(
    tx: EntityManager,
    actor: ActingMember,
    input: RecordMeasurementsInput,
  ): Promise<CommandResult<Recorded>> {
    const found = await holdMeasured(tx, actor, localId('experiment', input.experimentId));
    if (!found.ok) return found;
    const { refusals, rows } = readAll(new ReadingForms(found.value.plan), todayOf(actor), input);
    if (refusals.length > 0) return refused(refusals);
    const origin = { experimentId: found.value.id, source: input.source, importId: null };
    const taken = await writeReadings(tx, actor, origin, rows);
    if (taken.length > 0) return refused(taken.map((index) => takenRefusal(rows, index)));
    const marked = await markMeasured(tx, actor, found.value);
    if (!marked.ok) return marked;
    await this.eventLog.append(tx, actor, {
      kind: 'measurementsRecorded',
      objectType: 'experiment',
      objectId: found.value.id,
      experimentId: found.value.id,
      after: { source: input.source, readings: rows.length },
    });
    return done({ id: found.value.id, recorded: rows.length });
  }
}

function readAll(
  forms: ReadingForms,
  today: string,
  { readings }: RecordMeasurementsInput,
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
