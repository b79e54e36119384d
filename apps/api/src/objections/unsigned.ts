import type { Acting, ActingMember } from '../database/acting-member.js';
import { todayOf } from '../database/moment.js';
import type { ObjectionRow } from './objection-row.js';

/** Nobody, on that day: the hour and the request would tell who was there. */
export const unsigned = (actor: ActingMember): Acting => ({
  workspaceId: actor.workspaceId,
  requestId: 'unsigned',
  at: new Date(`${todayOf(actor)}T00:00:00Z`),
});

/** Who signs an act in the history: nobody when an author acts who did not wish to be named. */
export const signerOf = (actor: ActingMember, row: ObjectionRow): Acting =>
  row.is_mine && row.author_id === null ? unsigned(actor) : actor;
