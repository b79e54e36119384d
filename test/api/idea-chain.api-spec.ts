import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TestApp } from '../support/app.js';
import { create, made, revise } from '../support/ideas.js';
import { sharedApp } from '../support/shared-app.js';
import { anyKey, newWorkspace, type TestWorkspace } from '../support/workspace.js';

let app: TestApp;
let home: TestWorkspace;
beforeAll(async () => {
  app = await sharedApp();
  home = await newWorkspace(app, 'Ici');
});
afterAll(() => app.stop());

describe('the chain', () => {
  it('is walkable both ways, from benchmark to hypothesis', async () => {
    const benchmark = await made(home.influencer, 'benchmark');
    const { department } = await home.admin.client.mutate(
      'createDepartment',
      { idempotencyKey: anyKey(), name: 'Service client' },
      'department { id }',
    );
    const links = {
      departmentIds: [department.id],
      coLeadIds: [home.coordinator.id],
      sponsorId: home.leadership.personId,
    };
    const project = await made(home.lead, 'project', links);
    const prototype = await made(home.lead, 'prototype', {
      projectId: project.id,
      benchmarkIds: [benchmark.id],
    });
    const hypothesis = await made(home.lead, 'hypothesis', {
      projectId: project.id,
      prototypeId: prototype.id,
    });
    const data = await home.leadership.client.run(
      `query ($benchmark: ID!, $hypothesis: ID!) {
        benchmark(id: $benchmark) { recordedBy { name } prototypes { id hypotheses { id } experiments { id } } }
        hypothesis(id: $hypothesis) { owner { name } experiments { id } evidence { for against undecided items { side } }
          prototype { id benchmarks { id } project { owner { name } sponsor { name } coLeads { name } departments { name } experimentCount } } } }`,
      { benchmark: benchmark.id, hypothesis: hypothesis.id },
    );
    expect(data).toEqual({
      benchmark: {
        recordedBy: { name: 'influencer' },
        prototypes: [{ id: prototype.id, hypotheses: [{ id: hypothesis.id }], experiments: [] }],
      },
      hypothesis: {
        owner: { name: 'lead' },
        experiments: [],
        evidence: { for: 0, against: 0, undecided: 0, items: [] },
        prototype: {
          id: prototype.id,
          benchmarks: [{ id: benchmark.id }],
          project: {
            owner: { name: 'lead' },
            sponsor: { name: 'leadership' },
            coLeads: [{ name: 'coordinator' }],
            departments: [{ name: 'Service client' }],
            experimentCount: 0,
          },
        },
      },
    });
  });

  it('is what the last revision says', async () => {
    const benchmarks = [await made(home.lead, 'benchmark'), await made(home.lead, 'benchmark')];
    const prototype = await made(home.lead, 'prototype', { benchmarkIds: [benchmarks[0].id] });
    const { prototype: revised } = await revise(
      home.lead,
      'prototype',
      prototype,
      { benchmarkIds: [benchmarks[1].id, benchmarks[1].id] },
      'benchmarks { id } version',
    );
    expect(revised).toEqual({ benchmarks: [{ id: benchmarks[1].id }], version: 2 });
  });

  it('is numbered without gap or double, also at once', async () => {
    const workspace = await newWorkspace(app, 'Numéros');
    await Promise.all(Array.from({ length: 6 }, () => create(workspace.lead, 'benchmark')));
    await create(workspace.lead, 'benchmark', { actor: '' });
    await create(workspace.lead, 'benchmark');
    const { benchmarks, benchmark } = await workspace.lead.client.run(
      '{ benchmarks(first: 100) { totalCount edges { node { number } } } benchmark(number: 3) { number } }',
    );
    expect(benchmarks.edges.map((edge: any) => edge.node.number)).toEqual([7, 6, 5, 4, 3, 2, 1]);
    expect(benchmark).toEqual({ number: 3 });
  });

  it('lets a co-lead of the project revise what is part of it', async () => {
    const coLead = await home.join('lead');
    const project = await made(home.lead, 'project', { coLeadIds: [coLead.id] });
    const hypothesis = await made(home.lead, 'hypothesis', { projectId: project.id });
    expect(
      await revise(coLead, 'hypothesis', hypothesis, { projectId: project.id }, 'viewerCanEdit'),
    ).toMatchObject({ hypothesis: { viewerCanEdit: true } });
  });
});
