import type { LenderFacts } from '@levain/domain/lineage/borrow-plan.js';
import type { Plan } from '@levain/domain/plans/plan.js';
import type { EntityManager } from 'typeorm';
import type { ActingMember } from '../database/acting-member.js';
import { insertRow } from '../database/insert-row.js';
import { momentOf } from '../database/moment.js';
import { findExperiment, type ExperimentRecord } from '../experiments/experiment-record.js';
import { holdExperiment } from '../experiments/hold-experiment.js';
import { globalId, localId } from '../graphql/global-id.js';
import { planOf } from '../plans/plan-row.js';
import { writePlan } from '../plans/plan-writer.js';

/** The experiment whose plan is taken, held as it stands; null when the member may not see it. */
export async function holdSource(
  tx: EntityManager,
  actor: ActingMember,
  sourceId: string,
): Promise<ExperimentRecord | null> {
  const id = localId('experiment', sourceId);
  if (!id) return null;
  await holdExperiment(tx, actor, id, 'FOR SHARE');
  return findExperiment(tx, actor, { id });
}

export function lenderFacts(source: ExperimentRecord): LenderFacts {
  return {
    isDraft: source.is_draft,
    plan: planOf(source.plan),
    frozenOn: source.plan.frozen_at?.slice(0, 10) ?? null,
  };
}

export interface TakenPlan {
  readonly kind: 'spread' | 'borrowed';
  readonly experimentId: string;
  readonly source: ExperimentRecord;
  readonly plan: Plan;
  readonly departmentId: string | null;
}

/** Writes the plan into the new experiment, with where it comes from. */
export async function writeTakenPlan(
  tx: EntityManager,
  actor: ActingMember,
  { kind, experimentId, source, plan, departmentId }: TakenPlan,
): Promise<void> {
  const { periodicity, alpha, measures } = source.plan;
  const metrics = measures.map((measure) => ({
    ...measure,
    metricId: globalId('metric', measure.metric_id),
  }));
  await writePlan(tx, actor, {
    experimentId,
    current: { arms: [] },
    plan,
    fields: { periodicity, alpha, arms: [], measures: metrics },
  });
  await insertRow(tx, actor, 'experiment_sources', {
    ...{ experiment_id: experimentId, kind, source_id: source.id },
    ...{ department_id: departmentId, taken_at: momentOf(actor) },
  });
}
