import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { GROUPINGS } from '@levain/domain/portfolio/figures.js';
import { RegisteredDocuments } from '../../apps/api/src/registered/registered-documents.js';
import type { ApiClient, GraphqlAnswer } from '../support/api-client.js';
import { startApp, type TestApp } from '../support/app.js';
import { furnishedWorkspace, type FurnishedWorkspace } from '../support/furnished-workspace.js';

const REGISTERED = JSON.parse(
  readFileSync(new URL('../../apps/web/src/generated/registered-documents.json', import.meta.url), 'utf8'),
) as Record<string, string>;

type Variables = Readonly<Record<string, unknown>>;

const NUMBERS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 99_999];

/** What each document is asked with: everything it can narrow, one at a time, and what finds nothing. */
const ASKED: Record<string, (of: FurnishedWorkspace) => Variables[]> = {
  Board: ({ ids: furniture }) => [
    { first: 1 },
    ...[
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
      { from: '2000-01-01', to: '2100-01-01' },
      { from: '2100-01-01' },
      { text: 'é' },
      { text: '1' },
      { text: 'no such words' },
      { waitingFor: 'decision' },
      { waitingFor: 'confirmation' },
    ].map((filter) => ({ first: 50, filter })),
  ],
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

describe('the documents registered at build time', () => {
  it('are those of the web app, each answered by PostgreSQL alone', () => {
    expect(Object.values(REGISTERED).sort()).toEqual([...documents().hashes].sort());
    expect(Object.keys(ASKED).sort()).toEqual(Object.keys(REGISTERED).sort());
    for (const [name, hash] of Object.entries(REGISTERED)) {
      expect({ name, asText: documents().of(hash)?.bind !== null }).toEqual({ name, asText: true });
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
            const executed = await client.send(text, variables);
            expect(executed.errors).toBeUndefined();
            expect(await byHash(client, hash, variables)).toEqual(executed);
          }
        }
      }
    },
    60_000,
  );
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
