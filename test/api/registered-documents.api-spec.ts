import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { GROUPINGS } from '@levain/domain/portfolio/figures.js';
import { RegisteredDocuments } from '../../apps/api/src/registered/registered-documents.js';
import { parse, print, visit, type OperationDefinitionNode } from 'graphql';
import type { ApiClient, GraphqlAnswer } from '../support/api-client.js';
import { startApp, type TestApp } from '../support/app.js';
import { furnishedWorkspace, type FurnishedWorkspace } from '../support/furnished-workspace.js';
import { statementsOf } from '../support/statements.js';

const REGISTERED = JSON.parse(
  readFileSync(new URL('../../apps/web/src/generated/registered-documents.json', import.meta.url), 'utf8'),
) as Record<string, string>;

type Variables = Readonly<Record<string, unknown>>;

const NUMBERS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 99_999];

/** Everything that a board can be narrowed by, one at a time and two at once, and what finds nothing. */
const BOARD_FILTERS = ({ ids: furniture }: FurnishedWorkspace): Variables[] => [
  {},
  { stages: ['test', 'iterate'] },
  { stages: [] },
  { verdicts: ['confirmed', 'refuted'] },
  { decisions: ['grow', 'adapt', 'redo', 'stop', 'spread', 'handOver'] },
  { activity: 'exchange' },
  { ownerId: furniture.member },
  { ownerId: 'member_nobody' },
  { projectId: furniture.project },
  { departmentId: furniture.department },
  { goalId: furniture.goal },
  { quarter: '2026-Q1' },
  { trait: 'started' },
  { from: '2000-01-01', to: '2100-01-01' },
  { from: '2100-01-01' },
  { from: '2000-01-01', ownerId: furniture.member },
  { activity: 'answer', departmentId: furniture.department },
  { text: 'é' },
  { text: '1' },
  { text: 'no such words' },
  { text: 'essai', from: '2000-01-01' },
  { waitingFor: 'decision' },
  { waitingFor: 'confirmation' },
];
const boardPages = (of: FurnishedWorkspace): Variables[] => [
  { first: 1 },
  ...BOARD_FILTERS(of).map((filter) => ({ first: 50, filter })),
];

/** What each document is asked with: everything it can narrow, one at a time, and what finds nothing. */
const ASKED: Record<string, (of: FurnishedWorkspace) => Variables[]> = {
  Board: boardPages,
  BoardCards: boardPages,
  BoardCounts: (of) => BOARD_FILTERS(of).map((filter) => ({ filter })),
  Portfolio: ({ ids }) => [
    ...GROUPINGS.map((by) => ({ by })),
    ...[
      { departmentId: ids.department },
      { projectId: ids.project },
      { goalId: ids.goal },
      { activity: 'exchange' },
      { from: '2000-01-01', to: '2100-01-01' },
      { from: '2100-01-01' },
    ].map((scope) => ({ by: 'department', scope })),
  ],
  ExperimentPage: () => NUMBERS.map((number) => ({ number })),
  ExperimentPreview: () => NUMBERS.map((number) => ({ number })),
};

let app: TestApp;
let ours: FurnishedWorkspace;
let theirs: FurnishedWorkspace;
beforeAll(async () => {
  app = await startApp();
  ours = await furnishedWorkspace(app, 'Ours');
  theirs = await furnishedWorkspace(app, 'Theirs');
}, 60_000);
afterAll(() => app.stop());

async function byHash(
  client: ApiClient,
  hash: string,
  variables: Variables = {},
  query?: string,
): Promise<GraphqlAnswer> {
  const response = await client.fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      query,
      variables,
      extensions: { persistedQuery: { version: 1, sha256Hash: hash } },
    }),
  });
  return { status: response.status, ...((await response.json()) as object) } as GraphqlAnswer;
}

const documents = (): RegisteredDocuments => app.nest.get(RegisteredDocuments);

/** The same question in words that only the executor answers: a directive may leave fields out. */
function forExecutor(text: string): string {
  const condition = parse('{ field @include(if: true) }').definitions[0] as OperationDefinitionNode;
  const { directives } = condition.selectionSet.selections[0]!;
  return print(
    visit(parse(text), {
      OperationDefinition: (operation) => ({
        ...operation,
        selectionSet: {
          ...operation.selectionSet,
          selections: operation.selectionSet.selections.map((root) => ({ ...root, directives })),
        },
      }),
    }),
  );
}

