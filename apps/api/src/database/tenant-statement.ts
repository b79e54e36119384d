import type { Tenant } from './acting-member.js';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** SQL that names the tenant of a transaction. Ids are checked before they are written into the text: this way it goes out with what begins it. */
export function tenantStatement({ workspaceId, memberId, personId }: Tenant): string {
  for (const id of [workspaceId, memberId, personId]) {
    if (id !== undefined && !UUID.test(id)) throw new Error('A tenant is named by uuids.');
  }
  return `SELECT set_config('app.workspace_id', '${workspaceId}', true), set_config('app.member_id', '${memberId ?? ''}', true),
    set_config('app.person_id', '${personId ?? ''}', true)`;
}
