import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { TestApp } from '../support/app.js';
import { running, newExperiment, type TestExperiment } from '../support/experiment-builder.js';
import { costOf, gainOf } from '../support/furnished-direction.js';
import { day } from '../support/furniture-texts.js';
import { sharedApp } from '../support/shared-app.js';
import { statementsOf } from '../support/statements.js';
import { anyKey, newWorkspace, type TestMember, type TestWorkspace } from '../support/workspace.js';

let app: TestApp;
let workspace: TestWorkspace;
let experiment: TestExperiment;
beforeAll(async () => {
  app = await sharedApp();
  workspace = await newWorkspace(app);
});
afterAll(() => app.stop());
beforeEach(async () => {
  experiment = (await running(app, workspace.lead)).experiment;
});

const COSTS = `costs { spent hours returned measured estimated assumptions perUnit left viewerCanRecord viewerCanSetBudget
  settings { currency hourlyRate hourlyRateBasis isCurrencyUsed version }
  byCategory { category vendor hours amount }
  lines { id kind category vendor hours hourlyRate amount day note counts correctsId reason afterClosing recordedByName }
  returns { id amount assumption confidence day counts correctsId reason afterClosing measureId measureName }
  budgets { amount note setByName } }`;
const act = (by: TestMember, name: string, input: object) =>
  by.client.mutate(name, { idempotencyKey: anyKey(), ...input }, COSTS);
const record = (more: object = {}, by = workspace.lead) =>
  act(by, 'recordCost', { experimentId: experiment.id, cost: { ...costOf('a'), ...more } });
const earn = (more: object = {}, by = workspace.lead) =>
  act(by, 'recordReturn', { experimentId: experiment.id, gain: { ...gainOf('a'), ...more } });
const codes = (payload: any): string[] =>
  payload.refusals?.map(({ field, code }: any) => (field ? `${field} ${code}` : code)) ?? [
    payload.__typename,
  ];
const read = async (by: TestMember = workspace.lead) =>
  (await by.client.run(`query ($id: ID!) { experiment(id: $id) { ${COSTS} } }`, { id: experiment.id }))
    .experiment?.costs;
const close = async () => {
  const uuid = experiment.id.split('_')[1];
  await app.database.owner.query(
    `INSERT INTO decisions (workspace_id, experiment_id, kind, reason, options, decided_by) VALUES ($1, $2, 'stop', 'r', '[]', $3)`,
    [workspace.workspaceId, uuid, workspace.lead.actor.memberId],
  );
  await app.database.owner.query(
    `UPDATE experiments SET stage = 'iterate', closed_at = now() WHERE id = $1`,
    [uuid],
  );
};

describe('a cost', () => {
  it('is recorded once per key by who leads, and read by everybody', async () => {
    const input = { idempotencyKey: anyKey(), experimentId: experiment.id, cost: costOf('a') };
    const first = await act(workspace.lead, 'recordCost', input);
    const again = await act(workspace.lead, 'recordCost', input);
    expect(again.costs.lines).toEqual(first.costs.lines);
    expect(await read(workspace.influencer)).toMatchObject({
      ...{ spent: 1200, returned: null, perUnit: null, viewerCanRecord: false, left: null },
      byCategory: [{ category: 'vendor', vendor: 'a agence', amount: 1200, hours: null }],
      lines: [{ amount: 1200, counts: true, correctsId: null, afterClosing: false }],
    });
    expect(codes(await record({}, workspace.influencer))).toEqual(['NOT_ALLOWED']);
  });

  it('of time keeps the rate it had, whatever the workspace assumes later', async () => {
    const hours = { kind: 'time', category: 'people', vendor: null, amount: null, hours: 10 };
    const basis = { currency: 'EUR', hourlyRateBasis: 'Contrôle de gestion' };
    expect(codes(await record({ ...hours }))).toEqual(['hourlyRate HOURLY_RATE_MISSING']);
    const assume = (input: object) =>
      workspace.leadership.client.mutate('assumeCosts', input, 'settings { version hourlyRate }');
    const set = await assume({ version: 0, hourlyRate: 42, ...basis });
    expect(set.settings).toEqual({ version: 1, hourlyRate: 42 });
    await record(hours);
    await assume({ version: 1, hourlyRate: 60, ...basis });
    expect((await read()).lines[0]).toMatchObject({ hours: 10, hourlyRate: 42, amount: 420 });
    expect(codes(await assume({ version: 1, hourlyRate: 60, ...basis }))).toEqual(['ConflictError']);
    expect(codes(await assume({ version: 2, ...basis, currency: 'GBP' }))).toEqual([
      'currency CURRENCY_IN_USE',
    ]);
    expect(codes(await assume({ version: 2, ...basis, currency: 'ABC' }))).toEqual([
      'currency CURRENCY_UNKNOWN',
    ]);
  });

  it.each([
    ['tomorrow', { day: day(1) }, 'day DATE_IN_FUTURE'],
    ['less than nothing', { amount: -5 }, 'amount NUMBER_NEGATIVE'],
    ['nothing', { amount: null }, 'amount AMOUNT_MISSING'],
    ['a vendor without a name', { vendor: '' }, 'vendor VENDOR_MISSING'],
  ])('of %s is refused', async (_, more, expected) => {
    expect(codes(await record(more))).toEqual([expected]);
    expect((await read()).lines).toEqual([]);
  });

  it('is put right by another line, once; the wrong one stays and counts no more', async () => {
    const { costs } = await record();
    const right = { id: costs.lines[0].id, cost: { ...costOf('a'), amount: 900 }, reason: 'Avoir reçu' };
    const racing = await Promise.all([1, 2].map(() => act(workspace.lead, 'correctCost', right)));
    expect(racing.flatMap(codes).sort()).toEqual(['CorrectCostSuccess', 'LINE_CORRECTED']);
    const { spent, lines } = await read();
    expect(spent).toBe(900);
    expect(lines.map(({ amount, counts, reason }: any) => ({ amount, counts, reason }))).toEqual([
      { amount: 900, counts: true, reason: 'Avoir reçu' },
      { amount: 1200, counts: false, reason: null },
    ]);
    expect(
      codes(await act(workspace.lead, 'correctCost', { ...right, id: lines[0].id, reason: '' })),
    ).toEqual(['reason CORRECTION_REASON_MISSING']);
    expect(codes(await act(workspace.leadership, 'correctCost', { ...right, id: lines[0].id }))).toEqual([
      'NOT_ALLOWED',
    ]);
  });
});

