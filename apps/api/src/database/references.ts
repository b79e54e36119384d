import { refusal, type Refusal } from '@levain/domain/refusal.js';
import type { EntityManager } from 'typeorm';
import { localId, type ObjectType } from '../graphql/global-id.js';
import type { Tenant } from './acting-member.js';

const TABLES = {
  department: 'departments',
  person: 'people',
  member: 'members',
  project: 'projects',
  benchmark: 'benchmarks',
  prototype: 'prototypes',
  hypothesis: 'hypotheses',
  metric: 'metrics',
  topic: 'topics',
} as const satisfies Partial<Record<ObjectType, string>>;

type Referable = keyof typeof TABLES;

/**
 * The uuids of the objects that an input names. One that is absent, of another type or of another workspace adds `NOT_FOUND` at
 * its place (`departmentIds.1`), and then its uuid is left out.
 */
export async function readReferences(
  tx: EntityManager,
  tenant: Tenant,
  refusals: Refusal[],
  wanted: { readonly type: Referable; readonly field: string; readonly ids: readonly string[] },
): Promise<string[]> {
  const uuids = wanted.ids.map((id) => localId(wanted.type, id));
  const present = uuids.filter((uuid) => uuid !== null);
  const rows: { id: string }[] = present.length
    ? await tx.query(`SELECT id FROM ${TABLES[wanted.type]} WHERE workspace_id = $1 AND id = ANY ($2)`, [
        tenant.workspaceId,
        present,
      ])
    : [];
  const known = new Set(rows.map((row) => row.id));
  uuids.forEach((uuid, index) => {
    if (!uuid || !known.has(uuid)) refusals.push(refusal('NOT_FOUND', `${wanted.field}.${index}`));
  });
  return present.filter((uuid) => known.has(uuid));
}

/** As {@link readReferences} for one object that may be left out; the refusal is at the field itself. */
export async function readReference(
  tx: EntityManager,
  tenant: Tenant,
  refusals: Refusal[],
  wanted: { readonly type: Referable; readonly field: string; readonly id: string | null | undefined },
): Promise<string | null> {
  if (!wanted.id) return null;
  const missing: Refusal[] = [];
  const [uuid] = await readReferences(tx, tenant, missing, { ...wanted, ids: [wanted.id] });
  if (missing.length > 0) refusals.push(refusal('NOT_FOUND', wanted.field));
  return uuid ?? null;
}
