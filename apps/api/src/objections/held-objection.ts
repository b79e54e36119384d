import { refusal } from '@levain/domain/refusal.js';
import type { EntityManager } from 'typeorm';
import type { ActingMember } from '../database/acting-member.js';
import { conflict, done, notFound, refused, type CommandResult } from '../database/command-result.js';
import { localId } from '../graphql/global-id.js';
import { SELECT_OBJECTIONS, type ObjectionRow } from './objection-row.js';
import type { ObjectionViewer } from '@levain/domain/objections/objection-access.js';

/** The member as the rules of objections look at them. */
export const viewerOf = (actor: ActingMember, row: ObjectionRow): ObjectionViewer => ({
  memberId: actor.memberId,
  role: actor.role,
  isAuthor: row.is_mine,
});

/** The objection, held until the commit, if the member may do the act and has read its last version. */
export async function holdObjection(
  tx: EntityManager,
  actor: ActingMember,
  input: { readonly id: string; readonly version: number },
  may: (viewer: ObjectionViewer, row: ObjectionRow) => boolean,
): Promise<CommandResult<ObjectionRow>> {
  const id = localId('objection', input.id);
  const [row]: ObjectionRow[] = id
    ? await tx.query(`${SELECT_OBJECTIONS} AND o.id = $2 FOR UPDATE OF o`, [actor.workspaceId, id])
    : [];
  if (!row) return notFound;
  if (!may(viewerOf(actor, row), row)) return refused([refusal('NOT_ALLOWED')]);
  return row.version === input.version ? done(row) : conflict(row.version);
}
