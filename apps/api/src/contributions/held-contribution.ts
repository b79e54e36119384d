import { mayChangeContribution } from '@levain/domain/contributions/contribution.js';
import { refusal } from '@levain/domain/refusal.js';
import type { EntityManager } from 'typeorm';
import type { ActingMember } from '../database/acting-member.js';
import { conflict, done, notFound, refused, type CommandResult } from '../database/command-result.js';
import { localId } from '../graphql/global-id.js';
import { READABLE_CONTRIBUTIONS, type ContributionRow } from './contribution.model.js';

/** The contribution in its last version, if it is the member's to change. One taken back is there no more. */
export async function holdContribution(
  tx: EntityManager,
  actor: ActingMember,
  input: { readonly id: string; readonly version: number },
): Promise<CommandResult<ContributionRow>> {
  const id = localId('contribution', input.id);
  const [row]: ContributionRow[] = id
    ? await tx.query(`${READABLE_CONTRIBUTIONS} AND c.id = $2`, [actor.workspaceId, id])
    : [];
  if (!row) return notFound;
  const whose = { personId: row.person_id, recordedBy: row.recorded_by };
  if (!mayChangeContribution(actor.personId, whose)) return refused([refusal('NOT_ALLOWED')]);
  return row.version === input.version ? done(row) : conflict(row.version);
}
