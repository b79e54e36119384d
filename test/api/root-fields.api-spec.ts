import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { can, MEMBER_ROLES, type MemberRole } from '@levain/domain/members/role.js';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import {
  getNamedType,
  isInputObjectType,
  isObjectType,
  isUnionType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import { fieldRules, type AccessRules } from '../support/access-rules.js';
import { startApp, type TestApp } from '../support/app.js';
import { sampleArguments, smallDocument } from '../support/small-call.js';
import { newWorkspace, type TestWorkspace } from '../support/workspace.js';

let app: TestApp;
let schema: GraphQLSchema;
let workspace: TestWorkspace;
let rules: AccessRules;
beforeAll(async () => {
  app = await startApp();
  schema = app.nest.get(GraphQLSchemaHost).schema;
  workspace = await newWorkspace(app);
  rules = fieldRules(app);
});
afterAll(() => app.stop());

function rootFields(): [string, GraphQLField<unknown, unknown>][] {
  return [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].flatMap((type) =>
    Object.values(type?.getFields() ?? {}).map(
      (field) => [`${type!.name}.${field.name}`, field] as [string, GraphQLField<unknown, unknown>],
    ),
  );
}

describe('every root field', () => {
  it('says who may call it', () => {
    const silent = rootFields().filter(([name]) => rules.get(name) === undefined);
    expect(silent.map(([name]) => name)).toEqual([]);
    expect(rules.size).toBe(rootFields().length);
  });

  it('is open to visitors only where signing in begins', () => {
    const open = [...rules].filter(([, rule]) => rule === 'public').map(([name]) => name);
    expect(open.sort()).toEqual([
      'Mutation.acceptMemberInvitation',
      'Mutation.requestPasswordReset',
      'Mutation.resetPassword',
      'Mutation.setUpWorkspace',
      'Mutation.signIn',
      'Mutation.signInWithProvider',
      'Mutation.signOut',
      'Query.memberInvitation',
      'Query.passwordReset',
      'Query.setupState',
      'Query.viewer',
    ]);
  });

  it('is refused to a visitor, and to every role but those its rule names', async () => {
    const wrong: string[] = [];
    for (const [name, field] of rootFields()) {
      const rule = rules.get(name);
      if (
        rule === 'public' ||
        rule === undefined ||
        name.startsWith('Subscription.') ||
        name === 'Mutation.signOut'
      )
        continue;
      const document = smallDocument(name.split('.')[0]!, field);
      const codes = { visitor: await codeOf(document, field) } as Record<string, string>;
      if (codes['visitor'] !== 'UNAUTHENTICATED') wrong.push(`${name}: a visitor gets ${codes['visitor']}`);
      for (const role of MEMBER_ROLES) {
        const allowed = rule === 'member' || can(role, rule);
        const code = await codeOf(document, field, role);
        if ((code === 'FORBIDDEN') === allowed) wrong.push(`${name}: ${role} gets ${code}`);
        if (code === 'INTERNAL_SERVER_ERROR') wrong.push(`${name}: ${role} meets a fault`);
      }
    }
    expect(wrong).toEqual([]);
  }, 120_000);
});

async function codeOf(
  document: string,
  field: GraphQLField<unknown, unknown>,
  role?: MemberRole,
): Promise<string> {
  const client = role ? workspace[role].client : app.visitor();
  const answer = await client.send(document, sampleArguments(field));
  return answer.errors?.[0]?.extensions.code ?? 'answered';
}

describe('the schema', () => {
  it('describes every type, field, argument and enum', () => {
    const silent: string[] = [];
    for (const type of Object.values(schema.getTypeMap())) {
      if (type.name.startsWith('__') || ['String', 'Int', 'Float', 'Boolean', 'ID'].includes(type.name))
        continue;
      // The three roots are made by the library, which takes no description for them.
      if (!type.description && !['Query', 'Mutation', 'Subscription'].includes(type.name))
        silent.push(type.name);
      if (!('getFields' in type)) continue;
      for (const field of Object.values(type.getFields())) {
        if (!field.description) silent.push(`${type.name}.${field.name}`);
        for (const arg of 'args' in field ? (field as GraphQLField<unknown, unknown>).args : []) {
          if (!arg.description) silent.push(`${type.name}.${field.name}(${arg.name})`);
        }
      }
    }
    expect(silent).toEqual([]);
  });

  it('asks for a key where something is created, and for the version where something is changed', () => {
    const mutations = Object.values((schema.getMutationType() as GraphQLObjectType).getFields());
    const inputs = mutations
      .map((field) => getNamedType(field.args[0]?.type ?? field.type))
      .filter(isInputObjectType);
    const neither = inputs.filter(
      (input) => !input.getFields()['idempotencyKey'] && !input.getFields()['version'],
    );
    const exempt = [
      'SetUpWorkspaceInput',
      'SignInInput',
      'AcceptMemberInvitationInput',
      'ChangePasswordInput',
      // Ended is ended; a link works once; a message more is counted.
      ...['EndSessionsInput', 'RequestPasswordResetInput', 'ResetPasswordInput'],
      'UndoImportInput',
      // Each begins a way of its own to the provider; unlinked is unlinked.
      ...['SignInWithProviderInput', 'LinkIdentityInput', 'UnlinkIdentityInput'],
      // Of one's own name, of how one reads, of what one keeps at hand, the last word holds.
      ...['ChooseCreditInput', 'ChooseReadingLevelInput', 'PinSavedBoardInput'],
      // What is kept of a key's input would tell the forecast, the scores.
      'GiveForecastInput',
      'ScoreHypothesisInput',
      // What was answered, forgotten or taken back once stays so; a pause is a state.
      ...['AnswerReferentInput', 'ForgetMeInput', 'ForgetPersonInput', 'PauseProfileInput'],
      ...['RemoveReferentInput', 'UndoDirectoryImportInput'],
      // Each replaces what the member had, or leaves it where it is.
      ...['MakeCalendarLinkInput', 'MarkNewsReadInput'],
    ];
    expect(neither.map(({ name }) => name).filter((name) => !exempt.includes(name))).toEqual([]);
  });

  it('answers every mutation of a verb with a success or the four ways of saving nothing', () => {
    const unions = Object.values(schema.getTypeMap())
      .filter(isUnionType)
      .filter(({ name }) => name.endsWith('Payload'));
    for (const union of unions) {
      const members = union.getTypes().map(({ name }) => name);
      const success = union.name.replace(/Payload$/, 'Success');
      expect(members.sort()).toEqual(
        [success, 'RefusedError', 'ConflictError', 'NotFoundError', 'IdempotencyError'].sort(),
      );
    }
    expect(unions.length).toBeGreaterThan(0);
  });

  it('pages every list that can grow', () => {
    const connections = Object.values(schema.getTypeMap()).filter(
      (type) => isObjectType(type) && type.name.endsWith('Connection'),
    );
    for (const connection of connections as GraphQLObjectType[]) {
      expect(Object.keys(connection.getFields())).toEqual(expect.arrayContaining(['edges', 'pageInfo']));
    }
  });
});

describe('limits', () => {
  it.each([
    ['a page of 101', '{ people(first: 101) { totalCount } }', 'BAD_USER_INPUT'],
    ['a page of none', '{ people(first: 0) { totalCount } }', 'BAD_USER_INPUT'],
    ['a cursor of another list', '{ people(after: "nonsense") { totalCount } }', 'BAD_USER_INPUT'],
    [
      'a hundred aliases',
      `{ ${Array.from({ length: 100 }, (_, index) => `a${index}: viewer { member { id } }`).join(' ')} }`,
      'GRAPHQL_VALIDATION_FAILED',
    ],
    [
      'a hundred directives',
      `{ __typename ${'@skip(if: false) '.repeat(100)} }`,
      'GRAPHQL_VALIDATION_FAILED',
    ],
    ['a document of ten thousand words', `{ ${'__typename '.repeat(10_000)} }`, 'GRAPHQL_PARSE_FAILED'],
    [
      'a path twenty deep',
      `{ experiment(id: "x") { ${'hypothesis { experiments { id } prototype { hypotheses { '.repeat(5)} id ${'} } }'.repeat(5)} } }`,
      'GRAPHQL_VALIDATION_FAILED',
    ],
    [
      'fragments that never end',
      '{ ...a } fragment a on Query { ...b } fragment b on Query { ...a }',
      'GRAPHQL_VALIDATION_FAILED',
    ],
  ])('refuse %s', async (_, document, code) => {
    const answer = await workspace.lead.client.send(document);
    expect(answer.errors?.[0]?.extensions.code).toBe(code);
  });

  it('refuse several operations in one request', async () => {
    const body = JSON.stringify([{ query: '{ __typename }' }, { query: '{ __typename }' }]);
    const response = await workspace.lead.client.fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    });
    expect(response.status).toBe(400);
  });

  it('tell nobody how a fault came about', async () => {
    await app.database.owner.query('ALTER TABLE people RENAME TO people_away');
    const answer = await workspace.lead.client.send('{ people { totalCount } }');
    await app.database.owner.query('ALTER TABLE people_away RENAME TO people');
    expect(answer.errors).toEqual([
      {
        message: 'Something went wrong on our side.',
        locations: expect.anything(),
        path: ['people'],
        extensions: { code: 'INTERNAL_SERVER_ERROR', requestId: expect.stringMatching(/^[0-9a-f-]{36}$/) },
      },
    ]);
  });
});
