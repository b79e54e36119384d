import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createClient, type Client } from 'graphql-ws';
import { WebSocket } from 'ws';
import { startApp, type TestApp } from '../support/app.js';
import { act, newExperiment, newIdeas } from '../support/experiment-builder.js';
import { newWorkspace, type TestMember, type TestWorkspace } from '../support/workspace.js';

let app: TestApp;
let workspace: TestWorkspace;
const clients: Client[] = [];
beforeAll(async () => {
  app = await startApp();
  workspace = await newWorkspace(app);
});
afterAll(async () => {
  await Promise.all(clients.map((client) => client.dispose()));
  await app.stop();
});

/** What a subscription gives, as it comes. */
async function listen(
  member: TestMember,
  query: string,
  variables: Record<string, unknown> = {},
): Promise<any[]> {
  const headers = { cookie: member.client.cookie ?? '', origin: app.url };
  class SignedInSocket extends WebSocket {
    constructor(address: string, protocols: string[]) {
      super(address, protocols, { headers });
    }
  }
  const url = `${app.url.replace('http', 'ws')}/graphql`;
  const client = createClient({ url, webSocketImpl: SignedInSocket, lazy: false, retryAttempts: 0 });
  clients.push(client);
  const received: any[] = [];
  client.subscribe(
    { query, variables },
    {
      next: ({ data }) => received.push(data),
      error: (error) => received.push(error),
      complete: () => received.push('complete'),
    },
  );
  await pause(300);
  return received;
}

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resume) => setTimeout(resume, milliseconds));

async function until(condition: () => boolean): Promise<void> {
  for (let waited = 0; waited < 3_000 && !condition(); waited += 20) await pause(20);
  expect(condition()).toBe(true);
}

describe('live', () => {
  it('tells the readers of an experiment what happens in it, and in no other', async () => {
    const watched = await newExperiment(workspace.lead, await newIdeas(app, workspace.lead));
    const other = await newExperiment(workspace.lead);
    const query = 'subscription ($id: ID!) { experimentChanged(id: $id) { experimentId kind } }';
    const received = await listen(workspace.lead, query, { id: watched.id });
    await act(workspace.lead, 'shareExperiment', other);
    await act(workspace.lead, 'moveExperiment', watched, { to: 'prototype' });
    await until(() => received.length > 0);
    expect(received).toEqual([{ experimentChanged: { experimentId: watched.id, kind: 'experimentMoved' } }]);
  });

  it("keeps another's draft silent on the board until it is shared", async () => {
    const received = await listen(
      workspace.leadership,
      'subscription { boardChanged { experimentId kind } }',
    );
    const draft = await newExperiment(workspace.lead);
    const revised = await act(workspace.lead, 'reviseExperiment', draft, {
      experiment: { title: 'Secret', benchmarkIds: [] },
    });
    await pause(300);
    expect(received).toEqual([]);
    await act(workspace.lead, 'shareExperiment', revised);
    await until(() => received.length > 0);
    expect(received).toEqual([{ boardChanged: { experimentId: draft.id, kind: 'experimentShared' } }]);
  });

  it('stops once the session ends', async () => {
    const leaver = await workspace.join('lead', 'leaver');
    const received = await listen(leaver, 'subscription { boardChanged { experimentId kind } }');
    await app.database.owner.query('DELETE FROM sessions WHERE member_id = $1', [leaver.actor.memberId]);
    await act(workspace.lead, 'shareExperiment', await newExperiment(workspace.lead));
    await until(() => received.length > 0);
    expect(received).toEqual(['complete']);
  });
});
