import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { TestApp } from '../support/app.js';
import { askBy } from '../support/asks.js';
import { benchmarkOf, day } from '../support/furniture-texts.js';
import { make } from '../support/make.js';
import { HEADLINES, runningTest, type RunningTest } from '../support/running-test.js';
import { sharedApp } from '../support/shared-app.js';
import { statementsOf } from '../support/statements.js';
import { newWorkspace, type TestMember, type TestWorkspace } from '../support/workspace.js';

let app: TestApp;
let workspace: TestWorkspace;
beforeAll(async () => {
  app = await sharedApp();
});
beforeEach(async () => {
  workspace = await newWorkspace(app);
});
afterAll(() => app.stop());

const ROADMAP = `query ($from: Date, $to: Date, $projectId: ID, $departmentId: ID) {
  roadmap(from: $from, to: $to, projectId: $projectId, departmentId: $departmentId) {
    from to today isCut items { id kind title startsOn endsOn state number projectName } } }`;
const WINDOW = { from: '2026-01-01', to: '2026-12-31' };
const read = async (by: TestMember, more: object = {}): Promise<any> =>
  (await by.client.run(ROADMAP, { ...WINDOW, ...more })).roadmap;
const kinds = ({ items }: any): string[] => items.map(({ kind }: any) => kind);

const projectFields = (name: string) => ({
  ...{ name, purpose: 'Répondre vite', audience: 'les clients', audienceAspiration: 'savoir' },
  ...{ companyObjective: 'moins d’appels', departmentIds: [], coLeadIds: [] },
});
const project = (name = 'Service'): Promise<any> =>
  make(workspace.lead, 'createProject', { project: projectFields(name) }, 'project');

async function ofProject(test: RunningTest, id: string): Promise<void> {
  const projectId = id.replace('project_', '');
  await app.database.owner.query('UPDATE experiments SET project_id = $2 WHERE id = $1', [
    test.uuid,
    projectId,
  ]);
}
const hide = (test: RunningTest) =>
  app.database.owner.query('UPDATE experiments SET is_draft = true WHERE id = $1', [test.uuid]);