describe('a return', () => {
  it('goes with its assumption, and beside a cost gives what one unit brought', async () => {
    expect(codes(await earn({ assumption: '' }))).toEqual(['assumption ASSUMPTION_MISSING']);
    const alone = await earn();
    expect(alone.costs).toMatchObject({ spent: null, returned: 9000, perUnit: null });
    await record();
    expect(await read()).toMatchObject({ perUnit: 7.5, estimated: 9000, assumptions: ['a douze dossiers'] });
  });

  it('may name an outcome measure of the frozen bet, of this experiment only', async () => {
    const query = 'query ($id: ID!) { experiment(id: $id) { plan { measures { id } } } }';
    const measureOf = async (id: string) =>
      (await workspace.lead.client.run(query, { id })).experiment.plan.measures[0].id;
    const other = (await running(app, workspace.lead)).experiment;
    expect(codes(await earn({ measureId: await measureOf(other.id) }))).toEqual(['measureId NOT_FOUND']);
    const { costs } = await earn({ measureId: await measureOf(experiment.id) });
    expect(costs.returns[0]).toMatchObject({ measureName: expect.stringContaining('clicks') });
    const correction = { id: costs.returns[0].id, gain: { ...gainOf('a'), amount: 0 }, reason: 'Rien reçu' };
    const corrected = await act(workspace.lead, 'correctReturn', correction);
    expect(corrected.costs).toMatchObject({ returned: 0, returns: [{ amount: 0 }, { counts: false }] });
  });
});

describe('a closed experiment', () => {
  it('takes late costs, returns and corrections as dated additions, and no budget', async () => {
    const { costs } = await record();
    await close();
    await earn();
    await act(workspace.lead, 'correctCost', {
      ...{ id: costs.lines[0].id, cost: { ...costOf('a'), amount: 1000 }, reason: 'Facture définitive' },
    });
    const now = await read();
    expect(now).toMatchObject({
      spent: 1000,
      returned: 9000,
      viewerCanRecord: true,
      viewerCanSetBudget: false,
    });
    expect(now.lines.map(({ afterClosing }: any) => afterClosing)).toEqual([true, false]);
    expect(codes(await act(workspace.lead, 'setBudget', { experimentId: experiment.id, amount: 5 }))).toEqual(
      ['EXPERIMENT_CLOSED'],
    );
  });

  it('keeps every line as it was, whoever tries', async () => {
    await record();
    const { rows } = await app.database.owner.query(
      `SELECT has_table_privilege('levain_app', name, 'UPDATE') OR has_table_privilege('levain_app', name, 'DELETE') AS rewritten
       FROM unnest(ARRAY['cost_lines', 'return_lines', 'experiment_budgets']) AS name`,
    );
    expect(rows.map(({ rewritten }) => rewritten)).toEqual([false, false, false]);
  });
});

describe('a budget', () => {
  it('is the last one that was set; those before stay', async () => {
    await act(workspace.lead, 'setBudget', { experimentId: experiment.id, amount: 1000 });
    await record();
    const { costs } = await act(workspace.lead, 'setBudget', {
      ...{ experimentId: experiment.id, amount: 1500, note: 'Accord du 3 mars' },
    });
    expect(costs).toMatchObject({ left: 300, budgets: [{ amount: 1500 }, { amount: 1000 }] });
    expect(
      codes(await act(workspace.lead, 'setBudget', { experimentId: experiment.id, amount: -1 })),
    ).toEqual(['amount NUMBER_NEGATIVE']);
  });
});

it('nothing of a private draft is told, and the statements do not grow with the lines', async () => {
  const draft = await newExperiment(workspace.lead);
  await act(workspace.lead, 'recordCost', { experimentId: draft.id, cost: costOf('a') });
  const seen = await workspace.admin.client.run(`query ($id: ID!) { experiment(id: $id) { ${COSTS} } }`, {
    id: draft.id,
  });
  expect(seen.experiment).toBeNull();
  expect(
    codes(await act(workspace.admin, 'recordCost', { experimentId: draft.id, cost: costOf('a') })),
  ).toEqual(['NotFoundError']);
  const few = await statementsOf(app, () => read());
  for (const amount of [1, 2, 3, 4, 5]) await record({ amount });
  expect((await statementsOf(app, () => read())).length).toBe(few.length);
});
