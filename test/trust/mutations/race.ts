import type { EventKind } from '@levain/domain/audit/event.js';
import type pg from 'pg';
import { ApiClient } from '../../support/api-client.js';
import type { TestDatabase } from '../../support/database.js';
import type { FurnishedWorkspace } from '../../support/furnished-workspace.js';
import { anyKey, type TestMember } from '../../support/workspace.js';
import { alone, type Place } from './alone.js';
import { again, ask, type Answer, type Asked } from './own-calls.js';

/** Where races are run: a furnished workspace that is as it was before each one. */
export interface Stage extends Place {
  readonly url: string;
  readonly owner: pg.Client;
  readonly home: FurnishedWorkspace;
  readonly database: TestDatabase;
}

/** One of the requests of a race, ready to be sent. */
export type Runner = () => Promise<Answer>;

/** What must hold however many try to break it at once. */
export interface Invariant {
  readonly what: string;
  /** The requests of a race, as many as asked for. */
  race(stage: Stage, width: number): Promise<readonly Runner[]>;
  /** How far the rows are from what must hold. */
  broken(stage: Stage): Promise<number>;
}

/** The calls in turn, until there are enough of them; each is another request. */
export const runners = (calls: readonly Asked[], width: number): Runner[] =>
  Array.from({ length: width }, (_, index) => {
    const asked = again(calls[index % calls.length]!);
    return () => ask(asked);
  });

/** A call of somebody, made here. */
export const called = ({ url }: Stage, by: TestMember, name: string, input: object): Asked => ({
  ...{ client: new ApiClient(url, by.client.cookie), name },
  variables: { input: { ...input } },
});

/** The first column of the first row of a query whose `$1` is the workspace. */
export async function counted({ owner, home }: Stage, sql: string, ...more: unknown[]): Promise<number> {
  const { rows } = await owner.query<{ count: string }>(sql, [home.workspaceId, ...more]);
  return Number(rows[0]!.count);
}

export const rowsOf = (table: string, condition: string): string =>
  `SELECT count(*) FROM ${table} WHERE workspace_id = $1 AND ${condition}`;

/** Events of these kinds since the race began, in any workspace. */
export async function happened({ owner }: Stage, kinds: readonly EventKind[]): Promise<number> {
  const { rows } = await owner.query<{ count: number }>(
    `SELECT (SELECT count(*)::int FROM event_log WHERE kind = ANY ($1))
       - (SELECT count(*)::int FROM kept.event_log WHERE kind = ANY ($1)) AS count`,
    [kinds],
  );
  return rows[0]!.count;
}

/** One of these mutations wins, once: each of them would if nobody else were there. What the first one needs is arranged for all. */
export const once = (what: string, mutations: readonly string[], kinds: readonly EventKind[]): Invariant => ({
  what,
  race: async (stage, width) => {
    const calls: Asked[] = [];
    for (const name of [...mutations].reverse()) {
      await stage.kept.rewind();
      const asked = await alone(stage, name);
      if (!asked) throw new Error(`${name} does not succeed even alone.`);
      calls.push(asked);
    }
    return runners(calls, width);
  },
  broken: async (stage) => Math.abs((await happened(stage, kinds)) - 1),
});

interface Unique {
  readonly by: 'lead' | 'coordinator' | 'admin';
  readonly name: string;
  readonly input: object;
  readonly count: string;
}

/** The same input with another key each: one row comes of it. */
export const unique = (what: string, { by, name, input, count }: Unique): Invariant => ({
  what,
  race: (stage, width) => {
    const asked = called(stage, stage.home[by], name, { idempotencyKey: anyKey(), ...input });
    return Promise.resolve(runners([asked], width));
  },
  broken: async (stage) => Math.abs((await counted(stage, count)) - 1),
});
