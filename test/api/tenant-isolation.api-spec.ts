import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import type { GraphQLField, GraphQLObjectType, GraphQLSchema } from 'graphql';
import { newId } from '../../apps/api/src/database/new-id.js';
import type { GraphqlAnswer } from '../support/api-client.js';
import { startApp, type TestApp } from '../support/app.js';
import { FOREIGN_CALLS } from '../support/foreign-calls.js';
import type { Hands } from '../support/foreign-calls/hands.js';
import { mailSettled } from '../support/furnished-mail.js';
import {
  furnishedWorkspace,
  type FurnishedWorkspace,
  type Furniture,
} from '../support/furnished-workspace.js';
import { benchmarkOf, day, metricOf } from '../support/furniture-texts.js';
import { listen } from '../support/live-listener.js';
import { make } from '../support/make.js';
import { wholeDocument } from '../support/whole-selection.js';
import { anyKey, newWorkspace, type TestMember } from '../support/workspace.js';

let app: TestApp;
let schema: GraphQLSchema;
/** The caller's workspace, and the one whose things are called for. */
let here: FurnishedWorkspace;
let there: FurnishedWorkspace;
let foreign: Hands;
let absent: Hands;

beforeAll(async () => {
  app = await startApp();
  schema = app.nest.get(GraphQLSchemaHost).schema;
  here = await furnishedWorkspace(app, 'ici');
  there = await furnishedWorkspace(app, 'zibeline');
  await make(there.lead, 'recordBenchmark', { benchmark: benchmarkOf(there.word) }, 'benchmark');
  [foreign, absent] = await hands();
  await mailSettled(app);
}, 120_000);
afterAll(() => app.stop());

/** The same calls twice: with what exists in the other workspace, and with what exists nowhere. */
async function hands(): Promise<[Hands, Hands]> {
  const versions = await versionsOf([...Object.values(here.ids), ...Object.values(there.ids)]);
  const nowhere = Object.fromEntries(
    Object.entries(there.ids).map(([piece, id]) => [piece, `${id.split('_')[0]}_${newId()}`]),
  ) as unknown as Furniture;
  for (const [piece, id] of Object.entries(nowhere)) {
    versions.set(id, versions.get(there.ids[piece as keyof Furniture]) ?? 1);
  }
  const shared = { own: here.ids, version: (id: string) => versions.get(id) ?? 1 };
  const cursors = await cursorsOf(there.admin);
  return [
    {
      ...{ ...shared, cursors, other: there.ids, text: there.word, number: 2 },
      ...{ workspaceId: there.workspaceId, email: there.admin.email },
    },
    {
      ...{ ...shared, cursors, other: nowhere, text: 'personne', number: 2 },
      ...{ workspaceId: newId(), email: 'personne@example.org' },
    },
  ];
}

const TABLES: Readonly<Record<string, string>> = {
  ...{ department: 'departments', person: 'people', member: 'members', project: 'projects' },
  ...{ benchmark: 'benchmarks', prototype: 'prototypes', hypothesis: 'hypotheses' },
  ...{ experiment: 'experiments', measurement: 'measurements', participation: 'participations' },
  ...{ testimony: 'testimonies', testimonyLink: 'testimony_links', sentTestimony: 'sent_testimonies' },
  ...{ goal: 'goals', learningStance: 'learning_stances', ask: 'asks', savedBoard: 'saved_boards' },
};

async function versionsOf(ids: readonly string[]): Promise<Map<string, number>> {
  const versions = new Map<string, number>();
  for (const id of ids) {
    const [type, uuid] = id.split('_');
    const table = TABLES[type!];
    if (!table) continue;
    const { rows } = await app.database.owner.query(`SELECT version FROM ${table} WHERE id = $1`, [uuid]);
    versions.set(id, rows[0].version);
  }
  return versions;
}

const LISTS = ['benchmarks', 'board', 'hypotheses', 'learnings', 'people', 'projects', 'prototypes'];

