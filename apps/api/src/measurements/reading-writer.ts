import type { EntityManager } from 'typeorm';
import type { ActingMember } from '../database/acting-member.js';
import { momentOf } from '../database/moment.js';
import { newIds } from '../database/new-id.js';
import { OpenTransaction } from '../database/open-transaction.js';
import { readStatement } from '../database/pipelined-reads.js';
import { plannedQuery } from '../database/planned-query.js';
import type { ReadingSource } from './measurement.model.js';
import type { ReadingRow } from './reading-row.js';

export interface ReadingOrigin {
  readonly experimentId: string;
  readonly source: ReadingSource;
  readonly importId: string | null;
}

/**
 * Writes readings by one statement. Gives the places (0, 1, …) of those whose period had a figure already: they were left out, the
 * others are in.
 */
export async function writeReadings(
  tx: EntityManager,
  actor: ActingMember,
  origin: ReadingOrigin,
  readings: readonly ReadingRow[],
): Promise<number[]> {
  if (readings.length === 0) return [];
  const ids = newIds(readings.length);
  const column = <K extends keyof ReadingRow>(name: K): ReadingRow[K][] | null => columnOf(readings, name);
  // Values may share a day: nothing of theirs is in the way of another.
  const write = readings.every(({ isIndividual }) => isIndividual) ? WRITE : WRITE_FREE;
  const { rowCount } = await OpenTransaction.writing(tx).query(write, [
    ...[
      actor.workspaceId,
      origin.experimentId,
      origin.source,
      origin.importId,
      actor.memberId,
      momentOf(actor),
    ],
    ...[
      ids,
      column('measureId'),
      column('armId'),
      column('observedOn'),
      column('isIndividual'),
      column('value'),
    ],
    ...[column('events'), column('total'), column('exposure'), column('covariate')],
    ...[column('n'), column('mean'), column('sd'), column('note')],
  ]);
  if (rowCount === readings.length) return [];
  const written = await plannedQuery<{ id: string }>(tx, WRITTEN, [actor.workspaceId, ids]);
  const kept = new Set(written.map(({ id }) => id));
  return ids.flatMap((id, index) => (kept.has(id) ? [] : [index]));
}

/** One figure of all readings; null when none has it: `unnest` fills it up, and nothing is sent for it. */
function columnOf<K extends keyof ReadingRow>(
  readings: readonly ReadingRow[],
  name: K,
): ReadingRow[K][] | null {
  return readings.some((reading) => reading[name] !== null) ? readings.map((reading) => reading[name]) : null;
}

/** The places of the readings whose period has a figure already; nothing is written. */
export async function takenPeriods(
  tx: EntityManager,
  actor: ActingMember,
  readings: readonly ReadingRow[],
): Promise<number[]> {
  if (readings.every((reading) => reading.isIndividual)) return [];
  const rows = await plannedQuery<{ place: string }>(tx, TAKEN, [
    actor.workspaceId,
    readings.map((reading) => reading.measureId),
    readings.map((reading) => reading.armId),
    readings.map((reading) => reading.observedOn),
    readings.map((reading) => reading.isIndividual),
  ]);
  return rows.map(({ place }) => Number(place) - 1);
}

const INSERT = `
  INSERT INTO measurements (workspace_id, experiment_id, source, import_id, recorded_by, recorded_at, id, measure_id, arm_id,
    observed_on, is_individual, value, events, total, exposure, covariate, n, mean, sd, note)
  SELECT $1, $2, $3, $4, $5, $6, * FROM unnest($7::uuid[], $8::uuid[], $9::uuid[], $10::date[], $11::boolean[],
    $12::float8[], $13::bigint[], $14::bigint[], $15::float8[], $16::float8[], $17::bigint[], $18::float8[], $19::float8[],
    $20::text[])`;
const WRITE = readStatement(INSERT);
const WRITE_FREE = readStatement(`${INSERT}
  ON CONFLICT (workspace_id, measure_id, arm_id, observed_on) WHERE NOT is_individual DO NOTHING`);
const WRITTEN = readStatement(
  'SELECT id FROM measurements WHERE workspace_id = $1 AND id = ANY ($2::uuid[])',
);

const TAKEN = readStatement(`
  SELECT asked.place FROM unnest($2::uuid[], $3::uuid[], $4::date[], $5::boolean[]) WITH ORDINALITY
    AS asked (measure_id, arm_id, observed_on, is_individual, place)
  WHERE NOT asked.is_individual AND EXISTS (
    SELECT FROM measurements m WHERE m.workspace_id = $1 AND m.measure_id = asked.measure_id
      AND m.arm_id = asked.arm_id AND m.observed_on = asked.observed_on AND NOT m.is_individual)`);
