import { nameKey } from '@levain/domain/plans/draft-arms.js';
import type { Plan } from '@levain/domain/plans/plan.js';
import type { EntityManager } from 'typeorm';
import type { Tenant } from '../database/acting-member.js';
import { newId } from '../database/new-id.js';
import { localId } from '../graphql/global-id.js';
import { DEFAULT_ALPHA } from './plan-form.js';
import type { PlanFields } from './plan.inputs.js';
import type { PlanRow } from './plan-row.js';

export interface PlanToWrite {
  readonly experimentId: string;
  /** What it replaces. */
  readonly current: Pick<PlanRow, 'arms'>;
  /** As the domain drafted or amended it. */
  readonly plan: Plan;
  /** What the form said that the domain keeps in other words: metrics, rhythm, accepted risk. */
  readonly fields: PlanFields;
}

/** Writes the whole plan: what is no longer in it goes, what stays keeps its id, with whatever was measured under it. */
export async function writePlan(tx: EntityManager, tenant: Tenant, written: PlanToWrite): Promise<void> {
  const { experimentId, plan, fields } = written;
  const arms = identifiedArms(written);
  const measures = plan.measures.map((measure, position) => ({
    ...measure,
    id: measure.id ?? newId(),
    position,
    metricId: localId('metric', fields.measures[position]?.metricId ?? ''),
  }));
  await tx.query(UPDATE_PLAN, [
    ...[tenant.workspaceId, experimentId, plan.design, plan.startsOn, plan.stopDate, plan.changeDate],
    ...[fields.periodicity ?? null, plan.decisionRule?.minimumPerArm ?? null, fields.alpha ?? DEFAULT_ALPHA],
    ...[plan.decisionRule?.commitment ?? null, plan.decisionRule?.minimumPeriodsBefore ?? null],
    plan.decisionRule?.minimumPeriodsAfter ?? null,
    plan.planning === null ? null : JSON.stringify(plan.planning),
  ]);
  await tx.query(REPLACE_ARMS.remove, [tenant.workspaceId, experimentId, arms.map((arm) => arm.id)]);
  await tx.query(REPLACE_ARMS.free, [tenant.workspaceId, experimentId]);
  await tx.query(REPLACE_ARMS.write, [tenant.workspaceId, experimentId, JSON.stringify(arms)]);
  await tx.query(REPLACE_MEASURES.remove, [
    tenant.workspaceId,
    experimentId,
    measures.map((measure) => measure.id),
  ]);
  await tx.query(REPLACE_MEASURES.write, [tenant.workspaceId, experimentId, JSON.stringify(measures)]);
}

/** An arm without id is the one that had its name: its readings stay with it. */
function identifiedArms({ current, plan }: PlanToWrite) {
  const given = plan.arms.map((arm) => arm.id);
  const unclaimed = current.arms.filter((arm) => !given.includes(arm.id));
  return plan.arms.map((arm, position) => {
    const namesake = unclaimed.find((each) => nameKey(each.name) === nameKey(arm.name));
    return { ...arm, id: arm.id ?? namesake?.id ?? newId(), position };
  });
}

const UPDATE_PLAN = `
  UPDATE plans SET design = $3, starts_on = $4, stop_date = $5, change_date = $6, periodicity = $7,
    minimum_per_arm = $8, alpha = $9, decision_rule = $10,
    minimum_periods_before = $11, minimum_periods_after = $12, planning = $13, version = version + 1
  WHERE workspace_id = $1 AND experiment_id = $2`;

const REPLACE_ARMS = {
  remove: 'DELETE FROM arms WHERE workspace_id = $1 AND experiment_id = $2 AND id <> ALL ($3)',
  // Names are unique at every moment: they are freed first, so that two arms can exchange theirs.
  free: 'UPDATE arms SET name = id::text WHERE workspace_id = $1 AND experiment_id = $2',
  write: `
    INSERT INTO arms (workspace_id, id, experiment_id, position, name, role, share)
    SELECT $1, id, $2, position, name, role, share FROM jsonb_to_recordset($3::jsonb)
      AS arm (id uuid, position int, name text, role text, share double precision)
    ON CONFLICT (workspace_id, id) DO UPDATE
      SET position = excluded.position, name = excluded.name, role = excluded.role, share = excluded.share`,
};

const REPLACE_MEASURES = {
  remove: 'DELETE FROM measures WHERE workspace_id = $1 AND experiment_id = $2 AND id <> ALL ($3)',
  write: `
    INSERT INTO measures (workspace_id, id, experiment_id, metric_id, position, role, direction, baseline, target,
      minimum_worthwhile_effect, margin)
    SELECT $1, id, $2, "metricId", position, role, direction, baseline, target, "minimumWorthwhileEffect", margin
    FROM jsonb_to_recordset($3::jsonb) AS measure (id uuid, "metricId" uuid, position int, role text, direction text,
      baseline double precision, target double precision, "minimumWorthwhileEffect" double precision, margin double precision)
    ON CONFLICT (workspace_id, id) DO UPDATE
      SET position = excluded.position, role = excluded.role, direction = excluded.direction,
        baseline = excluded.baseline, target = excluded.target,
        minimum_worthwhile_effect = excluded.minimum_worthwhile_effect, margin = excluded.margin`,
};
