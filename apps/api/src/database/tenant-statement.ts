import type { Tenant } from './acting-member.js';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * SQL that names the tenant of a transaction. Ids are checked before they are written into the text: this way it goes out with what begins it, and PostgreSQL
 * has nothing to plan.
 */
export function tenantStatement({ workspaceId, memberId, personId }: Tenant): string {
  for (const id of [workspaceId, memberId, personId]) {
    if (id !== undefined && !UUID.test(id)) throw new Error('A tenant is named by uuids.');
  }
  return `SET LOCAL app.workspace_id = '${workspaceId}'; SET LOCAL app.member_id = '${memberId ?? ''}';
    SET LOCAL app.person_id = '${personId ?? ''}'`;
}
