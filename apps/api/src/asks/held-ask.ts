import { refusal } from '@levain/domain/refusal.js';
import type { EntityManager } from 'typeorm';
import type { ActingMember } from '../database/acting-member.js';
import { conflict, done, notFound, refused, type CommandResult } from '../database/command-result.js';
import { localId } from '../graphql/global-id.js';
import { peopleOf, SELECT_ASKS, type AskRow } from './ask-row.js';
import type { AskPeople, AskViewer } from '@levain/domain/asks/ask-access.js';

/** The question, held until the commit, if the member may do the act and has read its last version. */
export async function holdAsk(
  tx: EntityManager,
  actor: ActingMember,
  input: { readonly id: string; readonly version: number },
  may: (viewer: AskViewer, people: AskPeople) => boolean,
): Promise<CommandResult<AskRow>> {
  const id = localId('ask', input.id);
  const [row]: AskRow[] = id
    ? await tx.query(`${SELECT_ASKS} AND a.id = $2 FOR UPDATE OF a`, [actor.workspaceId, id])
    : [];
  if (!row) return notFound;
  if (!may(actor, peopleOf(row))) return refused([refusal('NOT_ALLOWED')]);
  return row.version === input.version ? done(row) : conflict(row.version);
}
