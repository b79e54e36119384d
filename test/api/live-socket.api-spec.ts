import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { WebSocket } from 'ws';
import { done } from '../../apps/api/src/database/command-result.js';
import { EventLog } from '../../apps/api/src/database/event-log.js';
import { newId } from '../../apps/api/src/database/new-id.js';
import { UnitOfWork } from '../../apps/api/src/database/unit-of-work.js';
import { changeStream } from '../../apps/api/src/live/change-stream.js';
import { LiveUpdates } from '../../apps/api/src/live/live-updates.js';
import { startApp, type TestApp } from '../support/app.js';
import { newWorkspace, type TestWorkspace } from '../support/workspace.js';

let app: TestApp;
let workspace: TestWorkspace;
beforeAll(async () => {
  app = await startApp();
  workspace = await newWorkspace(app);
});
afterAll(() => app.stop());

function connect(headers: Record<string, string>, path = '/graphql'): Promise<WebSocket | number> {
  const socket = new WebSocket(app.url.replace('http', 'ws') + path, 'graphql-transport-ws', { headers });
  return new Promise((resolve) => {
    socket.once('open', () => resolve(socket));
    socket.once('unexpected-response', (_, response) => resolve(response.statusCode ?? 0));
    socket.on('error', () => undefined);
  });
}

async function conversation(socket: WebSocket, messages: object[]): Promise<any[]> {
  const received: any[] = [];
  socket.on('message', (text) => received.push(JSON.parse(String(text))));
  for (const message of messages) socket.send(JSON.stringify(message));
  await sleep(300);
  return received;
}

describe('the socket of live updates', () => {
  it('opens for a member on our own page', async () => {
    const socket = await connect({ cookie: workspace.lead.client.cookie!, origin: app.url });
    const answers = await conversation(socket as WebSocket, [{ type: 'connection_init' }]);
    expect(answers).toEqual([{ type: 'connection_ack' }]);
    (socket as WebSocket).close();
  });

  it.each([
    ['another site', (cookie: string) => ({ cookie, origin: 'https://evil.example' }), '/graphql', 403],
    ['a page that hides its origin', (cookie: string) => ({ cookie }), '/graphql', 403],
    ['a visitor', () => ({ origin: app.url }), '/graphql', 401],
    ['a session that never was', () => ({ origin: app.url, cookie: 'levain=nothing' }), '/graphql', 401],
    ['another address', (cookie: string) => ({ cookie, origin: app.url }), '/other', 404],
  ])('stays closed for %s', async (_, headers, path, status) => {
    expect(await connect(headers(workspace.lead.client.cookie!) as Record<string, string>, path)).toBe(
      status,
    );
  });

  it('answers subscriptions only, and says nothing of a fault', async () => {
    const socket = (await connect({ cookie: workspace.lead.client.cookie!, origin: app.url })) as WebSocket;
    const ask = (id: string, query: string): object => ({ id, type: 'subscribe', payload: { query } });
    await conversation(socket, [{ type: 'connection_init' }]);
    const answers = await conversation(socket, [
      ask('a', '{ viewer { member { name } } }'),
      ask('b', 'mutation { signOut }'),
      ask('c', 'subscription { nothingLikeThis }'),
      ask('d', 'not a document'),
    ]);
    expect(answers.map(({ id, type }) => [id, type]).sort()).toEqual(
      ['a', 'b', 'c', 'd'].map((id) => [id, 'error']),
    );
    expect((await workspace.lead.client.run('{ viewer { member { name } } }')).viewer).not.toBeNull();
    socket.close();
  });
});

describe('a server that stops', () => {
  it.each([
    ['says so to its subscribers, and does not wait for them', false, 1001],
    ['does not wait for one that does not answer either', true, undefined],
  ])('%s', async (_, isDeaf, code) => {
    const stopping = await startApp();
    const { lead } = await newWorkspace(stopping);
    const headers = { cookie: lead.client.cookie!, origin: stopping.url };
    const address = `${stopping.url.replace('http', 'ws')}/graphql`;
    const socket = new WebSocket(address, 'graphql-transport-ws', { headers });
    await new Promise((resolve) => socket.once('open', resolve));
    await conversation(socket, [{ type: 'connection_init' }]);
    const query = 'subscription { boardChanged { kind } }';
    await conversation(socket, [{ id: 'a', type: 'subscribe', payload: { query } }]);
    const closed = new Promise<number>((resolve) => socket.once('close', resolve));
    if (isDeaf) socket.pause();
    const began = Date.now();
    await stopping.stop();
    expect(Date.now() - began).toBeLessThan(10_000);
    if (code) expect(await closed).toBe(code);
    socket.terminate();
  });
});

describe('live updates', () => {
  const append = (target: TestWorkspace, experimentId: string): Promise<unknown> =>
    app.nest.get(UnitOfWork).write(target.lead.actor, async (tx) => {
      const event = {
        kind: 'experimentShared',
        objectType: 'experiment',
        objectId: experimentId,
        experimentId,
      } as const;
      await app.nest.get(EventLog).append(tx, target.lead.actor, event);
      return done(null);
    });

  it('reach the workspace they happened in, and no other', async () => {
    const other = await newWorkspace(app);
    const seen: string[] = [];
    const stop = app.nest.get(LiveUpdates).subscribe(workspace.workspaceId, ({ kind }) => seen.push(kind));
    await append(other, newId());
    await append(workspace, newId());
    await sleep(100);
    stop();
    expect(seen).toEqual(['experimentShared']);
  });

  it('say "read again" after the connection was lost, and go on', async () => {
    const stream = changeStream(app.nest.get(LiveUpdates), workspace.workspaceId, ({ kind }) => kind);
    await app.database.owner.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND query = 'LISTEN levain'`,
    );
    expect(await stream.next()).toEqual({ value: 'resync', done: false });
    await append(workspace, newId());
    expect(await stream.next()).toEqual({ value: 'experimentShared', done: false });
    await stream.return!();
    expect(await stream.next()).toEqual({ value: undefined, done: true });
  });
});
