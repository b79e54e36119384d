import type { ArmInput } from '@levain/domain/plans/draft-arms.js';
import type { MeasureInput } from '@levain/domain/plans/draft-measures.js';
import type { PlanInput } from '@levain/domain/plans/draft-plan.js';
import { refusal, unlessRefused, type Refusal, type Result } from '@levain/domain/refusal.js';
import type { EntityManager } from 'typeorm';
import type { Tenant } from '../database/acting-member.js';
import { localId } from '../graphql/global-id.js';
import type { ArmFields, MeasureFields, PlanFields } from './plan.inputs.js';
import { confidenceOf, measureOfMetric, type MetricRow, type PlanRow } from './plan-row.js';

export const DEFAULT_ALPHA = 0.05;

/**
 * The form as the domain reads it: ids as uuids, metrics spelled out. A measure without id is the one of the same metric, so that
 * retyping a line is not another measure. Refuses ids that are not of this plan.
 */
export async function readPlanForm(
  tx: EntityManager,
  tenant: Tenant,
  current: PlanRow,
  fields: PlanFields,
): Promise<Result<PlanInput>> {
  const metrics = await metricsOf(tx, tenant, fields);
  const rhythm = { design: fields.design ?? null, periodicity: fields.periodicity ?? null };
  const refusals: Refusal[] = [];
  const arms = fields.arms.map((arm, index) => readArm(refusals, current, arm, index));
  const measures = fields.measures.map((measure, index) => {
    const read = readMeasure(refusals, current, measure, index);
    const metric = metrics.get(localId('metric', measure.metricId) ?? '');
    if (!metric) refusals.push(refusal('NOT_FOUND', `plan.measures.${index}.metricId`));
    return metric ? { ...read, ...measureOfMetric(metric, rhythm) } : read;
  });
  return unlessRefused(refusals, () => ({
    design: fields.design ?? null,
    arms,
    measures,
    startsOn: fields.startsOn ?? null,
    stopDate: fields.stopDate ?? null,
    changeDate: fields.changeDate ?? null,
    decisionRule: {
      confidence: confidenceOf(fields.alpha ?? DEFAULT_ALPHA),
      minimumPerArm: fields.minimumPerArm ?? null,
      minimumPeriodsBefore: fields.minimumPeriodsBefore ?? null,
      minimumPeriodsAfter: fields.minimumPeriodsAfter ?? null,
      commitment: fields.decisionRule ?? null,
    },
    planning: fields.planning ?? null,
  }));
}

function readArm(refusals: Refusal[], current: PlanRow, arm: ArmFields, index: number): ArmInput {
  const id = arm.id ? localId('arm', arm.id) : null;
  if (arm.id && !current.arms.some((each) => each.id === id))
    refusals.push(refusal('NOT_FOUND', `plan.arms.${index}.id`));
  return { id, name: arm.name, role: arm.role, share: arm.share ?? null };
}

/** A line whose metric changed is another measure: readings of one metric are not readings of another. */
function readMeasure(
  refusals: Refusal[],
  current: PlanRow,
  measure: MeasureFields,
  index: number,
): MeasureInput {
  const given = measure.id ? localId('measure', measure.id) : null;
  if (measure.id && !current.measures.some((each) => each.id === given)) {
    refusals.push(refusal('NOT_FOUND', `plan.measures.${index}.id`));
  }
  const metricId = localId('metric', measure.metricId);
  const known = current.measures.find((each) => each.metric_id === metricId);
  const { role, direction, baseline, target, minimumWorthwhileEffect, margin } = measure;
  return { id: known?.id ?? null, role, direction, baseline, target, minimumWorthwhileEffect, margin };
}

async function metricsOf(
  tx: EntityManager,
  tenant: Tenant,
  fields: PlanFields,
): Promise<Map<string, MetricRow>> {
  const ids = fields.measures
    .map((measure) => localId('metric', measure.metricId))
    .filter((id) => id !== null);
  const rows: MetricRow[] = await tx.query(
    `SELECT id, name, unit, shape, lower_bound, upper_bound FROM metrics WHERE workspace_id = $1 AND id = ANY ($2)`,
    [tenant.workspaceId, ids],
  );
  return new Map(rows.map((row) => [row.id, row]));
}
