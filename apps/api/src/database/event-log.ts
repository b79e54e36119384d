import { randomUUID } from 'node:crypto';
import type { EventKind } from '@levain/domain/audit/event.js';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Acting } from './acting-member.js';
import { newId } from './new-id.js';
import { OpenTransaction } from './open-transaction.js';
import { readStatement } from './pipelined-reads.js';
import { plannedQuery } from './planned-query.js';

export interface RecordedEvent {
  readonly kind: EventKind;
  /** The global id's type name of the object: `experiment`. */
  readonly objectType: string;
  readonly objectId: string;
  /** The experiment whose history and live page this belongs to, if any. */
  readonly experimentId?: string;
  readonly before?: unknown;
  readonly after?: unknown;
}

/**
 * Appends to the workspace's history and tells live screens, both in the caller's transaction. The sequence is taken
 * under a row lock held until the commit, so append last, after the business rows. In a unit of work nobody waits for it but the commit, with which it goes out.
 */
@Injectable()
export class EventLog {
  async append(tx: EntityManager, actor: Acting, event: RecordedEvent): Promise<void> {
    const live = JSON.stringify({
      workspaceId: actor.workspaceId,
      kind: event.kind,
      objectType: event.objectType,
      objectId: event.objectId,
      experimentId: event.experimentId ?? null,
    });
    const values = [
      actor.workspaceId,
      // An id says the millisecond it was made in: too much where nobody signs.
      actor.personId ? newId() : randomUUID(),
      event.kind,
      actor.memberId ?? null,
      event.objectType,
      event.objectId,
      event.experimentId ?? null,
      json(event.before),
      json(event.after),
      actor.requestId,
      live,
      actor.at ?? null,
      actor.personId ?? null,
    ];
    const transaction = OpenTransaction.of(tx);
    if (transaction) transaction.queryAlong(APPEND, values);
    else await plannedQuery(tx, APPEND, values);
  }
}

const json = (value: unknown): string | null => (value === undefined ? null : JSON.stringify(value));

const APPEND = readStatement(`
  WITH counter AS (
    INSERT INTO workspace_counters AS c (workspace_id, name, value) VALUES ($1, 'event_log', 1)
    ON CONFLICT (workspace_id, name) DO UPDATE SET value = c.value + 1
    RETURNING value
  ), entry AS (
    INSERT INTO event_log (workspace_id, sequence, id, kind, actor_id, object_type, object_id, experiment_id, before, after, happened_at, request_id, person_id)
    SELECT $1, counter.value, $2, $3, $4, $5, $6, $7, $8, $9, coalesce($12, clock_timestamp()), $10, $13 FROM counter
    RETURNING sequence
  )
  SELECT sequence, pg_notify('levain', $11) FROM entry`);