describe('the documents registered at build time', () => {
  it('are those of the web app, each answered by PostgreSQL alone', () => {
    expect(Object.values(REGISTERED).sort()).toEqual([...documents().hashes].sort());
    expect(Object.keys(ASKED).sort()).toEqual(Object.keys(REGISTERED).sort());
    for (const [name, hash] of Object.entries(REGISTERED)) {
      expect({ name, asText: documents().of(hash)?.bound !== null }).toEqual({ name, asText: true });
    }
  });

  it.each(Object.entries(REGISTERED))(
    '%s: the text is what the executor answers, for every role and in every workspace',
    async (name, hash) => {
      const { text } = documents().of(hash)!;
      for (const workspace of [ours, theirs]) {
        const members = [workspace.lead, workspace.influencer, workspace.leadership, workspace.admin];
        for (const variables of ASKED[name]!(workspace)) {
          for (const { client } of members) {
            const executed = await client.send(forExecutor(text), variables);
            expect(executed.errors).toBeUndefined();
            expect(await byHash(client, hash, variables)).toEqual(executed);
            // Whole, for the first time or again.
            expect(await client.send(text, variables)).toEqual(executed);
          }
        }
      }
    },
    60_000,
  );
});

describe('the page of an experiment', () => {
  const hash = REGISTERED['ExperimentPage']!;
  const numberOf = async (id: string): Promise<number> =>
    (await ours.lead.client.run('query ($id: ID!) { experiment(id: $id) { number } }', { id })).experiment
      .number;

  it('is one statement beside that of the session, and the readings where no verdict is recorded', async () => {
    const { client } = ours.lead;
    const { text } = documents().of(hash)!;
    const most = { draft: 4, running: 4, evaluated: 4, confirmed: 2, decided: 2 } as const;
    for (const [kind, statements] of Object.entries(most)) {
      const number = await numberOf(ours.ids[kind as keyof typeof most]);
      await client.run(text, { number });
      for (const ask of [() => byHash(client, hash, { number }), () => client.send(text, { number })]) {
        const sent = await statementsOf(app, ask);
        expect({ kind, few: sent.length <= statements }).toEqual({ kind, few: true });
      }
    }
  });

  it('says to whoever decided how long the decision can be taken back, and to nobody else', async () => {
    const { owner } = app.database;
    const uuid = ours.ids.decided.slice('experiment_'.length);
    await owner.query(`SET session_replication_role = replica`);
    await owner.query('UPDATE experiments SET parent_id = NULL WHERE parent_id = $1', [uuid]);
    const { rows } = await owner.query(
      `UPDATE decisions SET decided_at = now() - interval '4 seconds' WHERE experiment_id = $1 RETURNING decided_by`,
      [uuid],
    );
    await owner.query(`SET session_replication_role = DEFAULT`);
    const number = await numberOf(ours.ids.decided);
    for (const { client, actor } of [ours.lead, ours.influencer, ours.leadership, ours.admin]) {
      const { data } = await byHash(client, hash, { number });
      const left = data.experiment.decision.secondsToUndo;
      if (actor.memberId === rows[0].decided_by) expect([4, 5, 6]).toContain(left);
      else expect(left).toBe(0);
    }
  });
});

describe('a request by hash', () => {
  const hash = REGISTERED['Board']!;
  const page = { first: 20 };

  it('of a document that is not registered is told so, and the document sent whole with it is answered', async () => {
    const { client } = ours.lead;
    const unknown = await byHash(client, 'f'.repeat(64));
    expect(unknown.errors?.[0]).toMatchObject({
      message: 'PersistedQueryNotFound',
      extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' },
    });
    const whole = await byHash(client, 'f'.repeat(64), {}, '{ viewer { member { id } } }');
    expect(whole.data.viewer.member.id).toBe(ours.lead.id);
    // A hash never decides what a whole document means.
    const other = await byHash(client, hash, {}, '{ viewer { member { id } } }');
    expect(other.data).toEqual(whole.data);
  });

  it('without a session is refused as every request is', async () => {
    const visitor = await byHash(app.visitor(), hash, page);
    expect(visitor.data).toBeNull();
    expect(visitor.errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });

  it('with variables that do not fit is told what the executor says of them', async () => {
    const { client } = ours.lead;
    for (const variables of [
      {},
      { first: 101 },
      { ...page, filter: { stages: ['none'] } },
      { ...page, after: 'no cursor' },
      { ...page, filter: 3 },
    ]) {
      const executed = await client.send(documents().of(hash)!.text, variables);
      expect(executed.errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
      expect(await byHash(client, hash, variables)).toEqual(executed);
    }
  });

  it('stops being answered when the session ends', async () => {
    const { client } = await ours.join('lead', 'Who leaves');
    expect((await byHash(client, hash, page)).data.board.totalCount).toBeGreaterThan(0);
    await app.database.owner.query('DELETE FROM sessions WHERE workspace_id = $1 AND member_id = $2', [
      ours.lead.actor.workspaceId,
      (await client.run('{ viewer { member { id } } }')).viewer.member.id.slice('member_'.length),
    ]);
    expect((await byHash(client, hash, page)).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });
});
