import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { WebSocket } from 'ws';
import type { SourceChange } from '../../support/source-change.js';
import { newWorkspace, type TestMember } from '../../support/workspace.js';
import type { Check, Figure, Trial } from '../check.js';
import { CONVERSATIONS, type Conversation } from '../graphql/conversations.js';

const MOST_SUBSCRIPTIONS = 20;
/** A reader is asked every ten seconds, and has until the next time to answer. */
const DROPPED_MS = 25_000;
const socketFile = (from: string, to: string): SourceChange => ({
  file: 'apps/api/src/graphql/live-socket.ts',
  ...{ from, to },
});

export const sockets: Check = {
  id: 'F6',
  promise: 'The socket of live updates takes what it is for, and ends everything else with its reason',
  wholeOnly: 'a reader that does not read is waited for; the API specs of the socket try the rest',
  run: (trial) => tried(trial, []),
  controls: [
    {
      guard: 'only our own pages open it',
      run: (trial) =>
        tried(trial, [
          socketFile(
            'if (!isSameOrigin(request.headers, app.get(Settings).publicUrl))',
            'if (!request.headers)',
          ),
        ]),
    },
    {
      guard: 'so many subscriptions and no more',
      run: (trial) =>
        tried(trial, [socketFile('const MOST_SUBSCRIPTIONS = 20;', 'const MOST_SUBSCRIPTIONS = 1e9;')]),
    },
  ],
};

async function tried(trial: Trial, changes: readonly SourceChange[]): Promise<readonly Figure[]> {
  const database = await trial.ground.database();
  const server = await trial.ground.server(database, { changes });
  const { lead } = await newWorkspace({ url: server.url, database });
  const wrong: string[] = [];
  await Promise.all(
    CONVERSATIONS.map(async (conversation) => {
      const code = await closeCode(server.url, lead, conversation);
      if (code !== conversation.code) wrong.push(`${conversation.name}: ${code}, not ${conversation.code}`);
    }),
  );
  const opened = await foreignOpenings(server.url, lead);
  const most = await mostSubscriptions(server.url, lead);
  for (const each of wrong) trial.say(each);
  return [
    { name: `of ${CONVERSATIONS.length} reasons, ended with another code`, value: wrong.length, exactly: 0 },
    { name: 'sockets opened for other sites', value: opened, exactly: 0 },
    { name: 'subscriptions that one socket holds', value: most, exactly: MOST_SUBSCRIPTIONS },
    ...(trial.size === 'whole' && changes.length === 0
      ? [
          {
            ...{ name: 'until a reader that does not read is dropped', unit: 'ms' as const },
            value: await untilDropped(server.url, lead),
            atMost: DROPPED_MS,
          },
        ]
      : []),
  ];
}

const address = (url: string): string => `${url.replace('http', 'ws')}/graphql`;

function connect(
  url: string,
  { client }: TestMember,
  protocol: string | null = 'graphql-transport-ws',
): WebSocket {
  const headers = { cookie: client.cookie!, origin: url };
  const socket = new WebSocket(address(url), protocol ?? [], { headers });
  socket.on('error', () => undefined);
  return socket;
}

async function closeCode(
  url: string,
  member: TestMember,
  { protocol, messages }: Conversation,
): Promise<number> {
  const socket = connect(url, member, protocol);
  const closed = once(socket, 'close');
  await Promise.race([once(socket, 'open'), closed]);
  for (const message of messages) {
    socket.send(message);
    await sleep(50);
  }
  const code = await Promise.race([closed.then(([given]) => Number(given)), sleep(8_000).then(() => 0)]);
  socket.terminate();
  return code;
}

async function foreignOpenings(url: string, { client }: TestMember): Promise<number> {
  const origins = ['https://evil.example', 'null', `${url}.evil.example`, 'http://127.0.0.1:9', undefined];
  const opened = await Promise.all(
    origins.map(async (origin) => {
      const headers = { cookie: client.cookie!, ...(origin === undefined ? {} : { origin }) };
      const socket = new WebSocket(address(url), 'graphql-transport-ws', { headers });
      socket.on('error', () => undefined);
      const isOpen = await new Promise<number>((resolve) => {
        socket.once('open', () => resolve(1));
        socket.once('unexpected-response', () => resolve(0));
      });
      socket.terminate();
      return isOpen;
    }),
  );
  return opened.reduce((sum, each) => sum + each, 0);
}

const SUBSCRIBE = (id: number): string =>
  JSON.stringify({
    ...{ id: `s${id}`, type: 'subscribe' },
    payload: { query: 'subscription { boardChanged { kind } }' },
  });

/** As many as are allowed, and then one more. */
async function mostSubscriptions(url: string, member: TestMember): Promise<number> {
  const socket = connect(url, member);
  await once(socket, 'open');
  socket.send(JSON.stringify({ type: 'connection_init' }));
  await once(socket, 'message');
  let isClosed = false;
  socket.once('close', () => (isClosed = true));
  const isClosedWithin = async (ms: number): Promise<boolean> => {
    for (let waited = 0; waited < ms && !isClosed; waited += 20) await sleep(20);
    return isClosed;
  };
  for (let id = 0; id < MOST_SUBSCRIPTIONS; id += 1) socket.send(SUBSCRIBE(id));
  let held = (await isClosedWithin(500)) ? 0 : MOST_SUBSCRIPTIONS;
  socket.send(SUBSCRIBE(MOST_SUBSCRIPTIONS));
  if (!(await isClosedWithin(3_000))) held += 1;
  socket.terminate();
  return held;
}

async function untilDropped(url: string, member: TestMember): Promise<number> {
  const socket = connect(url, member);
  await once(socket, 'open');
  socket.send(JSON.stringify({ type: 'connection_init' }));
  await once(socket, 'message');
  socket.send(SUBSCRIBE(0));
  const started = Date.now();
  // It reads nothing any more, and so does not answer either: what the server did is seen when it looks again.
  (socket as unknown as { _socket: { pause(): void } })._socket.pause();
  let isDropped = false;
  const raw = (socket as unknown as { _socket: NodeJS.EventEmitter })._socket;
  socket.once('close', () => (isDropped = true));
  raw.once('error', () => (isDropped = true));
  while (!isDropped && Date.now() - started < DROPPED_MS + 2_000) {
    await sleep(500);
    // A byte into a connection that was ended there is answered with a reset. No pong: that would say that it reads.
    socket.ping();
  }
  const after = isDropped ? Date.now() - started : Infinity;
  socket.terminate();
  return after;
}
