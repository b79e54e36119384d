import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '../../apps/api/src/database/new-id.js';
import type { TestApp } from '../support/app.js';
import { sharedApp } from '../support/shared-app.js';
import { anyKey, newWorkspace, type TestMember, type TestWorkspace } from '../support/workspace.js';

let app: TestApp;
let home: TestWorkspace;
beforeAll(async () => {
  app = await sharedApp();
  home = await newWorkspace(app);
});
afterAll(() => app.stop());

interface Ideas {
  readonly project: string;
  readonly prototype: string;
  readonly hypothesis: string;
}

/** A hypothesis with its prototype and project. */
async function newIdeas(): Promise<Ideas> {
  const { client } = home.lead;
  const common = {
    purpose: 'p',
    audience: 'a',
    audienceAspiration: 'b',
    companyObjective: 'c',
    departmentIds: [],
    coLeadIds: [],
  };
  const { project } = await client.mutate(
    'createProject',
    { idempotencyKey: anyKey(), project: { ...common, name: newId() } },
    'project { id }',
  );
  const { prototype } = await client.mutate(
    'proposePrototype',
    {
      idempotencyKey: anyKey(),
      prototype: {
        name: 'n',
        need: 'n',
        smallestForm: 's',
        activity: 'answer',
        benchmarkIds: [],
        projectId: project.id,
      },
    },
    'prototype { id }',
  );
  const { hypothesis } = await client.mutate(
    'writeHypothesis',
    {
      idempotencyKey: anyKey(),
      hypothesis: { locale: 'fr', change: 'x', projectId: project.id, prototypeId: prototype.id },
    },
    'hypothesis { id }',
  );
  return { project: project.id, prototype: prototype.id, hypothesis: hypothesis.id };
}

const uuidOf = (id: string): string => id.slice(id.indexOf('_') + 1);
let numbers = 1000;

interface Test {
  readonly title: string;
  readonly isDraft?: boolean;
  readonly verdict?: string;
  readonly grade?: number;
  readonly isConfirmed?: boolean;
  readonly learning?: string;
}

