import type { Client } from 'pg';
import { inWorkspace } from '../database/as-owner.js';

/** How a history was found to be other than it was written. */
export type Fault =
  /** It was never sealed, or its seal was taken away. */
  | 'unsealed'
  /** It does not follow from the event before: one of the two was changed, or something between them was taken out or put in. */
  | 'broken'
  /** Somebody was forgotten in it, and what stands there is not what the forgetting left. */
  | 'rewritten'
  /** The last events are gone. */
  | 'cut';

export interface BrokenLink {
  /** The number of the first event that is not as it was written. */
  readonly sequence: number;
  readonly fault: Fault;
}

/** Where a history stands: noted elsewhere, it shows later that everything up to here is still as it was. */
export interface Head {
  readonly sequence: number;
  readonly hash: string | null;
}

export interface CheckedHistory {
  readonly events: number;
  readonly head: Head;
  readonly brokenLink: BrokenLink | null;
}

const SNAPSHOT = 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY';

/** Follows the history of a workspace from its first event to its last, at one moment. */
export function checkHistory(owner: Client, workspaceId: string): Promise<CheckedHistory> {
  const work = async (): Promise<CheckedHistory> => {
    const { rows } = await owner.query<Row>(CHECK, [workspaceId]);
    const { events, last, hash, counted, first, fault } = rows[0]!;
    const cut =
      Number(counted) === Number(last) ? null : ({ sequence: Number(last) + 1, fault: 'cut' } as const);
    return {
      events: Number(events),
      head: { sequence: Number(last), hash },
      brokenLink: first === null ? cut : { sequence: Number(first), fault: fault! },
    };
  };
  return inWorkspace(owner, workspaceId, work, SNAPSHOT);
}

/** The hash of one event, to be compared with what was noted of it. */
export async function hashAt(owner: Client, workspaceId: string, sequence: number): Promise<string | null> {
  return inWorkspace(owner, workspaceId, async () => {
    const { rows } = await owner.query<{ hash: string | null }>(
      `SELECT encode(hash, 'hex') AS hash FROM event_log WHERE workspace_id = $1 AND sequence = $2`,
      [workspaceId, sequence],
    );
    return rows[0]?.hash ?? null;
  });
}

interface Row {
  readonly events: string;
  readonly last: string;
  readonly hash: string | null;
  readonly counted: string;
  readonly first: string | null;
  readonly fault: Fault | null;
}

/** What the latest forgetting that touched the event says of it. */
const LEFT = `(SELECT f.after->'history'->>(e.event).sequence::text FROM event_log f
  WHERE f.workspace_id = $1 AND f.kind = 'personForgotten' AND f.after->'history' ? (e.event).sequence::text
  ORDER BY f.sequence DESC LIMIT 1)`;

const CHECK = `
  WITH linked AS (
    SELECT event, lag(event.hash) OVER (ORDER BY event.sequence) AS previous,
      levain_event_content(event.salt, event.before, event.after) AS content
    FROM event_log event WHERE event.workspace_id = $1
  ), judged AS (
    SELECT (e.event).sequence, CASE
      WHEN (e.event).hash IS NULL OR e.content IS NULL THEN 'unsealed'
      WHEN (e.event).hash <> levain_event_hash(e.previous, e.event, coalesce((e.event).content_hash, e.content)) THEN 'broken'
      WHEN (e.event).content_hash IS NOT NULL AND encode(e.content, 'hex') IS DISTINCT FROM ${LEFT} THEN 'rewritten'
    END AS fault FROM linked e
  ), first AS (SELECT sequence, fault FROM judged WHERE fault IS NOT NULL ORDER BY sequence LIMIT 1),
  last AS (SELECT sequence, encode(hash, 'hex') AS hash FROM event_log WHERE workspace_id = $1 ORDER BY sequence DESC LIMIT 1)
  SELECT (SELECT count(*) FROM event_log WHERE workspace_id = $1) AS events, coalesce(last.sequence, 0) AS last, last.hash,
    coalesce((SELECT value FROM workspace_counters WHERE workspace_id = $1 AND name = 'event_log'), 0) AS counted,
    first.sequence AS first, first.fault FROM (VALUES (1)) one LEFT JOIN last ON true LEFT JOIN first ON true`;
