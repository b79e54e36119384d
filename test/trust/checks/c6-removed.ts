import { setTimeout as sleep } from 'node:timers/promises';
import { WebSocket } from 'ws';
import { ApiClient } from '../../support/api-client.js';
import type { SourceChange } from '../../support/source-change.js';
import { newWorkspace, type TestMember, type TestWorkspace } from '../../support/workspace.js';
import type { Check, Figure, Trial } from '../check.js';

const SOON_MS = 5_000;
const BOARD = 'subscription { boardChanged { kind } }';
const NO_WATCH = {
  file: 'apps/api/src/graphql/live-session.ts',
  from: 'void (concerns(change, member) && look())',
  to: 'void change',
};
const STILL_A_MEMBER = [
  {
    file: 'apps/api/src/members/commands/disable-member.ts',
    from: 'await this.sessions.endAllOf(tx, actor.workspaceId, id);',
    to: '',
  },
  { file: 'apps/api/src/access/sessions.ts', from: ' AND m.disabled_at IS NULL`', to: '`' },
];

/** Each is done on one process, and the member listens and asks on another one. */
export const removedMembers: Check = {
  id: 'C6',
  promise:
    'Whoever is no member any more, or of another role, is so at the next request and in what is still open',
  run: (trial) => tried(trial, []),
  controls: [
    {
      guard: 'an open socket is looked at when something happens to its member',
      run: (trial) => tried(trial, [NO_WATCH]),
    },
    { guard: 'a disabled member has no session', run: (trial) => tried(trial, STILL_A_MEMBER) },
  ],
};

async function tried(trial: Trial, changes: readonly SourceChange[]): Promise<readonly Figure[]> {
  const database = await trial.ground.database();
  const [one, other] = await Promise.all([
    trial.ground.server(database, { changes }),
    trial.ground.server(database, { changes }),
  ]);
  const workspace = await newWorkspace({ url: one.url, database });
  let [slowest, told, letIn] = [0, 0, 0];
  for (let turn = 0; turn < trial.times(1, 10); turn += 1) {
    for (const end of Object.values(ENDS)) {
      const member = await workspace.join('lead');
      const socket = await listening(other.url, member);
      const before = socket.told.length;
      await end(workspace, member);
      letIn += await stillLetIn(other.url, member);
      slowest = Math.max(slowest, await socket.closed());
      await database.owner.query(`SELECT pg_notify('levain', $1)`, [changeOf(workspace.workspaceId)]);
      await sleep(50);
      told += socket.told.length - before;
      socket.end();
    }
  }
  return [
    { name: 'slowest end of an open subscription', value: slowest, unit: 'ms', atMost: SOON_MS },
    { name: 'changes told afterwards', value: told, exactly: 0 },
    { name: 'requests let in afterwards', value: letIn, exactly: 0 },
  ];
}

/** What everybody who looks at a board of the workspace is told. */
const changeOf = (workspaceId: string): string =>
  JSON.stringify({ workspaceId, kind: 'goalSet', objectType: 'goal', objectId: null, experimentId: null });

const act = (by: TestMember, name: string, input: object): Promise<unknown> =>
  by.client.mutate(name, input, '__typename');

const ENDS: Readonly<Record<string, (workspace: TestWorkspace, member: TestMember) => Promise<unknown>>> = {
  disabled: ({ admin }, { id }) => act(admin, 'disableMember', { id, version: 1 }),
  role: ({ admin }, { id }) => act(admin, 'changeMemberRole', { id, version: 1, role: 'influencer' }),
  signedOut: (_, { client }) => new ApiClient(client.url, client.cookie).run('mutation { signOut }'),
};

/** 1 when what a lead may do is answered still. */
async function stillLetIn(url: string, { client }: TestMember): Promise<number> {
  const query = '{ networkRounds { __typename } }';
  const { errors } = await new ApiClient(url, client.cookie).send(query);
  const code = errors?.[0]?.extensions.code;
  return code === 'UNAUTHENTICATED' || code === 'FORBIDDEN' ? 0 : 1;
}

async function listening(url: string, { client }: TestMember) {
  const headers = { cookie: client.cookie!, origin: url };
  const socket = new WebSocket(`${url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws', { headers });
  const told: string[] = [];
  let isClosed = false;
  socket.once('close', () => (isClosed = true));
  await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject));
  socket.send(JSON.stringify({ type: 'connection_init' }));
  await new Promise((resolve) => socket.once('message', resolve));
  socket.on('message', (text) => told.push(String(text)));
  socket.send(JSON.stringify({ id: 'a', type: 'subscribe', payload: { query: BOARD } }));
  await sleep(100);
  const closed = async (): Promise<number> => {
    const started = Date.now();
    while (!isClosed && Date.now() - started < SOON_MS + 500) await sleep(10);
    return isClosed ? Date.now() - started : Infinity;
  };
  return { told, closed, end: () => socket.terminate() };
}
