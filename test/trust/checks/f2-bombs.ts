import type { SourceChange } from '../../support/source-change.js';
import { newWorkspace } from '../../support/workspace.js';
import type { Check, Figure, Trial } from '../check.js';
import { BOMBS, type Sent } from '../graphql/bombs.js';

const limits = (from: string, to: string): SourceChange => ({
  file: 'apps/api/src/graphql/limits.ts',
  ...{ from, to },
});
const OFF: Readonly<Record<string, SourceChange>> = {
  depth: limits('maxDepth: { n: 10, flattenFragments: true }', 'maxDepth: { enabled: false }'),
  aliases: limits('maxAliases: { n: 15, allowList: [] }', 'maxAliases: { enabled: false }'),
  directives: limits('maxDirectives: { n: 10 }', 'maxDirectives: { enabled: false }'),
  words: limits('maxTokens: 2_000', 'maxTokens: 1e9'),
};

/** What graphql-cop tries, and the other ways of asking for much in few words; by a visitor and by a member. */
export const bombs: Check = {
  id: 'F2',
  promise: 'A document that asks for far too much is refused before anything of it runs',
  run: (trial) => thrown(trial, []),
  controls: [
    { guard: 'the limits of a document', run: (trial) => thrown(trial, Object.values(OFF)) },
    {
      guard: 'GRAPHQL_INTROSPECTION=off',
      run: (trial) => thrown(trial, [], { GRAPHQL_INTROSPECTION: 'on' }),
    },
  ],
};

const LONGEST_MS = 1_000;

/** As a server in production is set. */
const PRODUCTION = { GRAPHQL_INTROSPECTION: 'off' };

async function thrown(
  trial: Trial,
  changes: readonly SourceChange[],
  environment: Record<string, string> = PRODUCTION,
): Promise<readonly Figure[]> {
  const database = await trial.ground.database();
  const server = await trial.ground.server(database, { changes, environment });
  const { lead } = await newWorkspace({ url: server.url, database });
  const through: string[] = [];
  let slowest = 0;
  for (const bomb of BOMBS) {
    for (const cookie of bomb.visitorsOnly ? [undefined] : [undefined, lead.client.cookie]) {
      const started = Date.now();
      const answer = await send(server.url, bomb, cookie);
      slowest = Math.max(slowest, Date.now() - started);
      if (!bomb.isRefused(answer))
        through.push(`${bomb.name}: ${answer.status} ${answer.text.slice(0, 200)}`);
    }
  }
  for (const each of through) trial.say(each);
  return [
    {
      name: `of ${BOMBS.length} kinds of documents, let through`,
      value: through.length,
      unit: 'findings',
      exactly: 0,
    },
    // Beside other work a time says more of the machine than of the server.
    ...(trial.size === 'whole'
      ? [{ name: 'slowest refusal', value: slowest, unit: 'ms' as const, atMost: LONGEST_MS }]
      : []),
  ];
}

async function send(
  url: string,
  { method = 'POST', path = '/graphql', type = 'application/json', body }: Sent,
  cookie: string | undefined,
): Promise<{ status: number; text: string; type: string }> {
  const headers = { 'content-type': type, origin: url, ...(cookie ? { cookie } : {}) };
  const response = await fetch(url + path, {
    method,
    headers: method === 'GET' ? { accept: type, ...(cookie ? { cookie } : {}) } : headers,
    ...(body === undefined ? {} : { body }),
  });
  return {
    status: response.status,
    text: await response.text(),
    type: response.headers.get('content-type') ?? '',
  };
}
