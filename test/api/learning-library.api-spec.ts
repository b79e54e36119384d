import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../support/app.js';
import { decidedExperiment, type DecidedExperiment } from '../support/decided-experiment.js';
import { anyKey, newWorkspace, type TestWorkspace } from '../support/workspace.js';
import { statementsOf } from '../support/statements.js';

let app: TestApp;
let workspace: TestWorkspace;
let forum: DecidedExperiment;
let mail: DecidedExperiment;
let answers: DecidedExperiment;

beforeAll(async () => {
  app = await startApp();
  workspace = await newWorkspace(app);
  forum = await decidedExperiment(app, workspace, {
    ...{ kind: 'stop', learning: 'Expérimenter en petits groupes <b>rassure</b> les équipes' },
    limits: 'Trente personnes au siège',
  });
  mail = await decidedExperiment(app, workspace, {
    ...{ learning: 'Un rappel le lundi fait doubler les réponses', limits: 'Deux semaines d’été' },
  });
  answers = await decidedExperiment(app, workspace, {
    ...{ learning: 'Answering in public builds trust', limits: 'One department, four weeks' },
  });
}, 60_000);
afterAll(() => app.stop());

const LINE = `id statement { text isFound } limits { text isFound } experiment { number } isDeadEnd decisionReason
  avoid retryWhen confirmations contestations reusedCount grade`;
const FACETS = `facets { deadEnds contested departments { id name count } projects { id name count }
  activities { activity count } verdicts { verdict count } grades { grade count } }`;

const library = async (variables: object, by = workspace.lead) =>
  (
    await by.client.run(
      `query ($text: String, $filter: LearningFilter, $first: Int! = 10, $after: String) {
        learnings(text: $text, filter: $filter, first: $first, after: $after) {
          totalCount pageInfo { endCursor hasNextPage } edges { cursor node { ${LINE} } } ${FACETS} } }`,
      variables,
    )
  ).learnings;
const found = async (text: string): Promise<string[]> =>
  (await library({ text })).edges.map(({ node }: { node: { id: string } }) => node.id).sort();

describe('the library of learnings', () => {
  it.each([
    ['experience', () => [forum]],
    ['EXPÉRIENCES', () => [forum]],
    ['expér', () => [forum]],
    ['experiment', () => [forum]],
    ['petit groupe', () => [forum]],
    ['ete', () => [mail]],
    ['relancer', () => [mail]],
    ['remind', () => [mail]],
    ['relance lundi', () => [mail]],
    ['trusting', () => [answers]],
    ['"fait doubler"', () => [mail]],
    ['"doubler fait"', () => []],
    ['réponses -lundi', () => []],
    ['équipes du siège', () => [forum]],
    ['introuvable', () => []],
    ["'; drop table learnings; -- & | ! <-> :*", () => []],
  ] as const)('finds by “%s” what is meant', async (text, expected) => {
    expect(await found(text)).toEqual(
      expected()
        .map(({ learningId }) => learningId)
        .sort(),
    );
  });

  it('shows what was found in its place, accents and markup as they were written', async () => {
    const { edges } = await library({ text: 'experience rassure' });
    const parts: { text: string; isFound: boolean }[] = edges[0].node.statement;
    expect(parts.map(({ text }) => text).join('')).toBe(
      'Expérimenter en petits groupes <b>rassure</b> les équipes',
    );
    expect(parts.filter(({ isFound }) => isFound).map(({ text }) => text)).toEqual([
      'Expérimenter',
      'rassure',
    ]);
  });

  it('counts what each filter would leave, the others staying as they are', async () => {
    const all = await library({});
    expect(all.totalCount).toBe(3);
    expect(all.facets).toMatchObject({
      deadEnds: 1,
      contested: 0,
      activities: [{ activity: 'answer', count: 3 }],
      verdicts: [{ verdict: 'notEnoughEvidence', count: 3 }],
    });
    expect(all.facets.projects).toHaveLength(3);
    const deadEnds = await library({ filter: { deadEnds: true } });
    expect(deadEnds.totalCount).toBe(1);
    expect(deadEnds.facets).toMatchObject({ deadEnds: 1, verdicts: [{ count: 1 }] });
    const elsewhere = await library({ filter: { projectId: mail.ideas.projectId, deadEnds: true } });
    expect(elsewhere.totalCount).toBe(0);
    expect(elsewhere.facets.deadEnds).toBe(0);
    expect(elsewhere.facets.projects).toHaveLength(1);
    expect((await library({ filter: { verdict: 'refuted' } })).totalCount).toBe(0);
    expect((await library({ filter: { projectId: 'project_nothing' } })).totalCount).toBe(0);
  });

  it('narrows to a department through its projects', async () => {
    const { rows } = await app.database.owner.query(
      `INSERT INTO departments (workspace_id, id, name) VALUES ($1, gen_random_uuid(), 'Juridique') RETURNING id`,
      [workspace.lead.actor.workspaceId],
    );
    await app.database.owner.query(
      'INSERT INTO project_departments (workspace_id, project_id, department_id) VALUES ($1, $2, $3)',
      [workspace.lead.actor.workspaceId, mail.ideas.projectId.split('_')[1], rows[0].id],
    );
    const departmentId = `department_${rows[0].id}`;
    const { totalCount, facets } = await library({ filter: { departmentId } });
    expect([totalCount, facets.departments]).toEqual([
      1,
      [{ id: departmentId, name: 'Juridique', count: 1 }],
    ]);
  });

  it('goes on from a page to the next, and is one statement whatever it holds', async () => {
    const first = await library({ first: 2 });
    expect(first.pageInfo.hasNextPage).toBe(true);
    const second = await library({ first: 2, after: first.pageInfo.endCursor });
    const ids = [...first.edges, ...second.edges].map(({ node }) => node.id);
    expect(new Set(ids).size).toBe(3);
    expect(ids[0]).toBe(answers.learningId);
    const sent = await statementsOf(app, () => library({ text: 'rappel', filter: { deadEnds: false } }));
    expect(sent.filter((sql) => !sql.includes('FROM sessions'))).toHaveLength(1);
  });

  it('shows nothing of another workspace', async () => {
    const other = await newWorkspace(app, 'Ailleurs');
    expect((await library({ text: 'lundi' }, other.lead)).totalCount).toBe(0);
    expect((await library({}, other.lead)).facets.verdicts).toEqual([]);
    const query = 'query ($id: ID!) { learning(id: $id) { statement } }';
    expect(await other.lead.client.run(query, { id: mail.learningId })).toEqual({ learning: null });
  });
});

