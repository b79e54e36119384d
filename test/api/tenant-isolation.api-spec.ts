import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import type { GraphQLField } from 'graphql';
import type { GraphqlAnswer } from '../support/api-client.js';
import { startApp, type TestApp } from '../support/app.js';
import { FOREIGN_CALLS } from '../support/foreign-calls.js';
import type { Hands } from '../support/foreign-calls/hands.js';
import { ForeignRequests, type Kind } from '../support/foreign-requests.js';
import type { FurnishedWorkspace } from '../support/furnished-workspace.js';
import { benchmarkOf, day, metricOf } from '../support/furniture-texts.js';
import { listen } from '../support/live-listener.js';
import { make } from '../support/make.js';
import { checksums as sumsOf, OWN, NEVER_SAME, tracesOf } from '../support/tenant-traces.js';
import { twoTenants } from '../support/two-tenants.js';
import { anyKey, newWorkspace, type TestMember } from '../support/workspace.js';

let app: TestApp;
let requests: ForeignRequests;
/** The caller's workspace, and the one whose things are called for. */
let here: FurnishedWorkspace;
let there: FurnishedWorkspace;
let foreign: Hands;
let absent: Hands;

beforeAll(async () => {
  app = await startApp();
  requests = new ForeignRequests(app.nest.get(GraphQLSchemaHost).schema);
  ({ here, there, foreign, absent } = await twoTenants(app));
}, 120_000);
afterAll(() => app.stop());

const root = (kind: Kind): Record<string, GraphQLField<unknown, unknown>> => requests.fields(kind);
const answersOf = (by: TestMember, kind: Kind, name: string, given: Hands): Promise<GraphqlAnswer[]> =>
  requests.answers(by.client, kind, name, given);
const checksums = (workspaceId: string): Promise<Record<string, string>> =>
  sumsOf(app.database.owner, workspaceId);

describe('the calls', () => {
  it.each(['query', 'mutation'] as const)('cover every %s of the schema', (kind) => {
    expect(Object.keys(FOREIGN_CALLS[kind]).sort()).toEqual(Object.keys(root(kind)).sort());
  });

  it('cover every subscription of the schema', () => {
    const { schema } = app.nest.get(GraphQLSchemaHost);
    expect(Object.keys(schema.getSubscriptionType()!.getFields()).sort()).toEqual([
      'boardChanged',
      'experimentChanged',
    ]);
  });

  it('concern a workspace that has rows in every table', async () => {
    const empty = Object.entries(await checksums(there.workspaceId)).filter(([, sum]) =>
      sum.startsWith('0 '),
    );
    // What a transaction notes in the second it takes away before it commits; nobody here asked for much.
    expect(empty.map(([table]) => table)).toEqual(['cost_budgets', 'measure_changes']);
  });
});

/** Queries whose whole answer is about the caller or the installation. */
const SAYS_NOTHING = [
  'memberInvitation',
  'callsForMe',
  'myMail',
  'setupState',
  'analyse',
  'planSampleSize',
  'roundPreview',
  'readingLevel',
  ...['calendarLink', 'newsMark'],
  ...['ownSessions', 'ownSignIn', 'passwordReset'],
];

