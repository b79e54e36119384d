import { randomUUID } from 'node:crypto';
import { MEMBER_ROLES, type MemberRole } from '@levain/domain/members/role.js';
import { newSecretToken } from '../../apps/api/src/access/secret-token.js';
import type { ActingMember } from '../../apps/api/src/database/acting-member.js';
import { newId } from '../../apps/api/src/database/new-id.js';
import { ApiClient } from './api-client.js';
import type { TestApp } from './app.js';

/** Where a workspace is made: a server, and the database under it. */
type Place = Pick<TestApp, 'database' | 'url'>;

/** A signed-in member: their client, and who they are. */
export interface TestMember {
  readonly client: ApiClient;
  readonly actor: ActingMember;
  readonly id: string;
  readonly personId: string;
  readonly email: string;
}

export interface TestWorkspace extends Record<MemberRole, TestMember> {
  readonly workspaceId: string;
  /** One more member. */
  join(role: MemberRole, name?: string): Promise<TestMember>;
}

/** A workspace with one signed-in member of each role, written straight into the tables. */
export async function newWorkspace(app: Place, name = 'Atelier'): Promise<TestWorkspace> {
  const workspaceId = newId();
  await app.database.owner.query('INSERT INTO workspaces (workspace_id, name) VALUES ($1, $2)', [
    workspaceId,
    name,
  ]);
  const join = (role: MemberRole, memberName: string = role): Promise<TestMember> =>
    addMember(app, workspaceId, role, memberName);
  const members: Partial<Record<MemberRole, TestMember>> = {};
  for (const role of MEMBER_ROLES) members[role] = await join(role);
  return { workspaceId, join, ...(members as Record<MemberRole, TestMember>) };
}

/** A signed-in member more, written straight into the tables. */
export async function addMember(
  app: Place,
  workspaceId: string,
  role: MemberRole,
  name: string,
): Promise<TestMember> {
  const { owner } = app.database;
  const [personId, memberId] = [newId(), newId()];
  const email = `${role}-${memberId.slice(-12)}@example.org`;
  const token = newSecretToken(workspaceId);
  await owner.query(
    'INSERT INTO people (workspace_id, id, name, email, email_key) VALUES ($1, $2, $3, $4, $4)',
    [workspaceId, personId, name, email],
  );
  await owner.query(
    `INSERT INTO members (workspace_id, id, person_id, email, email_key, role) VALUES ($1, $2, $3, $4, $4, $5)`,
    [workspaceId, memberId, personId, email, role],
  );
  await owner.query(
    `INSERT INTO sessions (workspace_id, id, member_id, expires_at) VALUES ($1, $2, $3, now() + interval '1 day')`,
    [workspaceId, token.hash, memberId],
  );
  return {
    client: new ApiClient(app.url, `levain=${token.text}`),
    actor: { workspaceId, memberId, personId, role, locale: 'fr', requestId: randomUUID() },
    id: `member_${memberId}`,
    personId: `person_${personId}`,
    email,
  };
}

/** A key for a create or record mutation. */
export const anyKey = (): string => randomUUID();