/** The cursor of the first row of each list, as its own admin gets it. */
async function cursorsOf({ client }: TestMember): Promise<Record<string, string>> {
  const data = await client.run(
    `{ ${LISTS.map((name) => `${name}(first: 1) { edges { cursor } }`).join(' ')} }`,
  );
  return Object.fromEntries(LISTS.map((name) => [name, data[name].edges[0].cursor]));
}

type Kind = 'query' | 'mutation';
const root = (kind: Kind): Record<string, GraphQLField<unknown, unknown>> =>
  (kind === 'query' ? schema.getQueryType() : schema.getMutationType())!.getFields();

/** Calls the field once for each way of naming what is not the caller's. */
async function answersOf(by: TestMember, kind: Kind, name: string, given: Hands): Promise<GraphqlAnswer[]> {
  const answers: GraphqlAnswer[] = [];
  for (const variables of FOREIGN_CALLS[kind][name]!(given)) {
    const answer = await by.client.send(documentOf(kind, name, variables), variables);
    answers.push(withoutEcho(answer, variables));
  }
  return answers;
}

function documentOf(kind: Kind, name: string, variables: object): string {
  const { id } = variables as { id?: string };
  const on = name === 'node' && id ? schema.getType(capital(id.split('_')[0]!)) : undefined;
  return wholeDocument(kind, root(kind)[name]!, on as GraphQLObjectType | undefined);
}

/** A refusal may say again what was sent, shortened: that tells the caller nothing. */
function withoutEcho(answer: GraphqlAnswer, sent: object): GraphqlAnswer {
  const ids = JSON.stringify(sent).match(/[a-z]+_[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g) ?? [];
  const echoes = ids.flatMap((id) => [`"value":"${id}"`, `"value":"${id.slice(0, 40)}"`]);
  return JSON.parse(
    echoes.reduce((text, echo) => text.replaceAll(echo, '"value":"sent"'), JSON.stringify(answer)),
  );
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** What of a workspace stands in a text: its word, its ids. */
function tracesOf({ word, ids, workspaceId, ...members }: FurnishedWorkspace, text: string): string[] {
  const own = Object.values(ids).map((id) => id.split('_')[1]!);
  const people = [members.lead, members.influencer, members.leadership, members.coordinator, members.admin];
  const accounts = people.flatMap(({ actor, email }) => [actor.memberId, actor.personId, email]);
  return [word, workspaceId, ...own, ...accounts].filter((trace) => text.includes(trace));
}

/** A checksum of each table's rows of the workspace. */
async function checksums(workspaceId: string): Promise<Record<string, string>> {
  const { owner } = app.database;
  const { rows } = await owner.query<{ name: string }>(
    `SELECT table_name AS name FROM information_schema.columns
     WHERE table_schema = 'public' AND column_name = 'workspace_id' ORDER BY table_name`,
  );
  const sums: Record<string, string> = {};
  for (const { name } of rows) {
    const sum = await owner.query(
      `SELECT count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' ORDER BY t::text)), '') AS sum
       FROM ${name} t WHERE workspace_id = $1`,
      [workspaceId],
    );
    sums[name] = sum.rows[0].sum;
  }
  return sums;
}

describe('the calls', () => {
  it.each(['query', 'mutation'] as const)('cover every %s of the schema', (kind) => {
    expect(Object.keys(FOREIGN_CALLS[kind]).sort()).toEqual(Object.keys(root(kind)).sort());
  });

  it('cover every subscription of the schema', () => {
    expect(Object.keys(schema.getSubscriptionType()!.getFields()).sort()).toEqual([
      'boardChanged',
      'experimentChanged',
    ]);
  });

  it('concern a workspace that has rows in every table', async () => {
    const empty = Object.entries(await checksums(there.workspaceId)).filter(([, sum]) =>
      sum.startsWith('0 '),
    );
    // What a transaction notes there it takes away before it commits.
    expect(empty.map(([table]) => table)).toEqual(['measure_changes']);
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
        if (text !== nowhere && !SECRET.includes(name))
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

/** What one may always do to oneself. */
const OWN = [
  'chooseLocale',
  'chooseReadingLevel',
  'withdrawConsent',
  'makeCalendarLink',
  'removeCalendarLink',
];

/** Says a secret, another one each time. */
const SECRET = ['makeCalendarLink'];
