import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildSchema } from 'graphql';
import { readFileSync } from 'node:fs';
import type { ApiClient } from '../support/api-client.js';
import { startApp, type TestApp } from '../support/app.js';
import { download, emptyWorkspace, linesOf, sessionOf, takeIn } from '../support/archives.js';
import { furnishedWorkspace } from '../support/furnished-workspace.js';
import { wholeDocument } from '../support/whole-selection.js';
import { unzipSync } from 'fflate';

const FIELDS = buildSchema(readFileSync('apps/api/schema.graphql', 'utf8')).getQueryType()!.getFields();
/** What the screens ask, whole. */
const ASKED: Readonly<Record<string, object>> = {
  board: { first: 10 },
  boardAnswers: {},
  portfolio: { by: 'project' },
  hypotheses: { first: 10 },
  benchmarks: { first: 10 },
  prototypes: { first: 10 },
  learnings: { first: 10 },
  objections: { first: 10 },
  projects: { first: 10 },
  departments: {},
  metrics: {},
  goals: {},
  visions: {},
  roadmap: {},
  ambitions: {},
  costSettings: {},
  asks: { first: 10 },
  packs: { first: 10 },
};
/**
 * What an archive leaves behind, and so is not there afterwards: forecasts (and the surprises they make), scores of ideas, the way in of members, and how often somebody was asked,
 * which counts rounds and drafts too.
 */
const BEHIND =
  /^(crowd|surprised|forecast\w*|scores?|scorers|spread|own|invitationPending|timesLately|asked|room)$/;

let app: TestApp;
beforeAll(async () => {
  app = await startApp({ LEVAIN_DEMO: 'on' });
}, 120_000);
afterAll(() => app.stop());

const kept = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (key, each: unknown) => (BEHIND.test(key) ? undefined : each)));

async function answers(client: ApiClient): Promise<Record<string, unknown>> {
  const all: Record<string, unknown> = {};
  for (const [name, variables] of Object.entries(ASKED)) {
    const field = FIELDS[name];
    if (!field) throw new Error(`There is no ${name}.`);
    const known = new Set(field.args.map((arg) => arg.name));
    const given = Object.fromEntries(Object.entries(variables).filter(([key]) => known.has(key)));
    all[name] = kept(await client.run(wholeDocument('query', field), given));
  }
  return all;
}

/** Every experiment's page, one after the other. */
async function pages(client: ApiClient, numbers: readonly number[]): Promise<unknown[]> {
  const found: unknown[] = [];
  for (const number of numbers)
    found.push(kept(await client.run(wholeDocument('query', FIELDS['experiment']!), { number })));
  return found;
}

async function bothWays(workspaceId: string, memberId: string): Promise<void> {
  const here = await sessionOf(app, workspaceId, memberId);
  const archive = await download(here);
  const empty = await emptyWorkspace(app);
  expect(await takeIn(empty.client, Buffer.from(archive))).toMatchObject({ ok: true });
  const there = await sessionOf(app, empty.workspaceId, memberId);
  // Whoever took it in is one person more.
  const { owner } = app.database;
  await owner.query('DELETE FROM sessions WHERE workspace_id = $1 AND member_id = $2', [
    empty.workspaceId,
    empty.memberId,
  ]);
  const [before, after] = [await answers(here), await answers(there)];
  expect(after).toEqual(before);
  const numbers = linesOf(unzipSync(archive), 'experiments').map(
    (line) => (JSON.parse(line) as { number: number }).number,
  );
  expect(numbers.length).toBeGreaterThan(5);
  expect(await pages(there, numbers)).toEqual(await pages(here, numbers));
}

describe('the same questions have the same answers', () => {
  it('in a workspace that holds one of everything', async () => {
    const workspace = await furnishedWorkspace(app, 'zinnia');
    await bothWays(workspace.workspaceId, workspace.admin.actor.memberId);
  }, 120_000);

  it.each(['fr', 'en'])(
    'in the demonstration (%s)',
    async (locale) => {
      const { rows } = await app.database.owner.query<{ workspace_id: string; id: string }>(
        `SELECT m.workspace_id, m.id FROM members m JOIN workspaces w USING (workspace_id)
       WHERE w.is_demo AND w.locale = $1 AND m.role = 'admin'`,
        [locale],
      );
      await bothWays(rows[0]!.workspace_id, rows[0]!.id);
    },
    120_000,
  );
});
