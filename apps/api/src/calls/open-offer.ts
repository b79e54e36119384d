import type { EntityManager } from 'typeorm';
import type { ActingMember } from '../database/acting-member.js';
import { conflict, done, notFound, type CommandResult } from '../database/command-result.js';
import { localId } from '../graphql/global-id.js';
import type { CallRow, VolunteerRow } from './call.model.js';
import { findCall } from './queries/calls.js';

export interface OpenOffer {
  readonly call: CallRow & { readonly experiment_id: string };
  readonly offer: VolunteerRow;
}

/** An offer in its last version, for its person and for those who lead. The call is held: seats are counted one answer at a time. */
export async function findOffer(
  tx: EntityManager,
  actor: ActingMember,
  input: { readonly id: string; readonly version: number },
): Promise<CommandResult<OpenOffer>> {
  const id = localId('volunteer', input.id);
  const [found]: { call_id: string }[] = id
    ? await tx.query(
        `SELECT call.id AS call_id FROM call_volunteers v
         JOIN calls call ON call.workspace_id = v.workspace_id AND call.id = v.call_id
         WHERE v.workspace_id = $1 AND v.id = $2 FOR NO KEY UPDATE OF call`,
        [actor.workspaceId, id],
      )
    : [];
  const call = found && (await findCall(tx, actor, found.call_id));
  const offer = call?.volunteers.find((each) => each.id === id);
  if (!call || !offer) return notFound;
  return offer.version === input.version ? done({ call, offer }) : conflict(offer.version);
}
