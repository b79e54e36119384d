import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ApiClient } from '../support/api-client.js';
import { startApp, type TestApp } from '../support/app.js';
import { newWorkspace, type TestMember, type TestWorkspace } from '../support/workspace.js';

const BUDGET = { COST_BUDGET: '20000' };
/** A page of a hundred with three fields each: some 400 of the budget. */
const PAGE = '{ board(first: 100) { edges { node { id title } cursor } } }';
const TURN_MS = 60_000;

let app: TestApp;
let second: TestApp;
let workspace: TestWorkspace;
beforeAll(async () => {
  app = await startApp(BUDGET);
  second = await startApp(BUDGET, app.database);
  workspace = await newWorkspace(app);
}, 30_000);
afterAll(async () => {
  await second.nest.close();
  await app.stop();
});

/** Within one minute of the clock: what is spent in the last one is forgotten. */
async function inOneMinute(): Promise<void> {
  const left = TURN_MS - (Date.now() % TURN_MS);
  if (left < 8_000) await sleep(left + 10);
}

async function untilRefused(client: ApiClient, most: number): Promise<number> {
  for (let sent = 0; sent < most; sent += 1) if ((await client.send(PAGE)).errors) return sent;
  return most;
}

describe('what a member may ask for in a minute', () => {
  it('ends with a refusal that says when to come again, for fields, documents known by heart and files', async () => {
    await inOneMinute();
    const { client } = await workspace.join('lead');
    const sent = await untilRefused(client, 200);
    expect(sent).toBeGreaterThan(20);
    expect(sent).toBeLessThan(100);
    const response = await client.fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ departments { name } }' }),
    });
    expect(response.status).toBe(429);
    expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(Number(response.headers.get('retry-after'))).toBeLessThanOrEqual(60);
    expect(await response.json()).toMatchObject({
      data: null,
      errors: [{ extensions: { code: 'TOO_MANY_REQUESTS' } }],
    });
    const file = await client.fetch('/api/my-part/data.json');
    expect(file.status).toBe(429);
    expect(file.headers.get('retry-after')).toMatch(/^\d+$/);
  }, 80_000);

  it('is theirs alone: others of the workspace go on', async () => {
    await inOneMinute();
    const { client } = await workspace.join('lead');
    await untilRefused(client, 200);
    expect((await workspace.influencer.client.send(PAGE)).errors).toBeUndefined();
  }, 80_000);

  it('is counted over all servers', async () => {
    await inOneMinute();
    const member: TestMember = await workspace.join('lead');
    await untilRefused(member.client, 200);
    const elsewhere = new ApiClient(second.url, member.client.cookie);
    expect(await untilRefused(elsewhere, 200)).toBeLessThan(10);
  }, 80_000);
});
