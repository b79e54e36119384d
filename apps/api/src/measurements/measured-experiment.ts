import { mayRecord } from '@levain/domain/experiments/access.js';
import { whileMeasured } from '@levain/domain/experiments/stage.js';
import { refusal } from '@levain/domain/refusal.js';
import type { EntityManager } from 'typeorm';
import type { ActingMember } from '../database/acting-member.js';
import { done, notFound, refused, type CommandResult } from '../database/command-result.js';
import { momentOf } from '../database/moment.js';
import { readStatement } from '../database/pipelined-reads.js';
import { plannedQuery } from '../database/planned-query.js';
import {
  accessOf,
  factsOf,
  findExperiment,
  type ExperimentRecord,
} from '../experiments/experiment-record.js';

/** The experiment, if the member may record in it and it is open to readings. */
export async function measuredExperiment(
  tx: EntityManager,
  actor: ActingMember,
  id: string | null,
): Promise<CommandResult<ExperimentRecord>> {
  const record = id && (await findExperiment(tx, actor, { id }));
  return record ? openToReadings(record, actor) : notFound;
}

function openToReadings(record: ExperimentRecord, actor: ActingMember): CommandResult<ExperimentRecord> {
  if (!mayRecord(accessOf(record), actor)) return refused([refusal('NOT_ALLOWED')]);
  const open = whileMeasured(factsOf(record, actor));
  return open.ok ? done(record) : refused(open.refusals);
}

/**
 * The same for whoever writes readings: until the commit the plan is not amended, so that a reading goes where the plan it was checked
 * against says. Readings do not wait for each other.
 */
export async function holdMeasured(
  tx: EntityManager,
  actor: ActingMember,
  id: string | null,
): Promise<CommandResult<ExperimentRecord>> {
  // Sent together; the second one sees what was committed while the first one waited.
  const held = plannedQuery(tx, HOLD, [actor.workspaceId, id]);
  const [, measured] = await Promise.all([held, measuredExperiment(tx, actor, id)]);
  return measured;
}

/** The experiment's row once it is marked. */
export type Marked = Pick<ExperimentRecord, 'version' | 'last_activity_at'>;

/**
 * Marks the activity, last of all writes. Readings take no lock while they are written, so that people and files can record at the same time; here the experiment's row
 * says whether it is still open to them. Refused, nothing of the transaction stays.
 */
export async function markMeasured(
  tx: EntityManager,
  actor: ActingMember,
  { id }: Pick<ExperimentRecord, 'id'>,
): Promise<CommandResult<Marked>> {
  // Two statements: the second one sees a verdict that was confirmed while the first one waited for the row.
  const [, rows] = await Promise.all([
    plannedQuery(tx, LOCK, [actor.workspaceId, id]),
    plannedQuery<Marked>(tx, MARK, [actor.workspaceId, id, momentOf(actor)]),
  ]);
  return rows[0] ? done(rows[0]) : refused([refusal('MEASUREMENTS_CLOSED', 'measurements')]);
}

const HOLD = readStatement('SELECT FROM experiments WHERE workspace_id = $1 AND id = $2 FOR KEY SHARE');
const LOCK = readStatement('SELECT FROM experiments WHERE workspace_id = $1 AND id = $2 FOR NO KEY UPDATE');
const MARK = readStatement(`
  UPDATE experiments e SET last_activity_at = greatest(last_activity_at, $3)
  WHERE workspace_id = $1 AND id = $2 AND stage IN ('test', 'evaluate') AND NOT EXISTS (
    SELECT FROM evaluations v WHERE v.workspace_id = $1 AND v.experiment_id = e.id AND v.confirmed_at IS NOT NULL)
  RETURNING version, last_activity_at`);
