import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildSchema } from 'graphql';
import { newId } from '../../apps/api/src/database/new-id.js';
import { startApp, type TestApp } from '../support/app.js';
import { CALLED_BY, FOREIGN_CALLS } from '../support/foreign-calls.js';
import type { Hands } from '../support/foreign-calls/hands.js';
import { furnishedWorkspace, type FurnishedWorkspace } from '../support/furnished-workspace.js';
import { day } from '../support/furniture-texts.js';
import { wholeDocument } from '../support/whole-selection.js';
import { anyKey, type TestMember } from '../support/workspace.js';

let app: TestApp;
let workspace: FurnishedWorkspace;
let own: Hands;

beforeAll(async () => {
  app = await startApp();
  workspace = await furnishedWorkspace(app, 'ici');
  const { ids, workspaceId, admin } = workspace;
  own = {
    ...{ own: ids, other: ids, version: () => 1, text: 'ici', number: 1, cursors: {} },
    ...{ workspaceId, email: admin.email },
  };
}, 120_000);
afterAll(() => app.stop());

const LONG = 'é'.repeat(20_000);
/** Texts that no table takes, or that end an index or a statement. */
const TEXTS = ['a\0b', 'a\udc00b', LONG];
const NUMBERS = [-1, 2_147_483_647];
const DAYS = ['0001-01-01', '9999-12-31', '2026-02-31'];
const FRACTIONS = [1e308, 5e-324, 2 ** 63];

/** The same arguments with one value changed at a time, wherever one stands. */
function* changed(value: unknown): Generator<unknown> {
  if (Array.isArray(value)) {
    for (const [index, each] of value.entries())
      for (const other of changed(each)) yield value.with(index, other);
  } else if (typeof value === 'object' && value !== null) {
    for (const [name, each] of Object.entries(value))
      for (const other of changed(each)) yield { ...value, [name]: other };
  } else if (typeof value === 'string') {
    yield* /^\d{4}-\d\d-\d\d$/.test(value) ? DAYS : TEXTS;
  } else if (typeof value === 'number') {
    yield* Number.isInteger(value) ? [...NUMBERS, ...FRACTIONS] : FRACTIONS;
  }
}

interface Call {
  readonly by: TestMember;
  readonly name: string;
  readonly variables: { input?: { version?: number } };
}

/** The code of the answer; a mutation that meets a later version is sent again with that one. */
async function outcomeOf({ by, name, variables }: Call): Promise<string> {
  const type = name.charAt(0).toUpperCase() + name.slice(1);
  const { input } = variables;
  const document = input
    ? `mutation ($input: ${type}Input!) { ${name}(input: $input) { __typename ... on ConflictError { currentVersion } } }`
    : documentOf(name);
  const answer = await by.client.send(document, variables);
  const payload = answer.data?.[name];
  if (payload?.__typename === 'ConflictError' && input?.version === 1) {
    return outcomeOf({ by, name, variables: { input: { ...input, version: payload.currentVersion } } });
  }
  return answer.errors?.[0]?.extensions.code ?? String(payload?.__typename);
}

const SCHEMA = buildSchema(readFileSync(new URL('../../apps/api/schema.graphql', import.meta.url), 'utf8'));

/** `node` alone answers an interface: its id is enough. */
function documentOf(name: string): string {
  if (name === 'node') return 'query ($id: ID!) { node(id: $id) { id } }';
  const query = SCHEMA.getQueryType()!.getFields()[name];
  return query
    ? wholeDocument('query', query)
    : wholeDocument('mutation', SCHEMA.getMutationType()!.getFields()[name]!);
}

