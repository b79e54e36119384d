import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { analyse } from '@levain/domain/statistics/analyse.js';
import { RecordMeasurements } from '../../apps/api/src/measurements/commands/record-measurements.js';
import type { ReadingFields } from '../../apps/api/src/measurements/measurement.inputs.js';
import { UnitOfWork } from '../../apps/api/src/database/unit-of-work.js';
import { readFigures } from '../../apps/api/src/evaluations/measure-figures.js';
import { localId } from '../../apps/api/src/graphql/global-id.js';
import type { TestApp } from '../support/app.js';
import { HEADLINES, runningTest, type Bet, type RunningTest } from '../support/running-test.js';
import { sharedApp } from '../support/shared-app.js';
import { statementsOf } from '../support/statements.js';
import { anyKey, newWorkspace, type TestWorkspace } from '../support/workspace.js';

let app: TestApp;
let workspace: TestWorkspace;
let test: RunningTest;

beforeAll(async () => {
  app = await sharedApp();
  workspace = await newWorkspace(app);
});
afterAll(() => app.stop());

const reading = (arm: number, figures: Partial<ReadingFields>, observedOn = '2026-03-03'): ReadingFields => ({
  ...{ measureId: test.measureId, armId: test.armIds[arm]!, observedOn, ...figures },
});

async function measured(bet: Bet, readings: () => ReadingFields[], day = '2026-03-12'): Promise<void> {
  test = await runningTest(app, workspace, bet);
  const recorded = await app.nest.get(RecordMeasurements).execute(test.on(day), {
    ...{ idempotencyKey: anyKey(), experimentId: test.id, source: 'typed', readings: readings() },
  });
  expect(recorded).toMatchObject({ ok: true });
}

const page = async () =>
  (
    await workspace.influencer.client.run(
      'query ($id: ID!) { experiment(id: $id) { readings: analysis { analysis } } }',
      { id: test.id },
    )
  ).experiment;

describe('the readings', () => {
  const common = {
    measureRole: 'outcome',
    direction: 'increase',
    guardrailMargin: null,
    confidence: 0.95,
  } as const;
  const end = { minimumPeriodsBefore: null, minimumPeriodsAfter: null };

  it('of counts are what the domain says of their sums, day by day', async () => {
    await measured(HEADLINES, () => [
      ...[reading(0, { events: 60, total: 5_000 }), reading(1, { events: 130, total: 5_000 })],
      ...[
        reading(0, { events: 60, total: 5_000 }, '2026-03-04'),
        reading(1, { events: 110, total: 5_000 }, '2026-03-04'),
      ],
    ]);
    const [{ analysis }] = (await page()).readings;
    const [control, variant] = test.armIds as [string, string];
    const expected = analyse({
      ...{ ...common, design: 'comparison', shape: 'proportion', baseline: 0.012, target: 0.016 },
      ...{ minimumWorthwhileEffect: 0.003, bounded: null, periodicity: null, changeDate: null },
      arms: [
        { id: control, role: 'control', share: null },
        { id: variant, role: 'variant', share: null },
      ],
      data: {
        shape: 'proportion',
        arms: [
          { armId: control, on: '2026-03-03', events: 60, total: 5_000 },
          { armId: variant, on: '2026-03-03', events: 130, total: 5_000 },
          { armId: control, on: '2026-03-04', events: 60, total: 5_000 },
          { armId: variant, on: '2026-03-04', events: 110, total: 5_000 },
        ],
      },
      plannedEnd: { ...end, minimumPerArm: 500, stopDate: HEADLINES.stopDate },
      startsOn: HEADLINES.startsOn,
      now: new Date().toISOString().slice(0, 10),
    });
    expect({ ...analysis, inputsHash: '' }).toEqual({
      ...JSON.parse(JSON.stringify(expected)),
      inputsHash: '',
    });
    expect(analysis.effect.absolute.value).toBeCloseTo(0.012, 12);
  });

  it('of individual values have the mean and the spread of the values, added by PostgreSQL', async () => {
    const bet: Bet = {
      ...HEADLINES,
      shape: 'mean',
      baseline: 10,
      target: 12,
      minimumWorthwhileEffect: 1,
      minimumPerArm: 10,
    };
    const values = Array.from({ length: 40 }, (_, index) => 1e6 + ((index * 7919) % 97) / 10);
    await measured(bet, () => values.map((value, index) => reading(index % 2, { value })));
    const [{ analysis }] = (await page()).readings;
    const own = values.filter((_, index) => index % 2 === 0);
    const mean = own.reduce((sum, value) => sum + value, 0) / own.length;
    const sd = Math.sqrt(own.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (own.length - 1));
    const arm = analysis.arms.find((each: any) => each.role === 'control');
    expect(arm).toMatchObject({ units: 20 });
    expect(arm.mean).toBeCloseTo(mean, 6);
    expect(arm.spread).toBeCloseTo(sd, 6);
  });

  it('of summaries are pooled into one', async () => {
    const bet: Bet = {
      ...HEADLINES,
      shape: 'mean',
      baseline: 10,
      target: 12,
      minimumWorthwhileEffect: 1,
      minimumPerArm: 10,
    };
    await measured(bet, () => [
      ...[reading(0, { n: 10, mean: 4, sd: 1 }), reading(0, { n: 30, mean: 8, sd: 2 }, '2026-03-04')],
      reading(1, { n: 40, mean: 9, sd: 2 }),
    ]);
    const [{ analysis }] = (await page()).readings;
    const arm = analysis.arms.find((each: any) => each.role === 'control');
    expect(arm).toMatchObject({ units: 40, mean: 7 });
    expect(arm.spread).toBeCloseTo(Math.sqrt((9 * 1 + 29 * 4 + 10 * 9 + 30 * 1) / 39), 12);
  });
});