describe('the roadmap', () => {
  it('shows tests from start to stop and the days of what is due, in one statement', async () => {
    const test = await runningTest(app, workspace);
    const { id } = await project();
    await ofProject(test, id);
    await askBy(workspace.lead, { dueOn: '2026-12-24' });

    const statements = await statementsOf(app, () => read(workspace.lead));
    const more = await runningTest(app, workspace);
    expect(await statementsOf(app, () => read(workspace.lead))).toHaveLength(statements.length);

    const roadmap = await read(workspace.lead);
    expect(roadmap).toMatchObject({ ...WINDOW, isCut: false });
    const [first] = roadmap.items;
    expect(first).toMatchObject({
      ...{ id: test.id, kind: 'test', title: 'Un essai', state: 'open', projectName: 'Service' },
      ...{ startsOn: '2026-03-01', endsOn: '2026-03-16' },
    });
    expect(roadmap.items.at(-1)).toMatchObject({ kind: 'ask', startsOn: '2026-12-24', state: 'open' });
    await more.end('2026-03-16');
    expect((await read(workspace.lead)).items[1]).toMatchObject({
      id: more.id,
      state: 'over',
      endsOn: '2026-03-16',
    });
  });

  it('is narrowed to a project, a department and days; an id of nothing narrows to nothing', async () => {
    const [test] = [await runningTest(app, workspace), await runningTest(app, workspace)];
    const { id } = await project();
    await ofProject(test!, id);
    expect((await read(workspace.lead, { projectId: id })).items).toHaveLength(1);
    expect((await read(workspace.lead, { projectId: 'project_x' })).items).toEqual([]);
    expect((await read(workspace.lead, { departmentId: 'department_x' })).items).toEqual([]);
    expect((await read(workspace.lead, { from: '2026-03-17' })).items).toEqual([]);
    expect((await read(workspace.lead, { from: '2026-03-16' })).items).toHaveLength(2);
  });

  it('shows the day on which a benchmark asks to be checked again; whoever looked moves it on', async () => {
    const days = { from: day(-90), to: day(90) };
    const due = { ...benchmarkOf('ailleurs'), recheckOn: day(-30) };
    const { id, version } = (await make(
      workspace.lead,
      'recordBenchmark',
      { benchmark: due },
      'benchmark',
    )) as any;
    await make(workspace.lead, 'recordBenchmark', { benchmark: benchmarkOf('autre') }, 'benchmark');
    const { items } = await read(workspace.influencer, days);
    expect(items).toEqual([
      expect.objectContaining({ id, kind: 'benchmark', startsOn: day(-30), endsOn: day(-30), state: 'open' }),
    ]);
    const { id: projectId } = await project();
    expect(kinds(await read(workspace.lead, { ...days, projectId }))).toEqual([]);
    const revise = (more: object) =>
      workspace.lead.client.mutate(
        'reviseBenchmark',
        { id, version, benchmark: { ...benchmarkOf('ailleurs'), ...more } },
        'benchmark { version recheckOn }',
      );
    expect((await revise({})).benchmark).toEqual({ version: 2, recheckOn: day(-30) });
    const moved = await workspace.lead.client.mutate(
      'reviseBenchmark',
      { id, version: 2, benchmark: { ...due, recheckOn: day(30) } },
      'benchmark { version recheckOn }',
    );
    expect(moved.benchmark).toEqual({ version: 3, recheckOn: day(30) });
    expect((await read(workspace.lead, days)).items).toEqual([expect.objectContaining({ state: 'planned' })]);
    const text = await (await feed(await makeLink(workspace.lead, 'mine'))).text();
    expect(text).toContain(`UID:benchmark-${id.replace('benchmark_', '')}@levain`);
    expect(text).toContain('Benchmark à revérifier');
    expect(text).not.toContain('EXP-');
    const other = await (await feed(await makeLink(workspace.influencer, 'mine'))).text();
    expect(other).not.toContain('VEVENT');
  });

  it('hides the private drafts of others', async () => {
    await hide(await runningTest(app, workspace));
    expect(kinds(await read(workspace.lead))).toEqual(['test']);
    expect(kinds(await read(workspace.admin))).toEqual([]);
  });
});

const makeLink = async (by: TestMember, scope: string): Promise<string> => {
  const made = await by.client.mutate('makeCalendarLink', { scope }, 'url calendarLink { scope madeAt }');
  expect(made.calendarLink.scope).toBe(scope);
  return new URL(made.url).pathname;
};
const feed = (path: string, headers: Record<string, string> = {}) => fetch(app.url + path, { headers });