/** An experiment written straight into the tables, with what was concluded. Gives its id. */
async function newExperiment(ideas: Ideas, test: Test): Promise<string> {
  const { owner } = app.database;
  const { workspaceId } = home;
  const [id, member] = [newId(), home.lead.actor.memberId];
  await owner.query(
    `INSERT INTO experiments (workspace_id, id, number, title, project_id, hypothesis_id, prototype_id, owner_id, is_draft)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      workspaceId,
      id,
      (numbers += 1),
      test.title,
      uuidOf(ideas.project),
      uuidOf(ideas.hypothesis),
      uuidOf(ideas.prototype),
      member,
      test.isDraft ?? false,
    ],
  );
  if (test.verdict) {
    const analyses = test.grade ? await graded(id, test.grade) : [];
    await owner.query(
      `INSERT INTO evaluations (workspace_id, experiment_id, analyses, computed, verdict, confirmed_at) VALUES ($1, $2, $3, '{}', $4, $5)`,
      [
        ...[workspaceId, id, JSON.stringify(analyses), test.verdict],
        test.isConfirmed === false ? null : new Date(),
      ],
    );
  }
  if (test.learning) {
    await owner.query(
      `INSERT INTO learnings (workspace_id, id, experiment_id, statement, limits, written_by) VALUES ($1, $2, $3, $4, 'ici', $5)`,
      [workspaceId, newId(), id, test.learning, member],
    );
  }
  return `experiment_${id}`;
}

/** What its outcome said, on evidence of that grade; a guardrail of another grade says nothing here. */
async function graded(experimentId: string, grade: number): Promise<object[]> {
  const { owner } = app.database;
  const { workspaceId } = home;
  const measures = [];
  for (const [position, [role, of]] of [['guardrail', 5] as const, ['outcome', grade] as const].entries()) {
    const [metric, measure] = [newId(), newId()];
    await owner.query(
      `INSERT INTO metrics (workspace_id, id, name, shape, direction) VALUES ($1, $2, $3, 'level', 'increase')`,
      [workspaceId, metric, metric],
    );
    await owner.query(
      `INSERT INTO measures (workspace_id, id, experiment_id, metric_id, position, role, direction)
       VALUES ($1, $2, $3, $4, $5, $6, 'increase')`,
      [workspaceId, measure, experimentId, metric, position, role],
    );
    measures.push({ measureId: measure, analysis: { evidenceGrade: of } });
  }
  return measures;
}

async function takePart(experimentId: string, member: TestMember, status: string): Promise<void> {
  await app.database.owner.query(
    `INSERT INTO participations (workspace_id, id, experiment_id, person_id, role, status) VALUES ($1, $2, $3, $4, 'tester', $5)`,
    [home.workspaceId, newId(), uuidOf(experimentId), member.actor.personId, status],
  );
}

const EVERYWHERE = `query ($hypothesis: ID!, $prototype: ID!, $project: ID!, $text: String!) {
  hypothesis(id: $hypothesis) { experiments { title } evidence { for against items { experiment { title } } } }
  prototype(id: $prototype) { experiments { title } }
  project(id: $project) { experimentCount }
  search(text: $text) { kind title }
  learnings(text: $text) { totalCount edges { node { statement { text } experiment { title } } } }
}`;

describe('a private draft', () => {
  let ideas: Ideas;
  let draft: string;
  const titles = async (member: TestMember): Promise<unknown> => {
    const data = await member.client.run(EVERYWHERE, { ...ideas, text: 'croissant' });
    return [
      data.hypothesis.experiments.length,
      data.hypothesis.evidence.items.length,
      data.prototype.experiments.length,
      data.project.experimentCount,
      data.search.length,
      data.learnings.totalCount,
    ];
  };
  beforeAll(async () => {
    ideas = await newIdeas();
    draft = await newExperiment(ideas, {
      title: 'Croissant secret',
      isDraft: true,
      verdict: 'confirmed',
      learning: 'le croissant',
    });
  });

  it('is seen by its owner in links, evidence, counts, search and learnings', async () => {
    expect(await titles(home.lead)).toEqual([1, 1, 1, 1, 2, 1]);
  });

  it.each(['influencer', 'leadership', 'coordinator', 'admin'] as const)(
    'is nowhere for another %s',
    async (role) => {
      expect(await titles(home[role])).toEqual([0, 0, 0, 0, 0, 0]);
    },
  );

  it.each([
    ['invited', 1],
    ['accepted', 1],
    ['declined', 0],
    ['left', 0],
  ])('is seen by somebody whose participation is %s: %i', async (status, seen) => {
    const member = await home.join('influencer');
    await takePart(draft, member, status);
    expect(await titles(member)).toEqual([seen, seen, seen, seen, 2 * seen, seen]);
  });
});

describe('the evidence of a hypothesis', () => {
  it('is its confirmed verdicts, the strongest first', async () => {
    const ideas = await newIdeas();
    await newExperiment(ideas, { title: 'sans groupe', verdict: 'confirmed', grade: 3 });
    await newExperiment(ideas, { title: 'tirée au sort', verdict: 'refuted', grade: 1 });
    await newExperiment(ideas, { title: 'sans effet', verdict: 'noDifference', grade: 2 });
    await newExperiment(ideas, { title: 'trop court', verdict: 'notEnoughEvidence' });
    await newExperiment(ideas, { title: 'pas confirmé', verdict: 'confirmed', grade: 1, isConfirmed: false });
    await newExperiment(ideas, { title: 'en cours' });
    const { hypothesis } = await home.influencer.client.run(
      `query ($id: ID!) { hypothesis(id: $id) { experiments { title verdict }
        evidence { for against undecided items { side grade verdict experiment { title } } } } }`,
      { id: ideas.hypothesis },
    );
    expect(hypothesis.experiments).toHaveLength(6);
    expect(hypothesis.evidence).toEqual({
      for: 1,
      against: 2,
      undecided: 1,
      items: [
        { side: 'against', grade: 1, verdict: 'refuted', experiment: { title: 'tirée au sort' } },
        { side: 'against', grade: 2, verdict: 'noDifference', experiment: { title: 'sans effet' } },
        { side: 'for', grade: 3, verdict: 'confirmed', experiment: { title: 'sans groupe' } },
        { side: 'undecided', grade: null, verdict: 'notEnoughEvidence', experiment: { title: 'trop court' } },
      ],
    });
  });

  it('would speak of something else if it were reworded: refused once a test has started', async () => {
    const ideas = await newIdeas();
    const experiment = await newExperiment(ideas, { title: 'parti' });
    const revise = (version: number) =>
      home.lead.client.mutate(
        'reviseHypothesis',
        { id: ideas.hypothesis, version, hypothesis: { locale: 'fr', change: 'y' } },
        'hypothesis { change }',
      );
    expect(await revise(1)).toMatchObject({ hypothesis: { change: 'y' } });
    await app.database.owner.query('UPDATE experiments SET started_at = now() WHERE id = $1', [
      uuidOf(experiment),
    ]);
    expect(await revise(2)).toMatchObject({ refusals: [{ code: 'PLAN_FROZEN' }] });
    const read = 'query ($hypothesis: ID!) { hypothesis(id: $hypothesis) { viewerCanEdit } }';
    expect(await home.lead.client.run(read, ideas)).toEqual({ hypothesis: { viewerCanEdit: false } });
  });
});

describe('search', () => {
  const search = async (text: string, member: TestMember = home.influencer) =>
    (
      await member.client.run(
        'query ($text: String!) { search(text: $text, first: 50) { kind id number title excerpt } }',
        { text },
      )
    ).search;

  it('finds every kind, titles first, and says where', async () => {
    const ideas = await newIdeas();
    const experiment = await newExperiment(ideas, {
      title: 'Baguette du matin',
      learning: 'La baguette suffit',
    });
    const { benchmark } = await home.lead.client.mutate(
      'recordBenchmark',
      {
        idempotencyKey: anyKey(),
        benchmark: {
          actor: 'BT',
          action: 'une BAGUETTE offerte',
          result: 'r',
          sourceUrl: 'https://x.org',
          sourceAuthor: 'y',
          publishedOn: '2009-01-01',
        },
      },
      'benchmark { id number }',
    );
    const hits = await search('baguette');
    expect(hits.map((hit: any) => hit.kind)).toEqual(['learning', 'experiment', 'benchmark']);
    expect(hits[1]).toMatchObject({ id: experiment, title: 'Baguette du matin', excerpt: null });
    expect(hits[2]).toEqual({
      kind: 'benchmark',
      ...benchmark,
      title: 'BT',
      excerpt: expect.stringContaining('une BAGUETTE offerte'),
    });
  });

  it('takes the text literally and stays in the workspace', async () => {
    await newExperiment(await newIdeas(), { title: '100 % seigle_complet \\ pain' });
    for (const text of ['100 %', 'seigle_c', '\\ pain', '\u0000seigle'])
      expect(await search(text)).toHaveLength(1);
    for (const text of ['%', '_', '\\', "'"])
      expect((await search(text)).every((hit: any) => JSON.stringify(hit).includes(text))).toBe(true);
    expect(await search('  ')).toEqual([]);
    const other = await newWorkspace(app, 'Ailleurs');
    expect(await search('seigle', other.admin)).toEqual([]);
  });

  it('refuses to list everything', async () => {
    const { errors } = await home.lead.client.send('{ search(text: "a", first: 51) { id } }');
    expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });
});
