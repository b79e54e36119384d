import { refusal, type Refusal } from '@levain/domain/refusal.js';
import type { EntityManager } from 'typeorm';
import type { Tenant } from '../database/acting-member.js';
import { readReference } from '../database/references.js';

interface PlaceInput {
  readonly departmentId?: string | null;
  readonly managerId?: string | null;
}

/** Where the manager leads, up to the top; a circle ends where it began. */
const ABOVE = `
  WITH RECURSIVE above AS (
    SELECT id, name, manager_id, 1 AS height FROM people WHERE workspace_id = $1 AND id = $2
    UNION SELECT p.id, p.name, p.manager_id, above.height + 1 FROM above
      JOIN people p ON p.workspace_id = $1 AND p.id = above.manager_id WHERE above.id <> $3 AND above.height < 100
  ) SELECT id, name FROM above ORDER BY height`;

/**
 * Department and manager as uuids. Refuses at its place what is not there, and a manager who is below the person
 * (`MANAGER_CIRCLE`); `personId` is null for somebody new, whom nobody is below.
 */
export async function readPlace(
  tx: EntityManager,
  tenant: Tenant,
  refusals: Refusal[],
  { personId, ...input }: PlaceInput & { readonly personId: string | null },
): Promise<{ departmentId: string | null; managerId: string | null }> {
  const department = { type: 'department', field: 'departmentId', id: input.departmentId } as const;
  const departmentId = await readReference(tx, tenant, refusals, department);
  const manager = { type: 'person', field: 'managerId', id: input.managerId } as const;
  const managerId = await readReference(tx, tenant, refusals, manager);
  if (managerId && personId) {
    const above: { id: string; name: string }[] = await tx.query(ABOVE, [
      tenant.workspaceId,
      managerId,
      personId,
    ]);
    const names = above.map(({ name }) => name);
    if (above.some(({ id }) => id === personId))
      refusals.push(refusal('MANAGER_CIRCLE', 'managerId', { names: [names.at(-1), ...names].join(' → ') }));
  }
  return { departmentId, managerId };
}
