import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { analyse } from '@levain/domain/statistics/analyse.js';
import { RecordMeasurements } from '../../apps/api/src/measurements/commands/record-measurements.js';
import type { ReadingFields } from '../../apps/api/src/measurements/measurement.inputs.js';
import { startApp, type TestApp } from '../support/app.js';
import { HEADLINES, runningTest, type Bet, type RunningTest } from '../support/running-test.js';
import { anyKey, newWorkspace, type TestWorkspace } from '../support/workspace.js';

let app: TestApp;
let workspace: TestWorkspace;
let test: RunningTest;

beforeAll(async () => {
  app = await startApp();
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
      'query ($id: ID!) { experiment(id: $id) { readings { analysis } } }',
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

  it('of counts are what the domain says of their sums', async () => {
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
          { armId: control, events: 120, total: 10_000 },
          { armId: variant, events: 240, total: 10_000 },
        ],
      },
      plannedEnd: { ...end, minimumPerArm: 500, stopDate: HEADLINES.stopDate },
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
