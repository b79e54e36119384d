import type { Plan } from '@levain/domain/plans/plan.js';
import type { EntityManager } from 'typeorm';
import type { Tenant } from '../database/acting-member.js';
import type { PlanRow } from './plan-row.js';

/** How many measures with readings the amended plan would drop: readings do not vanish behind an amendment. */
export async function measuresReadAndRemoved(
  tx: EntityManager,
  tenant: Tenant,
  current: PlanRow,
  next: Plan,
): Promise<number> {
  const kept = next.measures.map((measure) => measure.id);
  const removed = current.measures.map((measure) => measure.id).filter((id) => !kept.includes(id));
  if (removed.length === 0) return 0;
  const [row]: { count: number }[] = await tx.query(
    `SELECT count(DISTINCT measure_id)::int AS count FROM measurements WHERE workspace_id = $1 AND measure_id = ANY ($2)`,
    [tenant.workspaceId, removed],
  );
  return row?.count ?? 0;
}

/** In a before/after test the day tells the period: a new change date moves the readings to the side they are now on. */
export async function moveReadingsAround(
  tx: EntityManager,
  tenant: Tenant,
  experimentId: string,
  changeDate: string | null,
): Promise<void> {
  if (changeDate === null) return;
  await tx.query(MOVE_READINGS, [tenant.workspaceId, experimentId, changeDate]);
}

const MOVE_READINGS = `
  UPDATE measurements reading SET arm_id = side.id
  FROM arms side
  WHERE side.workspace_id = $1 AND side.experiment_id = $2
    AND side.role = CASE WHEN reading.observed_on < $3::date THEN 'before' ELSE 'after' END
    AND reading.workspace_id = $1 AND reading.experiment_id = $2 AND reading.arm_id <> side.id`;
