import { readFile } from 'node:fs/promises';
import { buildSchema, isObjectType, type GraphQLField, type GraphQLSchema } from 'graphql';
import { readTokenText } from '@levain/domain/tokens/token-text.js';
import { ApiClient } from '../../support/api-client.js';
import type { TestDatabase } from '../../support/database.js';
import { day } from '../../support/furniture-texts.js';
import { sampleArguments, smallDocument } from '../../support/small-call.js';
import type { SourceChange } from '../../support/source-change.js';
import { Program } from '../../support/tokens.js';
import { anyKey } from '../../support/workspace.js';
import type { Check, Control, Figure, Trial } from '../check.js';

type RootField = GraphQLField<unknown, unknown>;

const ALIASES = 10;
const ACCOUNT = {
  ...{ workspaceName: 'Fournil', name: 'Ada', email: 'ada@example.org', locale: 'fr' },
  password: 'levure et farine de seigle',
};
const READ = '{ packs(first: 1) { totalCount } }';
/** What anybody may ask, token or none: it says nothing of the workspace to programs. */
const OPEN = new Set(['viewer', 'setupState', 'memberInvitation', 'passwordReset']);

const NO_SCOPE = {
  file: 'apps/api/src/access/access.guard.ts',
  from: 'if (actor.token?.scope !== needed)',
  to: 'if (actor.token?.scope === undefined)',
};
const NEVER_OVER = {
  file: 'apps/api/src/access/bearer-tokens.ts',
  from: "AND t.revoked_at IS NULL AND t.until >= (now() AT TIME ZONE 'utc')::date",
  to: '',
};
const IN_CLEAR = {
  file: 'apps/api/src/access/token-hash.ts',
  from: "createHash('sha256').update(secret).digest()",
  to: 'Buffer.from(secret)',
};

const NO_LIMIT = {
  file: 'apps/api/src/access/bearer-tokens.ts',
  from: 'row.minute_requests > this.settings.tokenRequests',
  to: 'row.minute_requests < 0',
};

/** One trial with all guards off; each control looks at the figures of its own. */
let unguarded: Promise<readonly Figure[]> | undefined;
const without = (guard: string, words: RegExp): Control => ({
  guard,
  run: async (trial) => {
    unguarded ??= tried(trial, [NO_SCOPE, NEVER_OVER, IN_CLEAR, NO_LIMIT]);
    return (await unguarded).filter(({ name }) => words.test(name));
  },
});

/** Said once, kept as a hash, good for one thing until a day, and for so many requests a minute. */
export const apiTokens: Check = {
  id: 'D7',
  promise: 'A token opens what it is for, until it ends, and is found nowhere',
  run: (trial) => tried(trial, []),
  controls: [
    without('the hash that is kept of a token', /found in the database/),
    without('its scope', /only brings readings|only reads|not for them/),
    without('its end', /once over/),
    without('its requests a minute', /within a minute/),
  ],
};

async function tried(trial: Trial, changes: readonly SourceChange[]): Promise<readonly Figure[]> {
  const most = trial.times(100, 1_000);
  const database = await trial.ground.database();
  const environment = { TOKEN_REQUESTS: String(most) };
  const { url } = await trial.ground.server(database, { changes, environment });
  const owner = new ApiClient(url);
  await owner.mutate('setUpWorkspace', ACCOUNT, 'viewer { member { email } }');
  const make = async (scope: 'ingest' | 'read') => {
    const input = { idempotencyKey: anyKey(), name: 'Programme', scope, until: day(30) };
    const { token, apiToken } = await owner.mutate('makeApiToken', input, 'token apiToken { id }');
    return { text: token as string, id: apiToken.id as string, program: new Program(url, token) };
  };
  const schema = buildSchema(await readFile('apps/api/schema.graphql', 'utf8'));
  const [bringer, reader] = [await make('ingest'), await make('read')];
  const some = (all: readonly RootField[]) => all.filter((_, index) => index % trial.times(4, 1) === 0);
  const fields = {
    queries: some(rootFields(schema, 'Query')),
    mutations: some(rootFields(schema, 'Mutation')),
  };
  const found = await foundInDatabase(database, [bringer.text, reader.text]);
  return [
    { name: 'bits of what is secret of a token', value: bitsOf(bringer.text), unit: 'bits', atLeast: 256 },
    { name: 'tokens found in the database', value: found, exactly: 0 },
    {
      name: `of ${fields.queries.length} queries, answered to a token that only brings readings`,
      value: await opened(bringer.program, 'Query', fields.queries),
      exactly: 0,
    },
    {
      name: `of ${fields.mutations.length} mutations, answered to a token that only reads`,
      value: await opened(reader.program, 'Mutation', fields.mutations),
      exactly: 0,
    },
    {
      name: 'routes open to a token that is not for them',
      value: await routesOpened(reader.program),
      exactly: 0,
    },
    { name: 'queries answered to a token that reads', value: await answered(reader.program), exactly: 1 },
    { name: 'tokens that open something once over', value: await openedOnceOver(database, make), exactly: 0 },
    {
      name: `root fields answered to one token within a minute, of ${most + 5 * ALIASES}`,
      value: await answeredInAMinute((await make('read')).program, most + 5 * ALIASES),
      atMost: most,
    },
  ];
}

