import { refusal, unlessRefused, type Refusal, type Result } from '@levain/domain/refusal.js';
import { LINE_MAX, optionalText, requiredText } from '@levain/domain/text/required-text.js';
import type { EntityManager } from 'typeorm';
import type { Tenant } from '../database/acting-member.js';
import { readReference, readReferences } from '../database/references.js';
import type { ExperimentRecord } from './experiment-record.js';
import type { ExperimentFields } from './experiment.inputs.js';

/** The form with the uuids of what it names. */
export interface ExperimentForm {
  readonly title: string;
  readonly projectId: string | null;
  readonly hypothesisId: string | null;
  readonly prototypeId: string | null;
  readonly noPrecedentReason: string | null;
  readonly benchmarkIds: readonly string[];
}

/** Reads the form: a title, and records of this workspace. What is still missing is for the gates to say. */
export async function readExperimentForm(
  tx: EntityManager,
  tenant: Tenant,
  fields: ExperimentFields,
): Promise<Result<ExperimentForm>> {
  const refusals: Refusal[] = [];
  const title = requiredText(refusals, 'title', fields.title, { max: LINE_MAX });
  const projectId = await readReference(tx, tenant, refusals, {
    type: 'project',
    field: 'projectId',
    id: fields.projectId,
  });
  const hypothesisId = await readReference(tx, tenant, refusals, {
    type: 'hypothesis',
    field: 'hypothesisId',
    id: fields.hypothesisId,
  });
  const prototypeId = await readReference(tx, tenant, refusals, {
    type: 'prototype',
    field: 'prototypeId',
    id: fields.prototypeId,
  });
  const benchmarkIds = await readReferences(tx, tenant, refusals, {
    type: 'benchmark',
    field: 'benchmarkIds',
    ids: fields.benchmarkIds,
  });
  benchmarkIds.forEach((id, index) => {
    if (benchmarkIds.indexOf(id) < index) refusals.push(refusal('DUPLICATE_ITEM', `benchmarkIds.${index}`));
  });
  const noPrecedentReason = optionalText(refusals, 'noPrecedentReason', fields.noPrecedentReason);
  const form = { title, projectId, hypothesisId, prototypeId, noPrecedentReason, benchmarkIds };
  return unlessRefused(refusals, () => form);
}

/** The form as it was kept. */
export function formOf(record: ExperimentRecord): ExperimentForm {
  return {
    title: record.title,
    projectId: record.project_id,
    hypothesisId: record.hypothesis_id,
    prototypeId: record.prototype_id,
    noPrecedentReason: record.no_precedent_reason,
    benchmarkIds: record.benchmark_ids,
  };
}

/** Links exactly these benchmarks. */
export async function linkBenchmarks(
  tx: EntityManager,
  tenant: Tenant,
  experimentId: string,
  benchmarkIds: readonly string[],
): Promise<void> {
  await tx.query(
    `DELETE FROM experiment_benchmarks WHERE workspace_id = $1 AND experiment_id = $2 AND benchmark_id <> ALL ($3)`,
    [tenant.workspaceId, experimentId, benchmarkIds],
  );
  await tx.query(
    `INSERT INTO experiment_benchmarks (workspace_id, experiment_id, benchmark_id)
     SELECT $1, $2, unnest($3::uuid[]) ON CONFLICT DO NOTHING`,
    [tenant.workspaceId, experimentId, benchmarkIds],
  );
}