describe('the figures that are analysed', () => {
  const PEOPLE: Bet = {
    ...HEADLINES,
    ...{ shape: 'mean', baseline: 10, target: 12, minimumWorthwhileEffect: 1, minimumPerArm: 3 },
  };
  const figures = (day = '2026-03-12') => {
    const actor = test.on(day);
    return app.nest
      .get(UnitOfWork)
      .read(actor, (tx) =>
        readFigures(tx, actor, test.uuid, { groups: [localId('measure', test.measureId)!], series: [] }),
      );
  };
  const ofArm = async (arm: number) => {
    const { groups } = await figures();
    return groups.filter((row) => row.arm_id === localId('arm', test.armIds[arm]!));
  };

  it('are one row an arm and a day, with the values themselves', async () => {
    await measured(PEOPLE, () => [
      ...[4, 6, 11].map((value) => reading(0, { value })),
      ...[7].map((value) => reading(0, { value }, '2026-03-05')),
      reading(1, { n: 10, mean: 4, sd: 1 }),
    ]);
    expect(await ofArm(0)).toEqual([
      expect.objectContaining({ on: '2026-03-03', n: 3, mean: 7, sd: Math.sqrt(13), values: [4, 6, 11] }),
      expect.objectContaining({ on: '2026-03-05', n: 1, mean: 7, sd: null, values: [7], covariate: null }),
    ]);
    expect(await ofArm(1)).toEqual([expect.objectContaining({ n: 10, mean: 4, sd: 1, values: null })]);
  });

  it('hold what was known before only when everyone of the arm has it', async () => {
    const pairs = [
      ...[
        [4, 3],
        [6, 7],
        [11, 8],
      ],
    ] as const;
    await measured(PEOPLE, () => [
      ...pairs.map(([value, covariate]) => reading(0, { value, covariate })),
      reading(0, { value: 5, covariate: 2 }, '2026-03-04'),
      ...pairs.map(([value, covariate]) => reading(1, { value, covariate })),
      reading(1, { value: 5 }, '2026-03-04'),
    ]);
    const [first, second] = await ofArm(0);
    // By hand: covariates 3, 7, 8 (mean 6, squares 14), values 4, 6, 11 (mean 7), products 9 - 1 + 8 = 16.
    expect(first!.covariate!.mean).toBe(6);
    expect(first!.covariate!.sd).toBeCloseTo(Math.sqrt(14 / 2), 12);
    expect(first!.covariate!.covariance).toBeCloseTo(16 / 2, 12);
    expect(second!.covariate).toEqual({ mean: 2, sd: 0, covariance: 0 });
    expect((await ofArm(1)).map(({ covariate }) => covariate)).toEqual([null, null]);
  });

  it('of rates are sums of counts and of exposures', async () => {
    const rate: Bet = { ...HEADLINES, shape: 'rate', baseline: 5, target: 4, minimumWorthwhileEffect: 1 };
    await measured(rate, () => [
      ...[reading(0, { events: 12, exposure: 2.5 }), reading(1, { events: 0, exposure: 0.5 })],
      reading(0, { events: 3, exposure: 2 }, '2026-03-04'),
    ]);
    expect(await ofArm(0)).toEqual([
      expect.objectContaining({ on: '2026-03-03', events: 12, exposure: 2.5, total: null, n: null }),
      expect.objectContaining({ on: '2026-03-04', events: 3, exposure: 2 }),
    ]);
    const [{ analysis }] = (await page()).readings;
    expect(analysis).toMatchObject({ shape: 'rate' });
  });

  it('of a rate around a change are periods with their counts and exposures', async () => {
    const series: Bet = {
      ...{ design: 'beforeAfter', shape: 'rate', startsOn: '2026-03-02', stopDate: '2026-05-04' },
      ...{ changeDate: '2026-03-30', baseline: 5, target: 4, minimumWorthwhileEffect: 1 },
    };
    await measured(
      series,
      () => [
        reading(0, { events: 12, exposure: 2.5 }, '2026-03-02'),
        reading(0, { events: 0, exposure: 1 }, '2026-03-09'),
      ],
      '2026-04-20',
    );
    const actor = test.on('2026-04-20');
    const { points } = await app.nest
      .get(UnitOfWork)
      .read(actor, (tx) =>
        readFigures(tx, actor, test.uuid, { groups: [], series: [localId('measure', test.measureId)!] }),
      );
    expect(points).toEqual([
      expect.objectContaining({ on: '2026-03-02', value: 4.8, events: 12, total: 2.5 }),
      expect.objectContaining({ on: '2026-03-09', value: 0, events: 0, total: 1 }),
    ]);
    const [{ analysis }] = (await page()).readings;
    expect(analysis.chart.points.map((point: any) => point.value).slice(0, 2)).toEqual([4.8, 0]);
  });

  it('take two statements, however many measures, arms and readings', async () => {
    await measured(PEOPLE, () => [4, 6, 11].map((value) => reading(0, { value })));
    const statements = await statementsOf(app, () => figures());
    expect(statements.filter((sql) => /FROM measurements/.test(sql)).length).toBeLessThanOrEqual(2);
  });
});
