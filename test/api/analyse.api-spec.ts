import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TestApp } from '../support/app.js';
import { sharedApp } from '../support/shared-app.js';
import { newWorkspace, type TestWorkspace } from '../support/workspace.js';

let app: TestApp;
let workspace: TestWorkspace;
beforeAll(async () => {
  app = await sharedApp();
  workspace = await newWorkspace(app);
});
afterAll(() => app.stop());

const ASK = `query Analyse($input: AnalyseInput!) {
  analyse(input: $input) {
    __typename
    ... on AnalysisOfNumbers { analysis }
    ... on RefusedError { code refusals { code field } }
  }
}`;
const ask = async (input: object) => (await workspace.influencer.client.run(ASK, { input })).analyse;
const two = {
  design: 'comparison',
  shape: 'proportion',
  direction: 'increase',
  arms: [
    { id: 'old', role: 'control' },
    { id: 'new', role: 'variant' },
  ],
};
const day = (offset: number) => new Date(Date.UTC(2026, 0, 5 + offset)).toISOString().slice(0, 10);

describe('numbers that one brings', () => {
  it('are analysed for any member: Newcombe (1998), 56/70 against 48/80', async () => {
    const { analysis } = await ask({
      ...two,
      entries: [
        { arm: 'old', events: 48, total: 80 },
        { arm: 'new', events: 56, total: 70 },
      ],
      minimumWorthwhileEffect: 0.05,
    });
    expect(analysis).toMatchObject({
      method: 'twoProportions',
      status: 'ok',
      plannedEndReached: true,
      posterior: { method: 'betaBinomial' },
    });
    expect(analysis.effect.absolute.low).toBeCloseTo(0.0524, 4);
  });

  it('with dates are followed day by day', async () => {
    const entries = Array.from({ length: 10 }, (_, index) => [
      { arm: 'old', on: day(index), n: 5, mean: 4, sd: 1 },
      { arm: 'new', on: day(index), values: [4, 5, 6, 4.5, 5.5] },
    ]).flat();
    const { analysis } = await ask({ ...two, shape: 'mean', entries, stopDate: '2199-01-01' });
    expect(analysis).toMatchObject({ method: 'twoMeans', plannedEndReached: false });
    expect(analysis.sequence.looks).toHaveLength(9);
  });

  it('may be rates, several groups, pairs, answers and series', async () => {
    const rates = [
      { arm: 'old', events: 21, exposure: 3.011 },
      { arm: 'new', events: 11, exposure: 0.8 },
    ];
    const rate = await ask({ ...two, shape: 'rate', direction: 'decrease', entries: rates });
    expect(rate.analysis.effect.p.value).toBeCloseTo(0.07967, 5);
    const before = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2];
    const after = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4];
    const around = { design: 'beforeAfter', shape: 'mean', direction: 'increase' };
    const pairs = await ask({ ...around, pairedValues: { before, after } });
    expect(pairs.analysis.effect.p.value).toBeCloseTo(0.002833, 6);
    const answers = { both: 794, onlyBefore: 150, onlyAfter: 86, neither: 570 };
    const asked = await ask({ ...around, shape: 'proportion', pairedAnswers: answers });
    expect(asked.analysis.effect.absolute.value).toBeCloseTo(-0.04, 10);
    const points = Array.from({ length: 26 }, (_, week) => ({
      on: day(7 * week),
      value: (week < 16 ? 20 : 14) + (week % 3),
    }));
    const series = await ask({
      ...{ ...around, shape: 'level', direction: 'decrease', periodicity: 'week', changeDate: day(7 * 16) },
      series: [{ points }],
    });
    expect(series.analysis).toMatchObject({ method: 'interruptedTimeSeries', status: 'ok' });
  });

  it('are refused when they are none, several at once, or too many', async () => {
    expect(await ask(two)).toMatchObject({ code: 'CHOICE_REQUIRED' });
    const pairedValues = { before: [1], after: [2] };
    expect(await ask({ ...two, pairedValues, entries: [] })).toMatchObject({ code: 'CHOICE_REQUIRED' });
    const values = new Array<number>(2_001).fill(1);
    expect(await ask({ ...two, shape: 'mean', entries: [{ arm: 'old', values }] })).toMatchObject({
      refusals: [{ code: 'TOO_MANY_ITEMS', field: 'data.values' }],
    });
    const points = Array.from({ length: 521 }, (_, index) => ({ on: day(index), value: 1 }));
    expect(await ask({ ...two, shape: 'level', series: [{ points }] })).toMatchObject({
      refusals: [{ code: 'TOO_MANY_ITEMS', field: 'series' }],
    });
  });
});
