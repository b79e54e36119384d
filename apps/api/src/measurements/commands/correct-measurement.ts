import { correctReading } from '@levain/domain/measurements/correct.js';
import { refusal } from '@levain/domain/refusal.js';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ActingMember } from '../../database/acting-member.js';
import { conflict, done, notFound, refused, type CommandResult } from '../../database/command-result.js';
import { updateVersioned } from '../../database/conditional-update.js';
import { EventLog } from '../../database/event-log.js';
import { momentOf, todayOf } from '../../database/moment.js';
import { newId } from '../../database/new-id.js';
import { sqlState, UNIQUE_VIOLATION } from '../../database/postgres-error.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { localId } from '../../graphql/global-id.js';
import { markMeasured, holdMeasured } from '../measured-experiment.js';
import type { CorrectMeasurementInput } from '../measurement.inputs.js';
import { count, MEASUREMENT_COLUMNS, type MeasurementRow } from '../measurement.model.js';
import { atControl, ReadingForms } from '../reading-form.js';
import type { ReadingRow } from '../reading-row.js';

/** The right figures of a reading; the old ones stay in its history, with the reason. */
@Injectable()
export class CorrectMeasurement {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly eventLog: EventLog,
  ) {}

  async execute(actor: ActingMember, input: CorrectMeasurementInput): Promise<CommandResult<{ id: string }>> {
    try {
      return await this.unitOfWork.write(actor, (tx) => this.correct(tx, actor, input));
    } catch (error) {
      if (sqlState(error) !== UNIQUE_VIOLATION) throw error;
      return refused([refusal('READING_TAKEN', 'reading.observedOn', { date: input.reading.observedOn })]);
    }
  }

  private async correct(
    tx: EntityManager,
    actor: ActingMember,
    input: CorrectMeasurementInput,
  ): Promise<CommandResult<{ id: string }>> {
    const current = await findMeasurement(tx, actor, localId('measurement', input.id));
    if (!current) return notFound;
    const found = await holdMeasured(tx, actor, current.experiment_id);
    if (!found.ok) return found;
    if (current.version !== input.version) return conflict(current.version);
    const forms = new ReadingForms(found.value.plan);
    const before = forms.reading(rowOf(current));
    const asked = { ...forms.input(input.reading), reason: input.reason };
    const corrected = correctReading(forms.plan, todayOf(actor), before, asked);
    if (!corrected.ok) {
      return refused(
        corrected.refusals.map((each) => (each.field === 'reason' ? each : atControl(each, 'reading'))),
      );
    }
    const after = forms.row(corrected.value.after);
    const saved = await updateVersioned(
      tx,
      actor,
      { table: 'measurements', id: current.id, version: input.version },
      columnsOf(after),
    );
    if (!saved.ok) return saved;
    await this.remember(tx, actor, current, {
      before: rowOf(current),
      after,
      reason: corrected.value.reason,
    });
    const marked = await markMeasured(tx, actor, found.value);
    if (!marked.ok) return marked;
    await this.eventLog.append(tx, actor, {
      kind: 'measurementCorrected',
      objectType: 'measurement',
      objectId: current.id,
      experimentId: current.experiment_id,
      before,
      after: { ...corrected.value.after, reason: corrected.value.reason },
    });
    return done({ id: current.id });
  }

  private async remember(
    tx: EntityManager,
    actor: ActingMember,
    { id }: MeasurementRow,
    correction: { readonly before: ReadingRow; readonly after: ReadingRow; readonly reason: string },
  ): Promise<void> {
    const { before, after, reason } = correction;
    await tx.query(
      `INSERT INTO measurement_corrections (workspace_id, id, measurement_id, before, after, reason, corrected_by, corrected_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        ...[
          actor.workspaceId,
          newId(),
          id,
          JSON.stringify(figuresOnly(before)),
          JSON.stringify(figuresOnly(after)),
        ],
        ...[reason, actor.memberId, momentOf(actor)],
      ],
    );
  }
}

async function findMeasurement(
  tx: EntityManager,
  actor: ActingMember,
  id: string | null,
): Promise<MeasurementRow | undefined> {
  if (!id) return undefined;
  const [row]: MeasurementRow[] = await tx.query(
    `SELECT ${MEASUREMENT_COLUMNS} FROM measurements m WHERE m.workspace_id = $1 AND m.id = $2`,
    [actor.workspaceId, id],
  );
  return row;
}

const rowOf = (row: MeasurementRow): ReadingRow => ({
  measureId: row.measure_id,
  armId: row.arm_id,
  observedOn: row.observed_on,
  isIndividual: row.is_individual,
  value: row.value,
  events: count(row.events),
  total: count(row.total),
  exposure: row.exposure,
  covariate: row.covariate,
  n: count(row.n),
  mean: row.mean,
  sd: row.sd,
  note: row.note,
});

function columnsOf(row: ReadingRow): Record<string, unknown> {
  const { measureId, armId, observedOn, isIndividual, ...figures } = row;
  return {
    ...{ measure_id: measureId, arm_id: armId, observed_on: observedOn, is_individual: isIndividual },
    ...figures,
  };
}

/** What the history shows: the day and the figures, without ids and without what is empty. */
function figuresOnly({
  measureId: _measure,
  armId: _arm,
  isIndividual: _individual,
  ...rest
}: ReadingRow): object {
  return Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== null));
}