describe('the calendar', () => {
  it('opens by its link alone, and is the same bytes until something changes', async () => {
    const test = await runningTest(app, workspace, { ...HEADLINES, stopDate: '2027-01-10' });
    const path = await makeLink(workspace.lead, 'workspace');
    const answer = await feed(path);
    const text = await answer.text();
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toContain('text/calendar');
    expect(text).toContain(`UID:test-${test.uuid}@levain`);
    expect(text).toMatch(/DTSTART;VALUE=DATE:20260301\r\nDTEND;VALUE=DATE:20270111/);
    expect(text).toMatch(/SEQUENCE:\d+/);
    const names = await app.database.owner.query('SELECT name FROM people WHERE workspace_id = $1', [
      workspace.workspaceId,
    ]);
    for (const { name } of names.rows) expect(text).not.toContain(name);

    const etag = answer.headers.get('etag')!;
    expect(answer.headers.get('last-modified')).toBeTruthy();
    expect((await feed(path, { 'if-none-match': etag })).status).toBe(304);
    await app.database.owner.query(
      `UPDATE experiments SET title = 'Autre', version = version + 1 WHERE id = $1`,
      [test.uuid],
    );
    const changed = await feed(path, { 'if-none-match': etag });
    expect(changed.status).toBe(200);
    const sequence = (ics: string): number => Number(/SEQUENCE:(\d+)/.exec(ics)?.[1]);
    expect(sequence(await changed.text())).toBe(sequence(text) + 1);
  });

  it('keeps only the hash; a new link ends the one before, removing it ends it, disabling the member too', async () => {
    const { lead, admin, influencer } = workspace;
    const first = await makeLink(lead, 'mine');
    const { rows } = await app.database.owner.query('SELECT * FROM calendar_links WHERE member_id = $1', [
      lead.actor.memberId,
    ]);
    expect(JSON.stringify(rows)).not.toContain(first.split('.')[1]);
    const second = await makeLink(lead, 'mine');
    expect([(await feed(first)).status, (await feed(second)).status]).toEqual([404, 200]);
    expect((await lead.client.run('{ calendarLink { scope } }')).calendarLink).toEqual({ scope: 'mine' });
    expect((await admin.client.run('{ calendarLink { scope } }')).calendarLink).toBeNull();
    await lead.client.run(
      'mutation { removeCalendarLink { ... on RemoveCalendarLinkSuccess { calendarLink { scope } } } }',
    );
    expect((await feed(second)).status).toBe(404);

    const theirs = await makeLink(influencer, 'workspace');
    await app.database.owner.query('UPDATE members SET disabled_at = now() WHERE id = $1', [
      influencer.actor.memberId,
    ]);
    expect((await feed(theirs)).status).toBe(404);
  });

  it('of mine holds what concerns me, and nothing private of others', async () => {
    await runningTest(app, workspace, { ...HEADLINES, stopDate: '2027-01-10' });
    const [lead, other] = [
      await makeLink(workspace.lead, 'mine'),
      await makeLink(workspace.influencer, 'mine'),
    ];
    const whole = await makeLink(workspace.admin, 'workspace');
    const has = async (path: string) => (await (await feed(path)).text()).includes('Un essai');
    expect([await has(lead), await has(other), await has(whole)]).toEqual([true, false, true]);
    await app.database.owner.query('UPDATE experiments SET is_draft = true WHERE workspace_id = $1', [
      workspace.workspaceId,
    ]);
    expect([await has(lead), await has(whole)]).toEqual([true, false]);
  });
});

const NEWS = `query ($first: Int, $after: String, $topic: NewsTopic, $projectId: ID) {
  news(first: $first, after: $after, topic: $topic, projectId: $projectId) { totalCount pageInfo { endCursor hasNextPage }
    edges { node { id kind happenedAt subject number title projectName who verdict decision quote isNew } } }
  newsMark { readAt count } }`;
const news = (by: TestMember, more: object = {}): Promise<any> => by.client.run(NEWS, { first: 20, ...more });
const told = ({ news: { edges } }: any): string[] => edges.map(({ node }: any) => node.kind);

