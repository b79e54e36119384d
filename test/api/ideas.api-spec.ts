import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../support/app.js';
import { anyKey, newWorkspace, type TestMember, type TestWorkspace } from '../support/workspace.js';

let app: TestApp;
let home: TestWorkspace;
let elsewhere: TestWorkspace;
beforeAll(async () => {
  app = await startApp();
  home = await newWorkspace(app, 'Ici');
  elsewhere = await newWorkspace(app, 'Ailleurs');
});
afterAll(() => app.stop());

const BENCHMARK = {
  actor: 'AXA UK',
  action: 'Forum interne avec votes',
  result: '12 000 personnes en six semaines',
  sourceUrl: 'https://onemanandhisblog.com/2009',
  sourceAuthor: 'Adam Tinworth',
  publishedOn: '2009-06-01',
};
const PROJECT = {
  name: 'Entraide',
  purpose: 'Que les clients se répondent',
  audience: 'Les clients du soir',
  audienceAspiration: 'Une réponse avant de dormir',
  companyObjective: 'Moins d’appels répétés',
  departmentIds: [],
  coLeadIds: [],
};
const PROTOTYPE = {
  name: 'Forum',
  need: 'Trouver une réponse le soir',
  smallestForm: 'Une rubrique, dix volontaires',
  activity: 'exchange',
  benchmarkIds: [],
};
const HYPOTHESIS = { locale: 'fr', observation: 'les appels se répètent', change: 'un forum ouvre', direction: 'decrease' };
const METRIC = { name: 'Appels répétés', shape: 'level', direction: 'decrease' };

const IDEAS = {
  project: ['createProject', 'reviseProject', PROJECT],
  benchmark: ['recordBenchmark', 'reviseBenchmark', BENCHMARK],
  prototype: ['proposePrototype', 'revisePrototype', PROTOTYPE],
  hypothesis: ['writeHypothesis', 'reviseHypothesis', HYPOTHESIS],
} as const;
type Idea = keyof typeof IDEAS;
const KINDS = Object.keys(IDEAS) as Idea[];

let names = 0;
/** The fields of a new one: names are unique. */
const fieldsOf = (idea: Idea, fields: object = {}) => ({
  ...IDEAS[idea][2],
  ...(idea === 'project' ? { name: `Projet ${(names += 1)}` } : {}),
  ...fields,
});
const create = (by: TestMember, idea: Idea, fields: object = {}, selection = 'id version', idempotencyKey = anyKey()) =>
  by.client.mutate(IDEAS[idea][0], { idempotencyKey, [idea]: fieldsOf(idea, fields) }, `${idea} { ${selection} }`);
const revise = (by: TestMember, idea: Idea, row: { id: string; version: number }, fields: object = {}, selection = 'id version') =>
  by.client.mutate(IDEAS[idea][1], { id: row.id, version: row.version, [idea]: fieldsOf(idea, fields) }, `${idea} { ${selection} }`);
const made = async (by: TestMember, idea: Idea, fields: object = {}, selection?: string) =>
  (await create(by, idea, fields, selection))[idea];
const refusalsOf = (payload: any): string[] => payload.refusals?.map((each: any) => `${each.field} ${each.code}`);

