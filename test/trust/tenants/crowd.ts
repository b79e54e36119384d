import { newId } from '../../../apps/api/src/database/new-id.js';
import { ApiClient } from '../../support/api-client.js';
import type { TestDatabase } from '../../support/database.js';
import { newWorkspace } from '../../support/workspace.js';
import type { Figure, Trial } from '../check.js';

const WORKSPACES = 20;
const AT_ONCE = 25;

/** A workspace whose every text says its word, and who asks there. */
interface Crowded {
  readonly word: string;
  readonly client: ApiClient;
}

/** Twenty workspaces ask at once: some of what they ask is given up, some meets a lock and is ended by PostgreSQL. */
export async function crowd(trial: Trial, url: string, database: TestDatabase): Promise<readonly Figure[]> {
  const workspaces: Crowded[] = [];
  for (let number = 0; number < WORKSPACES; number += 1)
    workspaces.push(await workspaceOf(url, database, number));
  const most = trial.times(600, 10_000);
  const tally = new Tally();
  let next = 0;
  const worker = async (): Promise<void> => {
    while (next < most) {
      const number = (next += 1);
      await tally.ask(workspaces[number % WORKSPACES]!, number);
    }
  };
  let isOver = false;
  const asking = Promise.all(Array.from({ length: AT_ONCE }, worker)).finally(() => (isOver = true));
  while (!isOver) await lockForAWhile(database);
  await asking;
  for (const workspace of workspaces) await tally.ask(workspace, 1);
  for (const said of tally.faults.slice(0, 3)) trial.say(said);
  trial.say(`${tally.heard} answers, ${tally.abandoned} given up, ${tally.ended} ended by PostgreSQL`);
  return [...figuresOf(tally, most), ...(await written(database))];
}

async function workspaceOf(url: string, database: TestDatabase, number: number): Promise<Crowded> {
  const word = `canari${String(number).padStart(2, '0')}`;
  const { admin, workspaceId } = await newWorkspace({ url, database }, word);
  await database.owner.query('INSERT INTO departments (workspace_id, id, name) VALUES ($1, $2, $3)', [
    ...[workspaceId, newId(), `${word} direction`],
  ]);
  await database.owner.query(
    'INSERT INTO experiments (workspace_id, id, number, title, owner_id) VALUES ($1, $2, 1, $3, $4)',
    [workspaceId, newId(), `${word} essai`, admin.actor.memberId],
  );
  return { word, client: admin.client };
}

/** Longer than a lock is waited for here. */
async function lockForAWhile({ owner }: TestDatabase): Promise<void> {
  await owner.query('SELECT pg_sleep(0.35)');
  await owner.query('BEGIN; LOCK TABLE departments; SELECT pg_sleep(0.12); COMMIT');
}

function figuresOf(tally: Tally, most: number): Figure[] {
  return [
    { name: 'answers with something of another workspace', value: tally.foreign, exactly: 0 },
    { name: 'answers without what is the caller’s own', value: tally.empty, exactly: 0 },
    { name: 'answered by a fault', value: tally.faults.length, exactly: 0 },
    { name: `answers heard, of ${most} requests`, value: tally.heard, atLeast: most / 2 },
    { name: 'requests given up', value: tally.abandoned, atLeast: most / 50 },
    { name: 'requests that PostgreSQL ended', value: tally.ended, atLeast: 1 },
  ];
}

/** What the workspaces wrote, and where it is. */
async function written({ owner }: TestDatabase): Promise<Figure[]> {
  const { rows } = await owner.query<{ all: number; elsewhere: number }>(
    `SELECT count(*)::int AS all, count(*) FILTER (WHERE split_part(d.name, ' ', 1) <> w.name)::int AS elsewhere
     FROM departments d JOIN workspaces w USING (workspace_id)`,
  );
  const { all, elsewhere } = rows[0]!;
  return [
    { name: 'rows written into another workspace', value: elsewhere, exactly: 0 },
    { name: 'rows written', value: all, atLeast: 2 * WORKSPACES },
  ];
}

/** By an operation that reads as it goes, and by one that PostgreSQL answers whole. */
const READS = [
  ['{ departments { name } viewer { workspace { name } } }', 'direction'],
  ['{ board(first: 5) { edges { node { title } } totalCount } }', 'essai'],
] as const;
const WRITE = `mutation ($input: CreateDepartmentInput!) { createDepartment(input: $input) {
  __typename ... on CreateDepartmentSuccess { department { name } } } }`;

class Tally {
  heard = 0;
  abandoned = 0;
  ended = 0;
  foreign = 0;
  empty = 0;
  readonly faults: string[] = [];

  /** Every third one is given up at some moment; every tenth writes. */
  async ask({ word, client }: Crowded, number: number): Promise<void> {
    const isWrite = number % 10 === 0;
    const [query, own] = READS[number % 7 < 3 ? 0 : 1];
    const name = `${word} ${number}`;
    const body = isWrite ? { query: WRITE, variables: { input: { idempotencyKey: name, name } } } : { query };
    try {
      const response = await client.fetch('/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
        signal: number % 3 === 0 ? AbortSignal.timeout(1 + Math.random() * 15) : null,
      });
      this.hear(response.status, await response.text(), { word, own: isWrite ? name : `${word} ${own}` });
    } catch {
      this.abandoned += 1;
    }
  }

  private hear(status: number, text: string, { word, own }: { word: string; own: string }): void {
    this.heard += 1;
    for (const found of text.match(/canari\d\d/g) ?? []) if (found !== word) this.foreign += 1;
    if (status === 503) this.ended += 1;
    else if (status !== 200) this.faults.push(`${status} ${text.slice(0, 200)}`);
    else if (!text.includes(own)) this.empty += 1;
  }
}
