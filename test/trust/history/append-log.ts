import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import type { ApiClient } from '../../support/api-client.js';
import { anyKey } from '../../support/workspace.js';

/** An element that somebody appended, with the time between which it must have entered the log. */
export interface Append {
  readonly begun: number;
  readonly ended: number;
  /** The id of what was made, if it was acknowledged. */
  readonly id: string | null;
}

/** What a reader saw of the log: how long it was, and how it ended. */
export interface Read {
  readonly begun: number;
  readonly reader: number;
  readonly last: number;
  readonly count: number;
  readonly tail: readonly string[];
}

/** Makes one thing after the other; every fifth is refused, and must leave no gap. */
export async function append(client: ApiClient, names: readonly string[]): Promise<Append[]> {
  const appends: Append[] = [];
  for (const [index, name] of names.entries()) {
    const begun = performance.now();
    const id = await make(client, name);
    appends.push({ begun, ended: performance.now(), id });
    if (index % 5 === 4) await make(client, name);
  }
  return appends;
}

/** As a client does that got no answer: again, with the same key. */
async function make(client: ApiClient, name: string): Promise<string | null> {
  const input = { idempotencyKey: anyKey(), name };
  for (let tries = 1; ; tries += 1) {
    const payload = await client.mutate('createDepartment', input, 'department { id }').catch(() => null);
    if (payload?.department) return payload.department.id.split('_')[1];
    if (payload || tries === TRIES) return null;
    await sleep(50 * tries);
  }
}

const TRIES = 10;
const PAUSE_MS = 5;
const SHOWN = 20;

/** Reads the log until it is told to stop. */
export async function read(
  database: pg.Client,
  workspaceId: string,
  { reader, isOver }: { reader: number; isOver: () => boolean },
): Promise<Read[]> {
  const reads: Read[] = [];
  while (!isOver()) {
    const begun = performance.now();
    const { rows } = await database.query(
      `SELECT coalesce(max(sequence), 0)::int AS last, count(*)::int AS count,
         coalesce((array_agg(object_id ORDER BY sequence DESC))[1:${SHOWN}], '{}')::text[] AS tail
       FROM event_log WHERE workspace_id = $1`,
      [workspaceId],
    );
    reads.push({ begun, reader, ...rows[0] });
    await sleep(PAUSE_MS);
  }
  return reads;
}

/** What the appends and the reads contradict each other in; the log is the list of ids in its order. */
export interface Contradictions {
  readonly lost: number;
  readonly doubled: number;
  readonly reordered: number;
  readonly notPrefixes: number;
  readonly wentBack: number;
  readonly stale: number;
}

/** As Elle does for append-only lists: every read is a beginning of the list that stands in the end, and time is respected. */
export function contradictions(
  log: readonly { sequence: number; id: string }[],
  appends: readonly Append[],
  reads: readonly Read[],
): Contradictions {
  const places = new Map<string, number[]>();
  for (const { sequence, id } of log) places.set(id, [...(places.get(id) ?? []), sequence]);
  const made = appends.flatMap(({ id, ...times }) =>
    id ? [{ ...times, places: places.get(id) ?? [] }] : [],
  );
  const entered = made
    .filter((each) => each.places.length > 0)
    .map((each) => ({ ...each, place: each.places[0]! }));
  const ends = [...entered].sort((a, b) => a.ended - b.ended);
  const ids = new Map(log.map(({ sequence, id }) => [sequence, id]));
  return {
    lost: made.length - entered.length,
    doubled: made.filter((each) => each.places.length > 1).length,
    reordered: latecomers(
      entered.map(({ begun, place }) => ({ begun, place })),
      ends,
    ),
    notPrefixes: reads.filter(
      ({ last, count, tail }) => last !== count || tail.some((id, index) => ids.get(last - index) !== id),
    ).length,
    wentBack: reads.filter((each, index) => {
      const earlier = reads[index - 1];
      return earlier?.reader === each.reader && earlier.last > each.last;
    }).length,
    stale: latecomers(
      reads.map(({ begun, last }) => ({ begun, place: last + 1 })),
      ends,
    ),
  };
}

/** Those that stand before something that was acknowledged before they began. */
function latecomers(
  those: readonly { begun: number; place: number }[],
  ends: readonly { ended: number; place: number }[],
): number {
  let [next, furthest, late] = [0, 0, 0];
  for (const { begun, place } of [...those].sort((a, b) => a.begun - b.begun)) {
    for (; next < ends.length && ends[next]!.ended < begun; next += 1)
      furthest = Math.max(furthest, ends[next]!.place);
    if (place <= furthest) late += 1;
  }
  return late;
}