describe.each(KINDS)('a %s', (idea) => {
  it('is created once for one key; another request under the key is refused', async () => {
    const key = anyKey();
    const fields = fieldsOf(idea);
    const first = await create(home.lead, idea, fields, 'id version', key);
    expect(first[idea]).toMatchObject({ id: expect.stringMatching(new RegExp(`^${idea}_`)), version: 1 });
    expect(await create(home.lead, idea, fields, 'id version', key)).toEqual(first);
    const other = { ...fields, [idea === 'hypothesis' || idea === 'prototype' || idea === 'benchmark' ? 'sector' : 'purpose']: 'x' };
    const changed = idea === 'benchmark' || idea === 'project' ? other : { ...fields, [idea === 'prototype' ? 'need' : 'target']: 'x' };
    expect(await create(home.lead, idea, changed, 'id', key)).toMatchObject({ code: 'IDEMPOTENCY_KEY_REUSED' });
  });

  it('is revised by the version that was read; of many at once one wins', async () => {
    const row = await made(home.lead, idea);
    const answers = await Promise.all(Array.from({ length: 8 }, () => revise(home.lead, idea, row)));
    expect(answers.filter((answer) => answer[idea])).toHaveLength(1);
    expect(answers.filter((answer) => answer.__typename === 'ConflictError').map((each) => each.currentVersion)).toEqual(
      Array(7).fill(2),
    );
  });

  it('is changed by its author, coordinators and admins; others are told no', async () => {
    const row = await made(home.lead, idea);
    const other = await home.join('lead');
    expect(await revise(other, idea, row)).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await revise(home.coordinator, idea, row)).toHaveProperty(idea);
    const read = `query ($id: ID!) { node(id: $id) { ... on ${idea.charAt(0).toUpperCase() + idea.slice(1)} { viewerCanEdit } } }`;
    const canEdit = async (member: TestMember) => (await member.client.run(read, { id: row.id })).node.viewerCanEdit;
    expect([await canEdit(home.lead), await canEdit(other), await canEdit(home.admin), await canEdit(home.leadership)]).toEqual(
      [true, false, true, false],
    );
  });

  it('belongs to its workspace: elsewhere it is not found, and nothing can point to it', async () => {
    const row = await made(home.lead, idea);
    const { client } = elsewhere.admin;
    expect(await revise(elsewhere.admin, idea, row)).toMatchObject({ __typename: 'NotFoundError' });
    expect(await client.run('query ($id: ID!) { node(id: $id) { id } }', { id: row.id })).toEqual({ node: null });
    expect(await client.run(`query ($id: ID!) { ${idea}(id: $id) { id } }`, { id: row.id })).toEqual({ [idea]: null });
    if (idea === 'project') expect(refusalsOf(await create(elsewhere.lead, 'hypothesis', { projectId: row.id }))).toEqual(['projectId NOT_FOUND']);
    if (idea === 'benchmark') expect(refusalsOf(await create(elsewhere.lead, 'prototype', { benchmarkIds: [row.id] }))).toEqual(['benchmarkIds.0 NOT_FOUND']);
    if (idea === 'prototype') expect(refusalsOf(await create(elsewhere.lead, 'hypothesis', { prototypeId: row.id }))).toEqual(['prototypeId NOT_FOUND']);
  });

  it('keeps its history: who, what before, what after', async () => {
    const row = await made(home.lead, idea);
    await revise(home.lead, idea, row);
    const { rows } = await app.database.owner.query(
      'SELECT kind, actor_id, before IS NULL AS new FROM event_log WHERE object_id = $1 ORDER BY sequence',
      [row.id.replace(`${idea}_`, '')],
    );
    expect(rows).toEqual([
      { kind: expect.stringMatching(idea), actor_id: home.lead.actor.memberId, new: true },
      { kind: expect.stringMatching(idea), actor_id: home.lead.actor.memberId, new: false },
    ]);
  });
});

describe('what is refused, at its control', () => {
  it.each<[Idea, object, string[]]>([
    ['project', { audienceAspiration: ' ', companyObjective: '' }, ['audienceAspiration AUDIENCE_ASPIRATION_MISSING', 'companyObjective COMPANY_OBJECTIVE_MISSING']],
    ['project', { sponsorId: 'person_x', coLeadIds: ['member_y'], departmentIds: ['z'] }, ['sponsorId NOT_FOUND', 'departmentIds.0 NOT_FOUND', 'coLeadIds.0 NOT_FOUND']],
    ['benchmark', { sourceUrl: 'javascript:alert(1)', sourceAuthor: '' }, ['sourceUrl URL_INVALID', 'sourceAuthor AUTHOR_REQUIRED']],
    ['benchmark', { sourceUrl: '', publishedOn: '2199-01-01' }, ['sourceUrl SOURCE_REQUIRED', 'publishedOn DATE_IN_FUTURE']],
    ['prototype', { smallestForm: '', cost: -1, currency: 'euro' }, ['smallestForm SMALLEST_FORM_MISSING', 'cost NUMBER_NEGATIVE', 'currency CHOICE_UNKNOWN']],
    ['hypothesis', { target: 'x'.repeat(501) }, ['target TEXT_TOO_LONG']],
    ['hypothesis', { observation: 'NUL \0' }, ['observation TEXT_INVALID']],
  ])('of a %s with %j', async (idea, fields, expected) => {
    expect(refusalsOf(await create(home.lead, idea, fields))).toEqual(expected);
  });

  it('of a project: a name that another one has', async () => {
    await made(home.lead, 'project', { name: 'Unique' });
    const again = await create(home.lead, 'project', { name: 'Unique' });
    expect(again.refusals).toMatchObject([{ code: 'NAME_TAKEN', field: 'name', parameters: [{ name: 'name', value: 'Unique' }] }]);
  });

  it('of a role that does not create it', async () => {
    const attempt = async (by: TestMember, idea: Idea) => {
      const name = IDEAS[idea][0];
      const type = name.charAt(0).toUpperCase() + name.slice(1);
      const { errors } = await by.client.send(`mutation ($input: ${type}Input!) { ${name}(input: $input) { __typename } }`, {
        input: { idempotencyKey: anyKey(), [idea]: fieldsOf(idea) },
      });
      return errors?.[0]?.extensions.code ?? 'done';
    };
    expect(await Promise.all(KINDS.map((idea) => attempt(home.influencer, idea)))).toEqual(['FORBIDDEN', 'done', 'FORBIDDEN', 'FORBIDDEN']);
    expect(await Promise.all(KINDS.map((idea) => attempt(home.leadership, idea)))).toEqual(Array(4).fill('FORBIDDEN'));
  });
});