describe('the news', () => {
  it('tells what happened, the latest first, in pages, by topic and by project', async () => {
    const test = await runningTest(app, workspace);
    await test.end('2026-03-16');
    const all = await news(workspace.admin);
    expect(told(all)).toEqual(expect.arrayContaining(['testEnded', 'experimentStarted']));
    expect(told(all).indexOf('testEnded')).toBeLessThan(told(all).indexOf('experimentStarted'));
    expect(all.news.edges[0].node).toMatchObject({ subject: 'experiment', title: 'Un essai', isNew: false });
    const page = await news(workspace.admin, { first: 1, topic: 'tests' });
    const next = await news(workspace.admin, {
      first: 1,
      topic: 'tests',
      after: page.news.pageInfo.endCursor,
    });
    expect([...told(page), ...told(next)]).toEqual(['testEnded', 'experimentStarted']);
    const { id } = await project();
    expect(told(await news(workspace.admin, { projectId: id }))).toEqual([]);
    await ofProject(test, id);
    expect((await news(workspace.admin, { projectId: id })).news.totalCount).toBe(2);
  });

  it('tells nothing of a private draft, not even to its owner, and nothing that is no news', async () => {
    await hide(await runningTest(app, workspace));
    await workspace.lead.client.run('{ viewer { __typename } }').catch(() => null);
    expect(told(await news(workspace.lead)).filter((kind) => kind === 'experimentStarted')).toEqual([]);
  });

  it('remembers for each member how far they have read', async () => {
    const first = await runningTest(app, workspace);
    const { lead, admin } = workspace;
    expect((await news(lead)).newsMark).toEqual({ readAt: null, count: 0 });
    const latest = (await news(lead)).news.edges[0].node.id;
    const marked = await lead.client.mutate('markNewsRead', { lastId: latest }, 'newsMark { count }');
    expect(marked.newsMark.count).toBe(0);
    await first.end('2026-03-16');
    const after = await news(lead);
    expect(after.newsMark.count).toBe(1);
    expect(after.news.edges.filter(({ node }: any) => node.isNew)).toHaveLength(1);
    expect((await news(admin)).newsMark).toEqual({ readAt: null, count: 0 });
    const unknown = await lead.client.mutate('markNewsRead', { lastId: 'event_x' }, 'newsMark { count }');
    expect(unknown.__typename).toBe('NotFoundError');
  });
});

const PROGRESS = `progress { level current next rungs { step level count evidence { kind number title } } }`;
const progressOf = async (by: TestMember, id: string): Promise<any> =>
  (await by.client.run(`query ($id: ID!) { project(id: $id) { ${PROGRESS} } }`, { id })).project.progress;

describe('the progress of a project', () => {
  it('is computed from what the record holds, each rung with its evidence', async () => {
    const { id } = await project();
    expect(await progressOf(workspace.lead, id)).toMatchObject({
      level: 0.5,
      current: 'purpose',
      next: 'benchmark',
    });
    const test = await runningTest(app, workspace);
    await ofProject(test, id);
    expect(await progressOf(workspace.lead, id)).toMatchObject({ level: 2.5, current: 'bet', next: 'ran' });
    await test.end('2026-03-16');
    const ran = await progressOf(workspace.admin, id);
    expect(ran).toMatchObject({ level: 3, current: 'ran', next: 'confirmed' });
    const rung = ran.rungs.find(({ step }: any) => step === 'ran');
    expect(rung).toMatchObject({ level: 3, count: 1, evidence: [{ kind: 'experiment', title: 'Un essai' }] });

    const { owner } = app.database;
    await owner.query(
      `INSERT INTO evaluations (workspace_id, experiment_id, analyses, computed, verdict, recorded_by, recorded_at, confirmed_by, confirmed_at)
       VALUES ($1, $2, '[]', '{}', 'refuted', $3, now(), $4, now())`,
      [workspace.workspaceId, test.uuid, workspace.lead.actor.memberId, workspace.admin.actor.memberId],
    );
    expect(await progressOf(workspace.lead, id)).toMatchObject({ level: 3.5, next: 'acted' });
  });

  it('is the same for everybody: a private draft does not count, not even for its owner', async () => {
    const { id } = await project();
    const test = await runningTest(app, workspace);
    await ofProject(test, id);
    await hide(test);
    expect((await progressOf(workspace.lead, id)).level).toBe(0.5);
  });

  it('does not count a test that ended early', async () => {
    const { id } = await project();
    const test = await runningTest(app, workspace);
    await ofProject(test, id);
    await test.end('2026-03-10', 'Plus de budget');
    expect(await progressOf(workspace.lead, id)).toMatchObject({ level: 2.5, next: 'ran' });
  });

  it('is read with one statement for a list of projects', async () => {
    const list = () =>
      workspace.lead.client.run(`{ projects(first: 20) { edges { node { id ${PROGRESS} } } } }`);
    await project('Un');
    const one = await statementsOf(app, list);
    await project('Deux');
    await project('Trois');
    expect(await statementsOf(app, list)).toHaveLength(one.length);
  });
});
