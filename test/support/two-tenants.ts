import type pg from 'pg';
import { newId } from '../../apps/api/src/database/new-id.js';
import type { TestApp } from './app.js';
import type { Hands } from './foreign-calls/hands.js';
import { mailSettled } from './furnished-mail.js';
import { furnishedWorkspace, type FurnishedWorkspace, type Furniture } from './furnished-workspace.js';
import { benchmarkOf } from './furniture-texts.js';
import { make } from './make.js';
import type { TestMember } from './workspace.js';

export interface TwoTenants {
  /** The callers' workspace. */
  readonly here: FurnishedWorkspace;
  /** The one whose things are called for. */
  readonly there: FurnishedWorkspace;
  /** What exists in the other workspace. */
  readonly foreign: Hands;
  /** The same, of what exists nowhere. */
  readonly absent: Hands;
}

/** Two workspaces that hold everything, and the same calls twice: with what is the other's, and with what is nobody's. */
export async function twoTenants(app: TestApp): Promise<TwoTenants> {
  const here = await furnishedWorkspace(app, 'ici');
  const there = await furnishedWorkspace(app, 'zibeline');
  await make(there.lead, 'recordBenchmark', { benchmark: benchmarkOf(there.word) }, 'benchmark');
  const versions = await versionsOf(app.database.owner, [
    ...Object.values(here.ids),
    ...Object.values(there.ids),
  ]);
  const nowhere = Object.fromEntries(
    Object.entries(there.ids).map(([piece, id]) => [piece, `${id.split('_')[0]}_${newId()}`]),
  ) as unknown as Furniture;
  for (const [piece, id] of Object.entries(nowhere)) {
    versions.set(id, versions.get(there.ids[piece as keyof Furniture]) ?? 1);
  }
  const shared = { own: here.ids, version: (id: string) => versions.get(id) ?? 1, number: 2 };
  const cursors = await cursorsOf(there.admin);
  await mailSettled(app);
  return {
    ...{ here, there },
    foreign: {
      ...{ ...shared, cursors, other: there.ids, text: there.word },
      ...{ workspaceId: there.workspaceId, email: there.admin.email },
    },
    absent: {
      ...{ ...shared, cursors, other: nowhere, text: 'personne' },
      ...{ workspaceId: newId(), email: 'personne@example.org' },
    },
  };
}

const TABLES: Readonly<Record<string, string>> = {
  ...{ department: 'departments', person: 'people', member: 'members', project: 'projects' },
  ...{ benchmark: 'benchmarks', prototype: 'prototypes', hypothesis: 'hypotheses' },
  ...{ experiment: 'experiments', measurement: 'measurements', participation: 'participations' },
  ...{ testimony: 'testimonies', testimonyLink: 'testimony_links', sentTestimony: 'sent_testimonies' },
  ...{ goal: 'goals', learningStance: 'learning_stances', ask: 'asks', savedBoard: 'saved_boards' },
};

async function versionsOf(owner: pg.Client, ids: readonly string[]): Promise<Map<string, number>> {
  const versions = new Map<string, number>();
  for (const id of ids) {
    const [type, uuid] = id.split('_');
    const table = TABLES[type!];
    if (!table) continue;
    const { rows } = await owner.query(`SELECT version FROM ${table} WHERE id = $1`, [uuid]);
    versions.set(id, rows[0].version);
  }
  return versions;
}

const LISTS = [
  ...['benchmarks', 'board', 'hypotheses', 'learnings', 'people', 'projects', 'prototypes'],
  'workspaceHistory',
];

/** The cursor of the first row of each list, as its own admin gets it. */
async function cursorsOf({ client }: TestMember): Promise<Record<string, string>> {
  const data = await client.run(
    `{ ${LISTS.map((name) => `${name}(first: 1) { edges { cursor } }`).join(' ')} }`,
  );
  return Object.fromEntries(LISTS.map((name) => [name, data[name].edges[0].cursor]));
}
