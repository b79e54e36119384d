import { analysePaired, type PairedData } from './analyse-paired.js';

const paired = (data: PairedData, minimum: number | null = 0.5) =>
  analysePaired({
    direction: 'increase',
    baseline: null,
    target: 2,
    minimumWorthwhileEffect: minimum,
    data,
  });
const first = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2];
const second = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4];

describe('the same people before and after', () => {
  // R ?t.test, sleep, paired: difference 1.58, 0.7001142 to 2.4598858, p = 0.002833 (here after - before).
  it('reads the paired t of R', () => {
    const analysis = paired({ shape: 'mean', before: first, after: second });
    expect(analysis).toMatchObject({
      method: 'pairedMeans',
      status: 'ok',
      evidenceGrade: 4,
      design: 'beforeAfter',
    });
    expect(analysis.effect?.absolute?.value).toBeCloseTo(1.58, 10);
    expect(analysis.effect?.absolute?.low).toBeCloseTo(0.7001142, 6);
    expect(analysis.effect?.absolute?.high).toBeCloseTo(2.4598858, 6);
    expect(analysis.effect?.p?.value).toBeCloseTo(0.002833, 6);
    expect(analysis.sensitivity).toMatchObject([{ check: 'signedRanks' }]);
    expect(analysis.posterior?.says).toBe('better');
    expect(analysis.target).toMatchObject({ observed: expect.closeTo(2.33, 6) as number, reached: true });
    expect(JSON.parse(JSON.stringify(analysis))).toStrictEqual(analysis);
  });

  // Agresti (1990), p. 350, approval of the prime minister: 794, 150, 86, 570; R ?mcnemar.test. Exact p far below .001.
  it('reads answers given twice', () => {
    const counts = { both: 794, onlyBefore: 150, onlyAfter: 86, neither: 570 };
    const analysis = paired({ shape: 'proportion', counts }, 0.02);
    expect(analysis).toMatchObject({ method: 'pairedProportions', status: 'ok' });
    expect(analysis.effect?.absolute?.value).toBeCloseTo(-0.04, 10);
    expect(analysis.effect?.absolute?.high).toBeLessThan(0);
    expect(analysis.effect?.p).toMatchObject({ kind: 'exact' });
    expect(analysis.posterior?.says).toBe('noWorthwhileGain');
    expect(analysis.arms.map(({ events, units }) => [events, units])).toEqual([
      [944, 1600],
      [880, 1600],
    ]);
  });

  const nobody = { both: 0, onlyBefore: 0, onlyAfter: 0, neither: 0 };
  it.each<[string, string, PairedData]>([
    ['NO_DATA', 'insufficientData', { shape: 'mean', before: [], after: [] }],
    ['NO_DATA', 'insufficientData', { shape: 'proportion', counts: nobody }],
    ['BELOW_PLANNED_MINIMUM', 'insufficientData', { shape: 'mean', before: [1, 2], after: [2, 4] }],
    ['SINGLE_OBSERVATION', 'insufficientData', { shape: 'mean', before: [1], after: [2] }],
    ['DATA_SHAPE_MISMATCH', 'invalidData', { shape: 'mean', before: [1, 2], after: [2] }],
    ['NOT_A_NUMBER', 'invalidData', { shape: 'mean', before: [1, NaN], after: [2, 3] }],
    ['ZERO_VARIANCE', 'ok', { shape: 'mean', before: first, after: first.map((x) => x + 1) }],
    ['ZERO_VARIANCE', 'ok', { shape: 'proportion', counts: { ...nobody, both: 6, neither: 6 } }],
    ['NEGATIVE_COUNT', 'invalidData', { shape: 'proportion', counts: { ...nobody, both: -1 } }],
    ['FRACTIONAL_COUNT', 'invalidData', { shape: 'proportion', counts: { ...nobody, both: 1.5 } }],
    ['NOT_A_NUMBER', 'invalidData', { shape: 'proportion', counts: { ...nobody, both: Infinity } }],
  ])('%s: %s', (code, status, data) => {
    const analysis = paired(data);
    expect(analysis.reasons.map((reason) => reason.code)).toContain(code);
    expect(analysis.status).toBe(status);
    if (status === 'invalidData') expect(analysis.effect).toBeNull();
    expect(JSON.parse(JSON.stringify(analysis))).toStrictEqual(analysis);
  });
});