describe('of another workspace', () => {
  it('its own admin sees the traces in every query: they would be found', async () => {
    const silent: string[] = [];
    for (const name of Object.keys(root('query'))) {
      if (SAYS_NOTHING.includes(name)) continue;
      const answers = await answersOf(there.admin, 'query', name, { ...foreign, number: 1, cursors: {} });
      const refused = answers.flatMap(({ errors }) => errors?.map(({ message }) => message) ?? []);
      if (refused.length > 0) silent.push(`${name}: ${refused[0]}`);
      if (tracesOf(there, JSON.stringify(answers)).length < 2) silent.push(name);
    }
    expect(silent).toEqual([]);
  }, 60_000);

  it('nothing is shown, changed or told from what does not exist, whatever is called', async () => {
    const before = await checksums(there.workspaceId);
    const wrong: string[] = [];
    let calls = 0;
    for (const kind of ['query', 'mutation'] as const) {
      for (const name of Object.keys(root(kind))) {
        const by = name === 'signOut' ? await here.join('admin') : here.admin;
        const answers = await answersOf(by, kind, name, foreign);
        const text = JSON.stringify(answers);
        calls += answers.length;
        for (const trace of tracesOf(there, text)) wrong.push(`${name} shows ${trace}`);
        if (/INTERNAL_SERVER_ERROR|VALIDATION_FAILED|PARSE_FAILED/.test(text)) wrong.push(`${name}: ${text}`);
        if (kind === 'mutation' && !OWN.includes(name) && /Success"/.test(text))
          wrong.push(`${name} succeeds`);
        const nowhere = JSON.stringify(await answersOf(by, kind, name, absent));
        if (text !== nowhere && !NEVER_SAME.includes(name))
          wrong.push(`${name} tells existing from absent:\n${text}\n${nowhere}`);
      }
    }
    expect(wrong).toEqual([]);
    expect(calls).toBeGreaterThan(120);
    expect(await checksums(there.workspaceId)).toEqual(before);
  }, 120_000);

  it.each(['lead', 'influencer', 'leadership', 'coordinator'] as const)(
    'nothing is shown to a %s either',
    async (role) => {
      const before = await checksums(there.workspaceId);
      const found: string[] = [];
      for (const kind of ['query', 'mutation'] as const) {
        for (const name of Object.keys(root(kind))) {
          if (name === 'signOut' || name === 'signIn') continue;
          const text = JSON.stringify(await answersOf(here[role], kind, name, foreign));
          found.push(...tracesOf(there, text).map((trace) => `${name} shows ${trace}`));
        }
      }
      expect(found).toEqual([]);
      expect(await checksums(there.workspaceId)).toEqual(before);
    },
    60_000,
  );

  it('the routes of files answer as for what does not exist', async () => {
    const before = await checksums(there.workspaceId);
    const ask = async (path: string, method: string) => {
      const body = method === 'POST' ? `date,arm,events,total\n${day(-1)},zibeline avec,1,10\n` : undefined;
      const headers = { 'content-type': 'text/csv', 'idempotency-key': anyKey() };
      const response = await here.admin.client.fetch(path, { method, body, headers });
      return { status: response.status, text: await response.text() };
    };
    for (const [path, method] of [
      ['imports/preview', 'POST'],
      ['imports', 'POST'],
      ['measurements.csv', 'GET'],
    ] as const) {
      const its = await ask(`/api/experiments/${there.ids.running}/${path}`, method);
      expect(its).toEqual(await ask(`/api/experiments/${absent.other.running}/${path}`, method));
      expect(its).toMatchObject({ status: 404, text: expect.stringContaining('NOT_FOUND') });
      expect(tracesOf(there, its.text)).toEqual([]);
    }
    const shown = await there.admin.client.fetch(`/api/experiments/${there.ids.running}/measurements.csv`);
    expect(await shown.text()).toContain(there.word);
    expect(await checksums(there.workspaceId)).toEqual(before);
  });

  it('no change is told to a subscriber', async () => {
    const mineOnly = await listen(here.admin, [
      'subscription { boardChanged { experimentId kind } }',
      `subscription { experimentChanged(id: "${there.ids.child}") { experimentId kind } }`,
    ]);
    const itsOwn = await listen(there.admin, ['subscription { boardChanged { experimentId kind } }']);
    const share = { id: there.ids.child, version: foreign.version(there.ids.child) };
    await there.lead.client.mutate('shareExperiment', share, 'experiment { id }');
    const mine = { id: here.ids.child, version: foreign.version(here.ids.child) };
    await here.lead.client.mutate('shareExperiment', mine, 'experiment { id }');
    await sleep(300);
    expect(itsOwn.told).toEqual([expect.objectContaining({ boardChanged: expect.anything() })]);
    const shared = { experimentId: here.ids.child, kind: 'experimentShared' };
    expect(mineOnly.told).toEqual([{ boardChanged: shared }]);
    [itsOwn, mineOnly].forEach((listening) => listening.stop());
  });

  it('names, addresses and keys are free: they tell nobody that they are taken elsewhere', async () => {
    const third = await newWorkspace(app, 'Troisième');
    const { word } = there;
    const key = anyKey();
    const benchmark = { idempotencyKey: key, benchmark: benchmarkOf(word) };
    await make(there.admin, 'recordBenchmark', benchmark, 'benchmark');
    await make(third.admin, 'recordBenchmark', { ...benchmark, benchmark: benchmarkOf('x') }, 'benchmark');
    await make(third.admin, 'createDepartment', { name: `${word} direction` }, 'department');
    await make(third.admin, 'defineMetric', { metric: metricOf(word) }, 'metric');
    const address = `lise@${word}.example.org`;
    await make(third.admin, 'addPerson', { name: 'x', email: address }, 'person');
    const invitation = { name: 'x', email: there.admin.email, role: 'lead' };
    await make(third.admin, 'inviteMember', invitation, 'member');
  });
});
