import { can } from '@levain/domain/members/role.js';
import { refusal } from '@levain/domain/refusal.js';
import type { EntityManager } from 'typeorm';
import type { ActingMember } from '../database/acting-member.js';
import { conflict, done, notFound, refused, type CommandResult } from '../database/command-result.js';
import { localId } from '../graphql/global-id.js';
import { SELECT_DIGESTS, type PersonDigestRow } from './digest-row.js';

/** One's own digests, and those of others for whoever speaks for the workspace outside. */
export const mayChoose = (actor: ActingMember, personId: string): boolean =>
  personId === actor.personId || can(actor.role, 'shareOutside');

/** A digest that the member may look at; null when there is none. */
export async function findDigest(
  tx: EntityManager,
  actor: ActingMember,
  uuid: string | null,
  lock: '' | 'FOR UPDATE OF d' = '',
): Promise<PersonDigestRow | null> {
  const [row]: PersonDigestRow[] = uuid
    ? await tx.query(`${SELECT_DIGESTS} AND d.id = $2 AND d.person_id IS NOT NULL ${lock}`, [
        actor.workspaceId,
        uuid,
      ])
    : [];
  return row && mayChoose(actor, row.person_id) ? row : null;
}

/** The digest, held until the commit, while it is written and the member has read its last version. */
export async function holdDigest(
  tx: EntityManager,
  actor: ActingMember,
  { id, version }: { readonly id: string; readonly version: number },
): Promise<CommandResult<PersonDigestRow>> {
  const row = await findDigest(tx, actor, localId('digest', id), 'FOR UPDATE OF d');
  if (!row) return notFound;
  if (row.version !== version) return conflict(row.version);
  return row.stopped_at ? refused([refusal('DIGEST_STOPPED')]) : done(row);
}
