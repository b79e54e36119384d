import { newId } from '../../apps/api/src/database/new-id.js';
import type { TestApp } from './app.js';
import { anyKey, type TestMember } from './workspace.js';

const EXPERIMENT = 'experiment { id number version stage isDraft }';

export interface TestExperiment {
  id: string;
  number: number;
  version: number;
  stage: string;
  isDraft: boolean;
}

/** What an experiment is made of, written straight into the tables: a project, a benchmark, a prototype, a hypothesis, two metrics. */
export interface TestIdeas {
  readonly projectId: string;
  readonly benchmarkId: string;
  readonly prototypeId: string;
  readonly hypothesisId: string;
  readonly proportionId: string;
  readonly levelId: string;
}

export async function newIdeas(app: TestApp, { actor }: TestMember, name = 'Forum'): Promise<TestIdeas> {
  const { owner } = app.database;
  const ids = {
    project: newId(),
    benchmark: newId(),
    prototype: newId(),
    hypothesis: newId(),
    proportion: newId(),
    level: newId(),
  };
  const number = Math.floor(Math.random() * 1e9);
  const { workspaceId, memberId } = actor;
  await owner.query(
    `INSERT INTO projects (workspace_id, id, name, purpose, audience, audience_aspiration, company_objective, owner_id)
     VALUES ($1, $2, $3, 'to answer', 'customers', 'be heard', 'fewer calls', $4)`,
    [workspaceId, ids.project, `${name} ${number}`, memberId],
  );
  await owner.query(
    `INSERT INTO benchmarks (workspace_id, id, number, actor, action, result, source_url, source_author, published_on, recorded_by)
     VALUES ($1, $2, $3, 'BT', 'answered in public', 'four thousand joined', 'https://example.org', 'CW500', '2009-01-01', $4)`,
    [workspaceId, ids.benchmark, number, memberId],
  );
  await owner.query(
    `INSERT INTO prototypes (workspace_id, id, number, project_id, name, need, smallest_form, activity, proposed_by)
     VALUES ($1, $2, $3, $4, $5, 'quick answers', 'one thread', 'answer', $6)`,
    [workspaceId, ids.prototype, number, ids.project, name, memberId],
  );
  await owner.query(
    `INSERT INTO hypotheses (workspace_id, id, number, observation, audience, change, measure, direction, target, owner_id)
     VALUES ($1, $2, $3, 'calls repeat', 'customers', 'answers are public', 'the share of clicks', 'increase', '2 points', $4)`,
    [workspaceId, ids.hypothesis, number, memberId],
  );
  await owner.query(
    `INSERT INTO metrics (workspace_id, id, name, unit, shape, direction)
     VALUES ($1, $2, $3, '%', 'proportion', 'increase'), ($1, $4, $5, 'calls', 'level', 'decrease')`,
    [workspaceId, ids.proportion, `${name} clicks ${number}`, ids.level, `${name} calls ${number}`],
  );
  return {
    projectId: `project_${ids.project}`,
    benchmarkId: `benchmark_${ids.benchmark}`,
    prototypeId: `prototype_${ids.prototype}`,
    hypothesisId: `hypothesis_${ids.hypothesis}`,
    proportionId: `metric_${ids.proportion}`,
    levelId: `metric_${ids.level}`,
  };
}

/** The day so many days from today. */
export const dayFromNow = (days: number): string =>
  new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

export async function newExperiment(
  member: TestMember,
  ideas?: TestIdeas,
  title = 'Public answers',
): Promise<TestExperiment> {
  const fields = ideas && {
    projectId: ideas.projectId,
    hypothesisId: ideas.hypothesisId,
    prototypeId: ideas.prototypeId,
    benchmarkIds: [ideas.benchmarkId],
  };
  const input = { idempotencyKey: anyKey(), experiment: { title, benchmarkIds: [], ...fields } };
  return succeeded(await member.client.mutate('createExperiment', input, EXPERIMENT));
}

/** An act on an experiment that must succeed: `act(lead, 'startTest', experiment, {…})` gives the experiment as it is then. */
export async function act(
  member: TestMember,
  name: string,
  { id, version }: Pick<TestExperiment, 'id' | 'version'>,
  more: object = {},
): Promise<TestExperiment> {
  return succeeded(await member.client.mutate(name, { id, version, ...more }, EXPERIMENT));
}

/** A complete plan: a comparison of two arms on a proportion. */
export const comparison = (ideas: TestIdeas): object => ({
  design: 'comparison',
  stopDate: dayFromNow(20),
  decisionRule: 'We grow it when confirmed.',
  minimumPerArm: 50,
  arms: [
    { name: 'Before', role: 'control' },
    { name: 'Forum', role: 'variant' },
  ],
  measures: [
    {
      ...{ metricId: ideas.proportionId, role: 'outcome', direction: 'increase' },
      ...{ baseline: 0.1, target: 0.12, minimumWorthwhileEffect: 0.01 },
    },
  ],
});

/** A shared experiment in `prototype` whose plan lacks nothing. */
export async function readyToStart(
  app: TestApp,
  member: TestMember,
  given?: TestIdeas,
): Promise<{ experiment: TestExperiment; ideas: TestIdeas }> {
  const ideas = given ?? (await newIdeas(app, member));
  const created = await newExperiment(member, ideas);
  const shared = await act(member, 'shareExperiment', created);
  const moved = await act(member, 'moveExperiment', shared, { to: 'prototype' });
  return { ideas, experiment: await act(member, 'planExperiment', moved, { plan: comparison(ideas) }) };
}

export async function running(
  app: TestApp,
  member: TestMember,
  given?: TestIdeas,
): Promise<{ experiment: TestExperiment; ideas: TestIdeas }> {
  const { experiment, ideas } = await readyToStart(app, member, given);
  return { ideas, experiment: await act(member, 'startTest', experiment) };
}

function succeeded(payload: { __typename: string; experiment: TestExperiment }): TestExperiment {
  if (!payload.__typename.endsWith('Success')) throw new Error(JSON.stringify(payload));
  return payload.experiment;
}
