import type { EntityManager } from 'typeorm';
import type { ActingMember } from '../database/acting-member.js';
import { conflict, done, notFound, type CommandResult } from '../database/command-result.js';
import { localId } from '../graphql/global-id.js';
import { findRound, type RoundRow } from './round-row.js';

/** The round, held until the commit, if the member read its last version. */
export async function holdRound(
  tx: EntityManager,
  actor: ActingMember,
  input: { readonly id: string; readonly version: number },
): Promise<CommandResult<RoundRow>> {
  const id = localId('round', input.id);
  const row = id ? await findRound(tx, actor, id, { hold: true }) : null;
  if (!row) return notFound;
  return row.version === input.version ? done(row) : conflict(row.version);
}