describe('a dead end', () => {
  const describeIt = (input: object, by = workspace.lead) =>
    by.client.mutate(
      'describeDeadEnd',
      {
        experimentId: forum.id,
        version: 0,
        avoid: 'Imposer l’heure',
        retryWhen: 'Quand on choisit',
        ...input,
      },
      'learning { id detail { deadEnd { avoid retryWhen writtenByName version viewerMayDescribe } } }',
    );

  it('is said by those who decided, once per version', async () => {
    const { learning } = await describeIt({});
    expect(learning.detail.deadEnd).toMatchObject({
      avoid: 'Imposer l’heure',
      version: 1,
      viewerMayDescribe: true,
    });
    expect(await describeIt({})).toMatchObject({ __typename: 'ConflictError', currentVersion: 1 });
    expect((await describeIt({ version: 1, avoid: 'Forcer' })).learning.detail.deadEnd.version).toBe(2);
    const { edges } = await library({ filter: { deadEnds: true } });
    expect(edges[0].node).toMatchObject({ avoid: 'Forcer', decisionReason: 'parce que', isDeadEnd: true });
  });

  it('is not said by others, nor where nothing was stopped', async () => {
    expect(await describeIt({ version: 2 }, workspace.influencer)).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await describeIt({ experimentId: mail.id })).toMatchObject({ code: 'DEAD_END_NOT_STOPPED' });
    expect(await describeIt({ version: 9 })).toMatchObject({
      __typename: 'ConflictError',
      currentVersion: 2,
    });
  });

  it('is none any more once somebody went on from it', async () => {
    const input = {
      ...{ parentId: forum.id, title: 'Encore', keeps: 'k', changes: 'c' },
      becauseOfId: forum.learningId,
    };
    const next = await workspace.lead.client.mutate(
      'startNextExperiment',
      { idempotencyKey: anyKey(), ...input },
      'experiment { id version }',
    );
    // A private draft tells nobody else that somebody goes on.
    expect((await library({ filter: { deadEnds: true } }, workspace.influencer)).totalCount).toBe(1);
    const { id, version } = next.experiment;
    await workspace.lead.client.mutate('shareExperiment', { id, version }, 'experiment { id }');
    expect((await library({ filter: { deadEnds: true } }, workspace.influencer)).totalCount).toBe(0);
    expect((await library({ text: 'rassure' })).edges[0].node.reusedCount).toBe(1);
  });
});
