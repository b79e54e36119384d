import { mayChangeTestimony } from '@levain/domain/testimonies/testimony.js';
import { refusal } from '@levain/domain/refusal.js';
import type { EntityManager } from 'typeorm';
import type { ActingMember } from '../database/acting-member.js';
import { conflict, done, notFound, refused, type CommandResult } from '../database/command-result.js';
import { localId } from '../graphql/global-id.js';
import { holdOpen } from './testimony-subject.js';
import { SELECT_TESTIMONIES, type TestimonyRow } from './testimony.model.js';

/** The testimony, if the member may change it, has read its last version, and its experiment is still open. */
export async function holdTestimony(
  tx: EntityManager,
  actor: ActingMember,
  input: { readonly id: string; readonly version: number },
): Promise<CommandResult<TestimonyRow>> {
  const id = localId('testimony', input.id);
  const [row]: TestimonyRow[] = id
    ? await tx.query(`${SELECT_TESTIMONIES} AND t.id = $2`, [actor.workspaceId, id])
    : [];
  if (!row) return notFound;
  if (!mayChangeTestimony(actor, row.recorded_by)) return refused([refusal('NOT_ALLOWED')]);
  const open = row.experiment_id ? await holdOpen(tx, actor, row.experiment_id) : done(null);
  if (!open.ok) return open;
  return row.version === input.version ? done(row) : conflict(row.version);
}