/** Letters and digits, each of 62. */
const bitsOf = (text: string): number =>
  Math.floor((readTokenText(text)?.secret.length ?? 0) * Math.log2(62));

const rootFields = (schema: GraphQLSchema, kind: 'Query' | 'Mutation'): RootField[] => {
  const type = schema.getType(kind);
  return isObjectType(type) ? Object.values(type.getFields()).filter(({ name }) => !OPEN.has(name)) : [];
};

/** How many were not refused for who is asking. */
async function opened(
  program: Program,
  kind: 'Query' | 'Mutation',
  fields: readonly RootField[],
): Promise<number> {
  let count = 0;
  for (let from = 0; from < fields.length; from += ALIASES) {
    const codes = await Promise.all(
      fields.slice(from, from + ALIASES).map(async (field) => {
        const { errors } = await program.send(smallDocument(kind, field), sampleArguments(field));
        return errors?.[0]?.extensions.code;
      }),
    );
    count += codes.filter((code) => code !== 'FORBIDDEN').length;
  }
  return count;
}

async function routesOpened(program: Program): Promise<number> {
  const anId = 'experiment_00000000-0000-7000-8000-000000000000';
  const sent = { method: 'POST', body: 'a;b\n', headers: { 'content-type': 'text/csv' } };
  const posted = [
    ...[`/api/experiments/${anId}/imports`, `/api/experiments/${anId}/imports/preview`],
    ...['/api/archive', '/api/ingest/experiments/1/measurements'],
  ];
  const read = ['/api/archive', '/api/archive/contents', `/api/experiments/${anId}/measurements.csv`];
  const answers = await Promise.all([
    ...posted.map((path) => program.fetch(path, sent)),
    ...read.map((path) => program.fetch(path)),
  ]);
  return answers.filter(({ status }) => status !== 403).length;
}

async function answered(program: Program): Promise<number> {
  const { data } = await program.send(READ);
  return typeof data?.packs?.totalCount === 'number' ? 1 : 0;
}

/** Mistyped, after its last day, revoked, and with a disabled owner. */
async function openedOnceOver(
  database: TestDatabase,
  make: (scope: 'read') => Promise<{ text: string; id: string; program: Program }>,
): Promise<number> {
  const change = (text: string, id: string) => database.owner.query(text, [id.split('_')[1]]);
  const [late, revoked, orphan] = [await make('read'), await make('read'), await make('read')];
  const mistyped = new Program(
    orphan.program.url,
    orphan.text.replace(/.$/, (last) => (last === 'a' ? 'b' : 'a')),
  );
  await change("UPDATE api_tokens SET until = (now() AT TIME ZONE 'utc')::date - 1 WHERE id = $1", late.id);
  await change('UPDATE api_tokens SET revoked_at = now() WHERE id = $1', revoked.id);
  const open = [await answered(mistyped), await answered(late.program), await answered(revoked.program)];
  const owner = 'SELECT member_id FROM api_tokens WHERE id = $1';
  await change(`UPDATE members SET disabled_at = now() WHERE id = (${owner})`, orphan.id);
  open.push(await answered(orphan.program));
  await change(`UPDATE members SET disabled_at = NULL WHERE id = (${owner})`, orphan.id);
  return open.reduce((sum, each) => sum + each, 0);
}

/** Aliases count each by itself. */
async function answeredInAMinute(program: Program, asked: number): Promise<number> {
  const document = `{ ${Array.from({ length: ALIASES }, (_, index) => `a${index}: packs(first: 1) { totalCount }`).join(' ')} }`;
  let count = 0;
  for (let done = 0; done < asked; done += ALIASES) {
    const { data } = await program.send(document);
    if (data) count += ALIASES;
  }
  return count;
}

/** Every table as text: bytes are looked for too. */
async function foundInDatabase({ owner }: TestDatabase, tokens: readonly string[]): Promise<number> {
  const { rows } = await owner.query("SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'");
  const secrets = tokens.map((text) => text.slice(26, 69));
  let count = 0;
  for (const secret of secrets) {
    const found = await Promise.all(
      rows.map(({ name }) =>
        owner.query(
          `SELECT FROM ${name} t WHERE strpos(t::text, $1) > 0 OR strpos(t::text, $2) > 0 LIMIT 1`,
          [...[secret, Buffer.from(secret).toString('hex')]],
        ),
      ),
    );
    count += found.filter(({ rowCount }) => rowCount! > 0).length > 0 ? 1 : 0;
  }
  return count;
}
