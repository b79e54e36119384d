import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../support/app.js';
import { anyKey, newWorkspace, type TestWorkspace } from '../support/workspace.js';

let app: TestApp;
let home: TestWorkspace;
let elsewhere: TestWorkspace;

beforeAll(async () => {
  app = await startApp();
  home = await newWorkspace(app, 'Ici');
  elsewhere = await newWorkspace(app, 'Ailleurs');
});
afterAll(() => app.stop());

const refusalsOf = (payload: any): string[] =>
  payload.refusals?.map((each: any) => `${each.field} ${each.code}`);

describe('departments', () => {
  const create = (name: string, parentId: string | null = null, idempotencyKey = anyKey()) =>
    home.admin.client.mutate(
      'createDepartment',
      { idempotencyKey, name, parentId },
      'department { id name parentId version }',
    );

  it('form a tree, listed by name', async () => {
    const { department: parent } = await create('Communication');
    const { department: child } = await create('Communication interne', parent.id);
    expect(child).toMatchObject({ parentId: parent.id, version: 1 });
    const { departments } = await home.influencer.client.run('{ departments { id name } }');
    expect(departments.map((each: any) => each.name)).toEqual(['Communication', 'Communication interne']);
    expect(await elsewhere.admin.client.run('{ departments { id } }')).toEqual({ departments: [] });
  });

  it('have one name each, also when two take it at once', async () => {
    const both = await Promise.all([create('Juridique'), create(' Juridique ')]);
    expect(both.map((each) => each.__typename).sort()).toEqual(['CreateDepartmentSuccess', 'RefusedError']);
    expect(refusalsOf(both.find((each) => each.refusals))).toEqual(['name NAME_TAKEN']);
  });

  it('refuse a nameless one, and a parent of another workspace', async () => {
    const foreign = await elsewhere.admin.client.mutate(
      'createDepartment',
      { idempotencyKey: anyKey(), name: 'Achats' },
      'department { id }',
    );
    expect(refusalsOf(await create(' ', foreign.department.id))).toEqual([
      'name TEXT_REQUIRED',
      'parentId NOT_FOUND',
    ]);
  });

  it('are renamed by the version that was read', async () => {
    const { department } = await create('RH');
    const rename = (version: number, name: string, client = home.coordinator.client) =>
      client.mutate('renameDepartment', { id: department.id, version, name }, 'department { name version }');
    expect(await rename(1, 'Ressources humaines')).toMatchObject({
      department: { name: 'Ressources humaines', version: 2 },
    });
    expect(await rename(1, 'Personnel')).toMatchObject({ __typename: 'ConflictError', currentVersion: 2 });
    expect(await rename(2, 'Communication')).toMatchObject({ code: 'NAME_TAKEN' });
    expect(await rename(2, 'x', elsewhere.admin.client)).toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('people', () => {
  const add = (input: object, idempotencyKey = anyKey()) =>
    home.coordinator.client.mutate(
      'addPerson',
      { idempotencyKey, ...input },
      'person { id name email version department { name } member { id } }',
    );

  it('are in the directory without an account', async () => {
    expect((await add({ name: 'Ana Silva', email: 'Ana@Example.org' })).person).toMatchObject({
      name: 'Ana Silva',
      email: 'Ana@Example.org',
      department: null,
      member: null,
    });
  });

  it('are added once for one key; another request under the key is refused', async () => {
    const key = anyKey();
    const first = await add({ name: 'Bo Li' }, key);
    expect(await add({ name: 'Bo Li' }, key)).toEqual(first);
    expect(await add({ name: 'Bo Lin' }, key)).toMatchObject({
      __typename: 'IdempotencyError',
      code: 'IDEMPOTENCY_KEY_REUSED',
    });
    expect((await add({ name: 'Bo Li' }, 'short')).refusals).toMatchObject([
      { code: 'IDEMPOTENCY_KEY_INVALID' },
    ]);
  });

  it('have one mailbox each, whatever its case', async () => {
    await add({ name: 'Cy', email: 'cy@example.org' });
    expect(refusalsOf(await add({ name: 'Cy', email: 'CY@example.org' }))).toEqual(['email EMAIL_TAKEN']);
    expect(refusalsOf(await add({ name: '', email: 'cy' }))).toEqual([
      'name TEXT_REQUIRED',
      'email EMAIL_INVALID',
    ]);
  });

  it('are corrected, and the history keeps what was there', async () => {
    const { person } = await add({ name: 'Dé', email: 'de@example.org' });
    const corrected = await home.coordinator.client.mutate(
      'correctPerson',
      { id: person.id, version: 1, name: 'Déa' },
      'person { name email version }',
    );
    expect(corrected.person).toEqual({ name: 'Déa', email: null, version: 2 });
    const { rows } = await app.database.owner.query(
      'SELECT kind, before, after FROM event_log WHERE object_id = $1 ORDER BY sequence',
      [person.id.replace('person_', '')],
    );
    expect(rows.map((row) => row.kind)).toEqual(['personAdded', 'personCorrected']);
    expect(rows[1]).toMatchObject({
      before: { name: 'Dé', email: 'de@example.org' },
      after: { name: 'Déa', email: null },
    });
  });

  it('are read page by page, all of them once', async () => {
    for (const name of ['Zoé 1', 'Zoé 2', 'Zoé 3']) await add({ name });
    const read = (after?: string, first = 2) =>
      home.lead.client.run(
        `query ($first: Int!, $after: String) { people(first: $first, after: $after, text: "zoé") {
          totalCount pageInfo { hasNextPage hasPreviousPage endCursor } edges { node { name } } } }`,
        { after, first },
      );
    const { people: one } = await read();
    const { people: two } = await read(one.pageInfo.endCursor);
    expect([...one.edges, ...two.edges].map((edge: any) => edge.node.name)).toEqual([
      'Zoé 1',
      'Zoé 2',
      'Zoé 3',
    ]);
    expect(one).toMatchObject({ totalCount: 3, pageInfo: { hasNextPage: true, hasPreviousPage: false } });
    expect(two).toMatchObject({ totalCount: 3, pageInfo: { hasNextPage: false, hasPreviousPage: true } });
    const { people: none } = await read(two.pageInfo.endCursor);
    expect(none).toMatchObject({ totalCount: 3, edges: [] });
  });

  it.each([
    ['first: 101', 'BAD_USER_INPUT'],
    ['first: 0', 'BAD_USER_INPUT'],
    ['after: "W10="', 'BAD_USER_INPUT'],
    [`after: "${Buffer.from('["a","b"]').toString('base64url')}"`, 'BAD_USER_INPUT'],
  ])('refuse a page of %s', async (args, code) => {
    const { errors } = await home.lead.client.send(`{ people(${args}) { totalCount } }`);
    expect(errors?.[0]?.extensions.code).toBe(code);
  });

  it('take a text literally: its wildcards are characters', async () => {
    await add({ name: '100 % Eva' });
    const found = async (text: string) =>
      (await home.lead.client.run('query ($text: String) { people(text: $text) { totalCount } }', { text }))
        .people.totalCount;
    expect(await found('100 %')).toBe(1);
    expect(await found('_00')).toBe(0);
    expect(await found('%\\')).toBe(0);
    expect(await found('E\0va')).toBe(1);
  });

  it('are not for influencers, leads and leadership to change', async () => {
    for (const role of ['lead', 'influencer', 'leadership'] as const) {
      const { errors } = await home[role].client.send(
        `mutation { addPerson(input: { idempotencyKey: "${anyKey()}", name: "x" }) { __typename } }`,
      );
      expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    }
  });
});

describe('the workspace', () => {
  it('is renamed by an admin', async () => {
    const rename = (name: string, version: number) =>
      elsewhere.admin.client.mutate('renameWorkspace', { name, version }, 'workspace { id name version }');
    const { workspace } = await rename('Là-bas', 1);
    expect(workspace).toMatchObject({ name: 'Là-bas', version: 2 });
    expect(await rename('Plus loin', 1)).toMatchObject({ __typename: 'ConflictError', currentVersion: 2 });
    expect(refusalsOf(await rename('', 2))).toEqual(['name TEXT_REQUIRED']);
    const read = 'query ($id: ID!) { node(id: $id) { id ... on Workspace { name } } }';
    expect(await elsewhere.lead.client.run(read, { id: workspace.id })).toMatchObject({
      node: { name: 'Là-bas' },
    });
    expect(await home.lead.client.run(read, { id: workspace.id })).toEqual({ node: null });
  });
});
