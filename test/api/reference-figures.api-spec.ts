import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TestApp } from '../support/app.js';
import { newExperiment, newIdeas } from '../support/experiment-builder.js';
import { benchmarkOf } from '../support/furniture-texts.js';
import { make } from '../support/make.js';
import { sharedApp } from '../support/shared-app.js';
import { anyKey, newWorkspace, type TestWorkspace } from '../support/workspace.js';

let app: TestApp;
let workspace: TestWorkspace;
let elsewhere: TestWorkspace;
beforeAll(async () => {
  app = await sharedApp();
  workspace = await newWorkspace(app);
  elsewhere = await newWorkspace(app);
});
afterAll(() => app.stop());

const FIGURE = {
  label: 'First answer',
  value: 2,
  shape: 'level',
  unit: 'h',
  period: '2009',
  source: 'CW500',
};
const FIGURES = 'figures { label value shape unit period source metricId }';
const record = (figures: object[]) =>
  workspace.lead.client.mutate(
    'recordBenchmark',
    { idempotencyKey: anyKey(), benchmark: { ...benchmarkOf('bt'), figures } },
    `benchmark { id version ${FIGURES} }`,
  );

describe('the reference figures of a benchmark', () => {
  it('are kept in their order, with the metric beside which they stand', async () => {
    const { proportionId } = await newIdeas(app, workspace.lead);
    const share = { label: 'Reached the aim', value: 0.27, shape: 'proportion', metricId: proportionId };
    const { benchmark } = await record([FIGURE, share]);
    expect(benchmark.figures).toEqual([
      { ...FIGURE, metricId: null },
      { ...share, unit: null, period: null, source: null },
    ]);
  });

  it('stay when a revision leaves them out, and go when it says so', async () => {
    const { benchmark } = await record([FIGURE]);
    const revise = (version: number, more: object) =>
      workspace.lead.client.mutate(
        'reviseBenchmark',
        { id: benchmark.id, version, benchmark: { ...benchmarkOf('bt'), ...more } },
        `benchmark { version ${FIGURES} }`,
      );
    expect((await revise(1, {})).benchmark.figures).toHaveLength(1);
    expect((await revise(2, { figures: [] })).benchmark.figures).toEqual([]);
  });

  it('are refused at their line', async () => {
    const there = await newIdeas(app, elsewhere.lead);
    const refused = await record([FIGURE, { ...FIGURE, label: ' ', value: null }]);
    expect(refused.refusals.map((each: any) => `${each.field} ${each.code}`)).toEqual([
      'figures.1.label TEXT_REQUIRED',
      'figures.1.value VALUE_MISSING',
    ]);
    const foreign = await record([{ ...FIGURE, metricId: there.proportionId }]);
    expect(foreign.refusals).toMatchObject([{ field: 'figures.0.metricId', code: 'NOT_FOUND' }]);
  });

  it('reach the experiments derived from it, once, and no others', async () => {
    const ideas = await newIdeas(app, workspace.lead);
    const { benchmark } = await record([FIGURE]);
    const linked = { ...ideas, benchmarkId: benchmark.id };
    const experiment = await newExperiment(workspace.lead, linked);
    const [uuid, prototype] = [benchmark.id, ideas.prototypeId].map((id: string) => id.split('_')[1]);
    await app.database.owner.query(
      'INSERT INTO prototype_benchmarks (workspace_id, prototype_id, benchmark_id) VALUES ($1, $2, $3)',
      [workspace.lead.actor.workspaceId, prototype, uuid],
    );
    const read = async (id: string) =>
      (
        await workspace.lead.client.run(
          'query ($id: ID!) { experiment(id: $id) { referenceFigures { label benchmark { id } } } }',
          { id },
        )
      ).experiment.referenceFigures;
    expect(await read(experiment.id)).toEqual([{ label: 'First answer', benchmark: { id: benchmark.id } }]);
    const other = await make(
      workspace.lead,
      'createExperiment',
      { experiment: { title: 'Other', benchmarkIds: [] } },
      'experiment',
    );
    expect(await read(other.id)).toEqual([]);
  });
});
