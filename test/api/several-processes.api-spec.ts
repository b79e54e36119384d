import { setTimeout as sleep } from 'node:timers/promises';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Passwords } from '../../apps/api/src/access/passwords.js';
import { ApiClient } from '../support/api-client.js';
import { startApp, type TestApp } from '../support/app.js';
import { act, newExperiment, newIdeas } from '../support/experiment-builder.js';
import { listen, type Listening } from '../support/live-listener.js';
import { anyKey, newWorkspace, type TestMember, type TestWorkspace } from '../support/workspace.js';

const REGISTERED = JSON.parse(
  readFileSync(new URL('../../apps/web/src/generated/registered-documents.json', import.meta.url), 'utf8'),
) as Record<string, string>;
const CHANGED = 'subscription { boardChanged { experimentId kind } }';

/** Two servers as behind a proxy, on one database. */
let one: TestApp;
let other: TestApp;
let workspace: TestWorkspace;
beforeAll(async () => {
  one = await startApp();
  other = await startApp({}, { ...one.database, drop: () => Promise.resolve() });
  workspace = await newWorkspace(one);
});
afterAll(async () => {
  await other.stop();
  await one.stop();
});

/** The same member, whose requests come to the other server. */
const elsewhere = (member: TestMember): TestMember => ({
  ...member,
  client: new ApiClient(other.url, member.client.cookie),
});

async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  for (let waited = 0; waited < 5_000 && !(await condition()); waited += 25) await sleep(25);
  expect(await condition()).toBe(true);
}

const changes = ({ told }: Listening): any[] => told.map((each: any) => each.boardChanged);

async function sharedExperiment(): Promise<string> {
  const experiment = await newExperiment(workspace.lead, await newIdeas(one, workspace.lead));
  return (await act(workspace.lead, 'shareExperiment', experiment)).id;
}

describe('two servers on one database', () => {
  it('tell the readers of the other what changed through one', async () => {
    const listening = await listen(elsewhere(workspace.leadership), [CHANGED]);
    const id = await sharedExperiment();
    await until(() => changes(listening).some(({ experimentId }) => experimentId === id));
    listening.stop();
  });

  it('have their readers read again after the connection that listens was cut', async () => {
    const { owner } = one.database;
    const listeners = async (): Promise<number[]> => {
      const { rows } = await owner.query<{ pid: number }>(
        `SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND query = 'LISTEN levain' ORDER BY backend_start`,
      );
      return rows.map(({ pid }) => pid);
    };
    const [here, there] = await Promise.all([
      listen(workspace.leadership, [CHANGED]),
      listen(elsewhere(workspace.leadership), [CHANGED]),
    ]);
    const before = await listeners();
    expect(before).toHaveLength(2);
    await owner.query('SELECT pg_terminate_backend($1)', [before[1]]);
    await until(() => changes(there).some(({ kind }) => kind === 'resync'));
    expect(changes(here)).toEqual([]);
    const after = await listeners();
    expect(after).toEqual([before[0], expect.any(Number)]);
    expect(after[1]).not.toBe(before[1]);
    const id = await sharedExperiment();
    await until(() => changes(there).some(({ experimentId }) => experimentId === id));
    here.stop();
    there.stop();
  });

  it('know the same sessions, and both forget one that was ended through one', async () => {
    const member = await workspace.join('lead');
    const { client } = elsewhere(member);
    const viewer = '{ viewer { member { id } } }';
    expect((await client.run(viewer)).viewer.member.id).toBe(member.id);
    await member.client.run('mutation { signOut }', {});
    expect((await client.run(viewer)).viewer).toBeNull();
  });

  it('do once what is sent to both at once under one key', async () => {
    const input = { idempotencyKey: anyKey(), name: 'Une seule fois' };
    const answers = await Promise.all(
      [workspace.admin, elsewhere(workspace.admin)].map(({ client }) =>
        client.mutate('createDepartment', input, 'department { id }'),
      ),
    );
    expect(answers[0].department.id).toMatch(/^department_/);
    expect(answers[1]).toEqual(answers[0]);
    const { rows } = await one.database.owner.query(
      'SELECT count(*)::int AS n FROM departments WHERE workspace_id = $1 AND name = $2',
      [workspace.workspaceId, input.name],
    );
    expect(rows).toEqual([{ n: 1 }]);
  });

  it('count the attempts to sign in together', async () => {
    const { email, actor } = await workspace.join('lead');
    const hash = await one.nest.get(Passwords).hash('levure et farine de seigle');
    await one.database.owner.query('UPDATE members SET password_hash = $2 WHERE id = $1', [
      actor.memberId,
      hash,
    ]);
    const attempt = async (app: TestApp): Promise<string[]> => {
      const input = { email, password: 'une autre' };
      const answer = await app.visitor().mutate('signIn', input, '__typename');
      return answer.refusals.map(({ code }: { code: string }) => code);
    };
    for (let count = 0; count < 10; count += 1) await attempt(count % 2 ? one : other);
    expect(await attempt(one)).toEqual(['TOO_MANY_ATTEMPTS']);
    expect(await attempt(other)).toEqual(['TOO_MANY_ATTEMPTS']);
  });

  it('answer registered documents alike', async () => {
    const ask = async ({ client }: TestMember): Promise<unknown> => {
      const extensions = { persistedQuery: { version: 1, sha256Hash: REGISTERED['Board'] } };
      const body = JSON.stringify({ variables: { first: 20 }, extensions });
      const headers = { 'content-type': 'application/json' };
      return (await client.fetch('/graphql', { method: 'POST', headers, body })).json();
    };
    const [here, there] = [await ask(workspace.lead), await ask(elsewhere(workspace.lead))] as any[];
    expect(here.data.board.totalCount).toBe(2);
    expect(there).toEqual(here);
  });
});
