import type { EntityManager } from 'typeorm';
import type { Tenant } from './acting-member.js';

/** A table that only says which objects belong together. */
export interface LinkTable {
  readonly table: 'project_departments' | 'project_co_leads' | 'prototype_benchmarks' | 'goal_projects';
  readonly from: string;
  readonly to: string;
}

/** Makes the links of one object exactly these. Names come from code. */
export async function setLinks(
  tx: EntityManager,
  tenant: Tenant,
  { table, from, to }: LinkTable,
  fromId: string,
  toIds: readonly string[],
): Promise<void> {
  await tx.query(`DELETE FROM ${table} WHERE workspace_id = $1 AND ${from} = $2 AND NOT ${to} = ANY ($3)`, [
    tenant.workspaceId,
    fromId,
    toIds,
  ]);
  await tx.query(
    `INSERT INTO ${table} (workspace_id, ${from}, ${to}) SELECT $1, $2, unnest($3::uuid[]) ON CONFLICT DO NOTHING`,
    [tenant.workspaceId, fromId, toIds],
  );
}
