import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TestApp } from '../support/app.js';
import { ANOTHER_TEXT, create, fieldsOf, IDEAS, KINDS, made, revise, type Idea } from '../support/ideas.js';
import { sharedApp } from '../support/shared-app.js';
import { anyKey, newWorkspace, type TestMember, type TestWorkspace } from '../support/workspace.js';

let app: TestApp;
let home: TestWorkspace;
let elsewhere: TestWorkspace;
beforeAll(async () => {
  app = await sharedApp();
  home = await newWorkspace(app, 'Ici');
  elsewhere = await newWorkspace(app, 'Ailleurs');
});
afterAll(() => app.stop());

const refusalsOf = (payload: any): string[] =>
  payload.refusals?.map((each: any) => `${each.field} ${each.code}`);

describe.each(KINDS)('a %s', (idea) => {
  it('is created once for one key; another request under the key is refused', async () => {
    const key = anyKey();
    const fields = fieldsOf(idea);
    const first = await create(home.lead, idea, fields, 'id version', key);
    expect(first[idea]).toMatchObject({ id: expect.stringMatching(new RegExp(`^${idea}_`)), version: 1 });
    expect(await create(home.lead, idea, fields, 'id version', key)).toEqual(first);
    const changed = { ...fields, [ANOTHER_TEXT[idea]]: 'autre' };
    expect(await create(home.lead, idea, changed, 'id', key)).toMatchObject({
      code: 'IDEMPOTENCY_KEY_REUSED',
    });
  });

  it('is revised by the version that was read; of many at once one wins', async () => {
    const row = await made(home.lead, idea);
    const answers = await Promise.all(Array.from({ length: 8 }, () => revise(home.lead, idea, row)));
    expect(answers.filter((answer) => answer[idea])).toHaveLength(1);
    expect(
      answers.filter((answer) => answer.__typename === 'ConflictError').map((each) => each.currentVersion),
    ).toEqual(Array(7).fill(2));
  });

  it('is changed by its author, coordinators and admins; others are told no', async () => {
    const row = await made(home.lead, idea);
    const other = await home.join('lead');
    expect(await revise(other, idea, row)).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await revise(home.coordinator, idea, row)).toHaveProperty(idea);
    const read = `query ($id: ID!) { node(id: $id) { ... on ${idea.charAt(0).toUpperCase() + idea.slice(1)} { viewerCanEdit } } }`;
    const canEdit = async (member: TestMember) =>
      (await member.client.run(read, { id: row.id })).node.viewerCanEdit;
    expect([
      await canEdit(home.lead),
      await canEdit(other),
      await canEdit(home.admin),
      await canEdit(home.leadership),
    ]).toEqual([true, false, true, false]);
  });

  it('belongs to its workspace: elsewhere it is not found, and nothing can point to it', async () => {
    const row = await made(home.lead, idea);
    const { client } = elsewhere.admin;
    expect(await revise(elsewhere.admin, idea, row)).toMatchObject({ __typename: 'NotFoundError' });
    expect(await client.run('query ($id: ID!) { node(id: $id) { id } }', { id: row.id })).toEqual({
      node: null,
    });
    expect(await client.run(`query ($id: ID!) { ${idea}(id: $id) { id } }`, { id: row.id })).toEqual({
      [idea]: null,
    });
    if (idea === 'project')
      expect(refusalsOf(await create(elsewhere.lead, 'hypothesis', { projectId: row.id }))).toEqual([
        'projectId NOT_FOUND',
      ]);
    if (idea === 'benchmark')
      expect(refusalsOf(await create(elsewhere.lead, 'prototype', { benchmarkIds: [row.id] }))).toEqual([
        'benchmarkIds.0 NOT_FOUND',
      ]);
    if (idea === 'prototype')
      expect(refusalsOf(await create(elsewhere.lead, 'hypothesis', { prototypeId: row.id }))).toEqual([
        'prototypeId NOT_FOUND',
      ]);
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
    [
      'project',
      { audienceAspiration: ' ', companyObjective: '' },
      ['audienceAspiration AUDIENCE_ASPIRATION_MISSING', 'companyObjective COMPANY_OBJECTIVE_MISSING'],
    ],
    [
      'project',
      { sponsorId: 'person_x', coLeadIds: ['member_y'], departmentIds: ['z'] },
      ['sponsorId NOT_FOUND', 'departmentIds.0 NOT_FOUND', 'coLeadIds.0 NOT_FOUND'],
    ],
    [
      'benchmark',
      { sourceUrl: 'javascript:alert(1)', sourceAuthor: '' },
      ['sourceUrl URL_INVALID', 'sourceAuthor AUTHOR_REQUIRED'],
    ],
    [
      'benchmark',
      { sourceUrl: '', publishedOn: '2199-01-01' },
      ['sourceUrl SOURCE_REQUIRED', 'publishedOn DATE_IN_FUTURE'],
    ],
    [
      'prototype',
      { smallestForm: '', cost: -1, currency: 'euro' },
      ['smallestForm SMALLEST_FORM_MISSING', 'cost NUMBER_NEGATIVE', 'currency CHOICE_UNKNOWN'],
    ],
    ['hypothesis', { target: 'x'.repeat(501) }, ['target TEXT_TOO_LONG']],
    ['hypothesis', { observation: 'NUL \0' }, ['observation TEXT_INVALID']],
  ])('of a %s with %j', async (idea, fields, expected) => {
    expect(refusalsOf(await create(home.lead, idea, fields))).toEqual(expected);
  });

  it('of a project: a name that another one has', async () => {
    await made(home.lead, 'project', { name: 'Unique' });
    const again = await create(home.lead, 'project', { name: 'Unique' });
    expect(again.refusals).toMatchObject([
      { code: 'NAME_TAKEN', field: 'name', parameters: [{ name: 'name', value: 'Unique' }] },
    ]);
  });

  it('of a role that does not create it', async () => {
    const attempt = async (by: TestMember, idea: Idea) => {
      const name = IDEAS[idea][0];
      const type = name.charAt(0).toUpperCase() + name.slice(1);
      const { errors } = await by.client.send(
        `mutation ($input: ${type}Input!) { ${name}(input: $input) { __typename } }`,
        {
          input: { idempotencyKey: anyKey(), [idea]: fieldsOf(idea) },
        },
      );
      return errors?.[0]?.extensions.code ?? 'done';
    };
    expect(await Promise.all(KINDS.map((idea) => attempt(home.influencer, idea)))).toEqual([
      'FORBIDDEN',
      'done',
      'FORBIDDEN',
      'FORBIDDEN',
    ]);
    expect(await Promise.all(KINDS.map((idea) => attempt(home.leadership, idea)))).toEqual(
      Array(4).fill('FORBIDDEN'),
    );
  });
});