describe('the chain', () => {
  it('is walkable both ways, from benchmark to hypothesis', async () => {
    const benchmark = await made(home.influencer, 'benchmark');
    const { department } = await home.admin.client.mutate('createDepartment', { idempotencyKey: anyKey(), name: 'Service client' }, 'department { id }');
    const links = { departmentIds: [department.id], coLeadIds: [home.coordinator.id], sponsorId: home.leadership.personId };
    const project = await made(home.lead, 'project', links);
    const prototype = await made(home.lead, 'prototype', { projectId: project.id, benchmarkIds: [benchmark.id] });
    const hypothesis = await made(home.lead, 'hypothesis', { projectId: project.id, prototypeId: prototype.id });
    const data = await home.leadership.client.run(
      `query ($benchmark: ID!, $hypothesis: ID!) {
        benchmark(id: $benchmark) { recordedBy { name } prototypes { id hypotheses { id } experiments { id } } }
        hypothesis(id: $hypothesis) { owner { name } experiments { id } evidence { for against undecided items { side } }
          prototype { id benchmarks { id } project { owner { name } sponsor { name } coLeads { name } departments { name } experimentCount } } } }`,
      { benchmark: benchmark.id, hypothesis: hypothesis.id },
    );
    expect(data).toEqual({
      benchmark: {
        recordedBy: { name: 'influencer' },
        prototypes: [{ id: prototype.id, hypotheses: [{ id: hypothesis.id }], experiments: [] }],
      },
      hypothesis: {
        owner: { name: 'lead' },
        experiments: [],
        evidence: { for: 0, against: 0, undecided: 0, items: [] },
        prototype: {
          id: prototype.id,
          benchmarks: [{ id: benchmark.id }],
          project: {
            owner: { name: 'lead' },
            sponsor: { name: 'leadership' },
            coLeads: [{ name: 'coordinator' }],
            departments: [{ name: 'Service client' }],
            experimentCount: 0,
          },
        },
      },
    });
  });

  it('is what the last revision says', async () => {
    const benchmarks = [await made(home.lead, 'benchmark'), await made(home.lead, 'benchmark')];
    const prototype = await made(home.lead, 'prototype', { benchmarkIds: [benchmarks[0].id] });
    const { prototype: revised } = await revise(home.lead, 'prototype', prototype, { benchmarkIds: [benchmarks[1].id, benchmarks[1].id] }, 'benchmarks { id } version');
    expect(revised).toEqual({ benchmarks: [{ id: benchmarks[1].id }], version: 2 });
  });

  it('is numbered without gap or double, also at once', async () => {
    const workspace = await newWorkspace(app, 'Numéros');
    await Promise.all(Array.from({ length: 6 }, () => create(workspace.lead, 'benchmark')));
    await create(workspace.lead, 'benchmark', { actor: '' });
    await create(workspace.lead, 'benchmark');
    const { benchmarks, benchmark } = await workspace.lead.client.run(
      '{ benchmarks(first: 100) { totalCount edges { node { number } } } benchmark(number: 3) { number } }',
    );
    expect(benchmarks.edges.map((edge: any) => edge.node.number)).toEqual([7, 6, 5, 4, 3, 2, 1]);
    expect(benchmark).toEqual({ number: 3 });
  });

  it('lets a co-lead of the project revise what is part of it', async () => {
    const coLead = await home.join('lead');
    const project = await made(home.lead, 'project', { coLeadIds: [coLead.id] });
    const hypothesis = await made(home.lead, 'hypothesis', { projectId: project.id });
    expect(await revise(coLead, 'hypothesis', hypothesis, {}, 'viewerCanEdit')).toMatchObject({ hypothesis: { viewerCanEdit: true } });
  });
});

describe('a metric', () => {
  const define = (fields: object, idempotencyKey = anyKey()) =>
    home.lead.client.mutate('defineMetric', { idempotencyKey, metric: { ...METRIC, ...fields } }, 'metric { id name lowerBound }');

  it('is defined once and found by its name', async () => {
    const key = anyKey();
    const first = await define({ lowerBound: 0 }, key);
    expect(first.metric).toMatchObject({ name: 'Appels répétés', lowerBound: 0 });
    expect(await define({ lowerBound: 0 }, key)).toEqual(first);
    expect(await define({})).toMatchObject({ code: 'NAME_TAKEN' });
    expect(refusalsOf(await define({ name: 'Taux', shape: 'proportion', upperBound: 100 }))).toEqual(['upperBound VALUE_OUT_OF_BOUNDS']);
    expect((await home.influencer.client.run('{ metrics(text: "répét") { id } }')).metrics).toEqual([{ id: first.metric.id }]);
    expect(await elsewhere.lead.client.run('{ metrics { id } }')).toEqual({ metrics: [] });
  });
});
