import { Injectable } from '@nestjs/common';
import type { ActingMember } from '../../database/acting-member.js';
import { readPage } from '../../database/read-page.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { connectionOf, pageRequest, type Connection, type ConnectionArgs } from '../../graphql/connection.js';
import { Event, type EventRow } from '../event.model.js';

/** What happened in an experiment, the latest first: by when it happened, which is not always when it was told. */
@Injectable()
export class ExperimentHistory {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async page(actor: ActingMember, experimentId: string, args: ConnectionArgs): Promise<Connection<Event>> {
    const request = pageRequest(args);
    const page = await this.unitOfWork.read(actor, (tx) =>
      readPage<EventRow>(tx, request, {
        matching: SELECT_EVENTS,
        parameters: [actor.workspaceId, experimentId],
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

const SELECT_EVENTS = `
  SELECT sequence, id, kind, actor_id, person_id, object_type, object_id, before, after, happened_at
  FROM event_log WHERE workspace_id = $1 AND experiment_id = $2`;