describe('whatever stands in an argument', () => {
  it.each(['query', 'mutation'] as const)(
    'no %s is a fault of ours',
    async (kind) => {
      const faults: string[] = [];
      const reached = new Set<string>();
      for (const [name, calls] of Object.entries(FOREIGN_CALLS[kind])) {
        const by = workspace[CALLED_BY[name] ?? 'lead'];
        for (const variables of changed(calls(own)[0])) {
          const outcome = await outcomeOf({ by, name, variables: variables as Call['variables'] });
          if (outcome === 'INTERNAL_SERVER_ERROR')
            faults.push(`${name} ${JSON.stringify(variables).slice(0, 300)}`);
          if (outcome === 'RefusedError') reached.add(name);
          if (outcome === 'FORBIDDEN') faults.push(`${name} is not reached`);
        }
      }
      expect(faults).toEqual([]);
      if (kind === 'mutation') expect(reached.size).toBeGreaterThan(30);
    },
    240_000,
  );

  it('no cursor is a fault of ours', async () => {
    const faults: string[] = [];
    const instants = [
      '2026-02-31 00:00:00+00',
      '0000-01-01 00:00:00+00',
      '2026-01-01 25:00:00+00',
      '2026-01-01 00:00:00+99',
    ];
    const keys = [
      ...instants.map((instant) => [instant, newId()]),
      [1e9, 1],
      [2 ** 40],
      ['\0', newId()],
      ['\ud800', newId()],
      [],
    ];
    for (const name of [
      'benchmarks',
      'board',
      'hypotheses',
      'learnings',
      'news',
      'people',
      'projects',
      'prototypes',
    ]) {
      for (const key of keys) {
        const after = Buffer.from(JSON.stringify(key)).toString('base64url');
        const answer = await workspace.admin.client.send(
          `query ($after: String) { ${name}(first: 1, after: $after) { totalCount } }`,
          { after },
        );
        const code = answer.errors?.[0]?.extensions.code;
        if (code && code !== 'BAD_USER_INPUT') faults.push(`${name} ${JSON.stringify(key)}: ${code}`);
      }
    }
    expect(faults).toEqual([]);
  });

  it('no address at sign-in is a fault of ours, or kept', async () => {
    const answers = new Set<string>();
    for (const email of [
      '\0',
      'a\0@example.org',
      '\ud800@example.org',
      `${LONG}@example.org`,
      'x'.repeat(1_000),
    ]) {
      const payload = await app
        .visitor()
        .mutate('signIn', { email, password: 'x' }, 'viewer { member { id } }');
      answers.add(`${payload.__typename} ${payload.code}`);
    }
    expect([...answers]).toEqual(['RefusedError SIGN_IN_FAILED']);
    const kept = await app.database.owner.query(
      'SELECT account_key FROM sign_in_attempts WHERE char_length(account_key) > 254',
    );
    expect(kept.rows).toEqual([]);
  });
});

describe('the routes of files', () => {
  const send = (query: string, headers: Record<string, string> = {}, body: string | Uint8Array = CSV()) =>
    workspace.lead.client.fetch(`/api/experiments/${workspace.ids.running}/imports${query}`, {
      method: 'POST',
      body: body as string,
      headers: { 'content-type': 'text/csv', 'idempotency-key': anyKey(), ...headers },
    });
  const CSV = (): string => `date,arm,events,total\n${day(-1)},nobody,1,10\n`;

  it.each([
    ['a parameter given twice', '?fileName=a&fileName=b&mode=goodRows&mode=goodRows&mapping=x&mapping=y'],
    [
      'a mapping with NUL',
      `?mapping=${encodeURIComponent('{"columns":[{"role":"ignored","measure":"\\u0000"}],"numberStyles":[],"dateOrder":{"order":"dayFirst"}}')}`,
    ],
    ['half a character in the name', '?fileName=%ED%A0%80.csv'],
    ['NUL in the name', '?fileName=a%00b.csv'],
    ['a preview with parameters given twice', '/preview?fileName=a&fileName=b&encoding=utf-8&encoding=utf-8'],
  ])('answer %s with a refusal', async (_, query) => {
    const response = await send(query);
    expect(response.status).toBeLessThan(500);
    expect(await response.json()).toHaveProperty('ok');
  });

  it('do not unpack a compressed file, which could be of any size', async () => {
    const { gzipSync } = await import('node:zlib');
    const response = await send('', { 'content-encoding': 'gzip' }, gzipSync(CSV()));
    expect(response.status).toBe(422);
    expect(await response.json()).toMatchObject({ refusals: [{ code: 'FILE_BINARY' }] });
  });
});
