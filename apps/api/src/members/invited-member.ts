import type { Invitation } from '@levain/domain/members/invitation.js';
import type { EntityManager } from 'typeorm';
import type { ActingMember } from '../database/acting-member.js';
import { momentOf } from '../database/moment.js';
import { newId } from '../database/new-id.js';

export interface InvitedMember extends Invitation {
  readonly departmentId: string | null;
}

interface Known {
  person_id: string;
  member_id: string | null;
  is_pending: boolean;
}

/**
 * Writes the member who is invited, on the person of that address if the directory knows one. Somebody whose invitation is still
 * pending can be invited again. Null when the address already belongs to a member.
 */
export async function writeInvitedMember(
  tx: EntityManager,
  actor: ActingMember,
  invited: InvitedMember,
): Promise<string | null> {
  const known = await findKnown(tx, actor, invited.email.key);
  if (known?.member_id && !known.is_pending) return null;
  const personId = known?.person_id ?? newId();
  await (known ? updatePerson : insertPerson)(tx, actor, personId, invited);
  if (known?.member_id) {
    await tx.query(
      'UPDATE members SET role = $3, version = version + 1 WHERE workspace_id = $1 AND id = $2',
      [actor.workspaceId, known.member_id, invited.role],
    );
    return known.member_id;
  }
  return insertMember(tx, actor, personId, invited);
}

/** A member may sign in with another address than the one the directory holds: both lead to the person. */
async function findKnown(
  tx: EntityManager,
  actor: ActingMember,
  emailKey: string,
): Promise<Known | undefined> {
  const [known]: Known[] = await tx.query(
    `SELECT p.id AS person_id, m.id AS member_id,
       coalesce(m.email_key = $2 AND m.password_hash IS NULL AND m.disabled_at IS NULL, false) AS is_pending
     FROM people p LEFT JOIN members m ON m.workspace_id = p.workspace_id AND m.person_id = p.id
     WHERE p.workspace_id = $1 AND (p.email_key = $2 OR m.email_key = $2)
     ORDER BY m.email_key = $2 DESC NULLS LAST, p.id LIMIT 1 FOR UPDATE OF p`,
    [actor.workspaceId, emailKey],
  );
  return known;
}

async function insertPerson(
  tx: EntityManager,
  actor: ActingMember,
  id: string,
  invited: InvitedMember,
): Promise<void> {
  const { name, email, departmentId } = invited;
  await tx.query(
    `INSERT INTO people (workspace_id, id, name, email, email_key, department_id, created_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [actor.workspaceId, id, name, email.address, email.key, departmentId, momentOf(actor)],
  );
}

async function updatePerson(
  tx: EntityManager,
  actor: ActingMember,
  id: string,
  invited: InvitedMember,
): Promise<void> {
  await tx.query(
    `UPDATE people SET name = $3, department_id = coalesce($4, department_id), version = version + 1
     WHERE workspace_id = $1 AND id = $2`,
    [actor.workspaceId, id, invited.name, invited.departmentId],
  );
}

/** New members begin with the language of the workspace. */
async function insertMember(
  tx: EntityManager,
  actor: ActingMember,
  personId: string,
  invited: InvitedMember,
): Promise<string> {
  const id = newId();
  await tx.query(
    `INSERT INTO members (workspace_id, id, person_id, email, email_key, role, locale, created_at)
     SELECT $1, $2, $3, $4, $5, $6, w.locale, $7 FROM workspaces w WHERE w.workspace_id = $1`,
    [
      actor.workspaceId,
      id,
      personId,
      invited.email.address,
      invited.email.key,
      invited.role,
      momentOf(actor),
    ],
  );
  return id;
}
