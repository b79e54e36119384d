import type { Return } from '@levain/domain/costs/return.js';
import { isPlanFrozen } from '@levain/domain/experiments/experiment-facts.js';
import { refusal, unlessRefused, type Refusal, type Result } from '@levain/domain/refusal.js';
import type { EntityManager } from 'typeorm';
import type { Tenant } from '../database/acting-member.js';
import type { ExperimentRecord } from '../experiments/experiment-record.js';
import { localId } from '../graphql/global-id.js';

/** A return with the uuid of the measure it was computed from. */
export interface SourcedReturn extends Return {
  readonly measureId: string | null;
}

export const returnColumns = ({ measureId, ...gain }: SourcedReturn) => ({ ...gain, measure_id: measureId });

/** An outcome measure of a frozen bet: nothing takes it away any more. */
async function findMeasure(
  tx: EntityManager,
  tenant: Tenant,
  { id, stage }: ExperimentRecord,
  measureId: string,
): Promise<Result<string>> {
  const uuid = localId('measure', measureId);
  const [found]: unknown[] = uuid
    ? await tx.query(
        `SELECT FROM measures WHERE workspace_id = $1 AND experiment_id = $2 AND id = $3 AND role = 'outcome'`,
        [tenant.workspaceId, id, uuid],
      )
    : [];
  const refusals: Refusal[] = [];
  if (!found) refusals.push(refusal('NOT_FOUND', 'measureId'));
  else if (!isPlanFrozen({ stage })) refusals.push(refusal('PLAN_NOT_FROZEN', 'measureId'));
  return unlessRefused(refusals, () => uuid!);
}

/** The return that a form describes, with the measure it names; or everything that stands in its way. */
export async function readReturn(
  tx: EntityManager,
  tenant: Tenant,
  record: ExperimentRecord,
  form: { readonly draft: Result<Return>; readonly measureId: string | null | undefined },
): Promise<Result<SourcedReturn>> {
  const { draft } = form;
  const measure = form.measureId ? await findMeasure(tx, tenant, record, form.measureId) : null;
  const refusals = [...(draft.ok ? [] : draft.refusals), ...(measure && !measure.ok ? measure.refusals : [])];
  return unlessRefused(refusals, () => ({
    ...(draft as { value: Return }).value,
    measureId: measure?.ok ? measure.value : null,
  }));
}
