import { ADMINISTRATIVE_KINDS } from '@levain/domain/audit/administrative.js';
import { Injectable } from '@nestjs/common';
import type { ActingMember } from '../../database/acting-member.js';
import { readPage } from '../../database/read-page.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { Event, type EventRow } from '../../experiments/event.model.js';
import { connectionOf, pageRequest, type Connection } from '../../graphql/connection.js';
import { localId } from '../../graphql/global-id.js';
import type { WorkspaceHistoryArgs } from '../workspace-history.args.js';
import { SUBJECT } from './subject-sql.js';

/** Who administered the workspace and how, the latest first: by when it happened, which in an archive taken in is before it came. One statement for a page, names included. */
@Injectable()
export class WorkspaceHistory {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async page(actor: ActingMember, asked: WorkspaceHistoryArgs): Promise<Connection<Event>> {
    const request = pageRequest(asked);
    const kinds = asked.kinds ?? ADMINISTRATIVE_KINDS;
    const actorId = asked.actorId ? localId('member', asked.actorId) : null;
    if (asked.actorId && !actorId) return NOTHING(request);
    const page = await this.unitOfWork.read(actor, (tx) =>
      readPage<EventRow>(tx, request, {
        matching: selectEvents(actorId ? 'AND actor_id = $3' : ''),
        parameters: [actor.workspaceId, kinds, ...(actorId ? [actorId] : [])],
        keys: { happened_at: 'timestamptz', sequence: 'integer' },
        descending: true,
      }),
    );
    return connectionOf(page.rows, request, page.total, {
      node: Event.from,
      keys: (row) => [row.happened_at, row.sequence],
    });
  }
}

const NOTHING = (request: ReturnType<typeof pageRequest>): Connection<Event> =>
  connectionOf<EventRow, Event>([], request, 0, { node: Event.from, keys: () => [] });

/**
 * What a forgetting left of other events, by their numbers, is for the check of the seals (docs/adr/0017): shown, it would say
 * which acts were those of whoever is forgotten.
 */
const AFTER = `CASE WHEN e.kind = 'personForgotten' AND jsonb_typeof(e.after) = 'object' THEN e.after - 'history' ELSE e.after END`;

/**
 * Few of the events of a workspace are administrative, and most of those may be old: found by their kinds first (OFFSET 0 keeps the
 * planner from reading the whole history backwards until a page is full), then put in order.
 */
const selectEvents = (more: string): string => `
  SELECT e.sequence, e.id, e.kind, e.actor_id, e.person_id, e.object_type, e.object_id, e.before, ${AFTER} AS after, e.happened_at,
    ${SUBJECT} AS subject
  FROM (SELECT * FROM event_log WHERE workspace_id = $1 AND kind = ANY ($2) ${more} OFFSET 0) e`;
