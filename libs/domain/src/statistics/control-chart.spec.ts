import { controlLimits, findSignals, meaningOf, movingRanges } from './control-chart.js';
import type { ControlLimits, PointLimits, SignalRule } from './series-chart.js';

// Montgomery, Introduction to Statistical Quality Control, example 6.5: cost of processing mortgage loans, 20 weeks of
// baseline (mean 300.5, mean moving range 7.79, limits 279.78 and 321.22), then 20 weeks of which 39 and 40 are out.
const baseline = [
  310, 288, 297, 298, 307, 303, 294, 297, 308, 306, 294, 299, 297, 299, 314, 295, 293, 306, 301, 304,
];
const later = [
  305, 282, 305, 296, 314, 295, 287, 301, 298, 311, 310, 292, 305, 299, 304, 310, 304, 305, 333, 328,
];

const limitsOf = (values: (number | null)[], screen = true, bounds = { low: null, high: null } as never) => {
  const limits = controlLimits(values, bounds, screen);
  if (limits === null) throw new Error('no limits');
  return limits;
};
const rules = (values: (number | null)[], limits: ControlLimits) =>
  findSignals(values, limits).map((signal) => signal?.rule ?? null);

describe('controlLimits', () => {
  it("are Montgomery's", () => {
    const limits = limitsOf(baseline);
    expect(limits.centre).toBeCloseTo(300.5, 10);
    expect(limits.averageMovingRange).toBeCloseTo(7.79, 2);
    expect(limits.upper).toBeCloseTo(321.22, 2);
    expect(limits.lower).toBeCloseTo(279.78, 2);
    expect(limits).toMatchObject({ baselinePoints: 20, screened: 0, trial: false });
  });

  it('flags weeks 39 and 40 as outside, as Montgomery does, and leaves the baseline quiet', () => {
    const limits = limitsOf(baseline);
    expect(rules(baseline, limits)).toEqual(baseline.map(() => null));
    const outside = rules(later, limits).flatMap((rule, index) => (rule === 'outside' ? [index + 21] : []));
    expect(outside).toEqual([39, 40]);
  });

  it('sets one wild range aside, unless asked not to', () => {
    const spiked = [10, 11, 10, 11, 10, 11, 10, 60, 61, 60, 61, 60, 61];
    expect(limitsOf(spiked)).toMatchObject({ screened: 1, averageMovingRange: 1 });
    expect(limitsOf(spiked, false)).toMatchObject({ screened: 0 });
    expect(limitsOf(spiked, false).averageMovingRange).toBeCloseTo(61 / 12, 12);
  });

  it('needs 8 points and calls fewer than 12 a trial', () => {
    expect(controlLimits([1, 2, 1, 2, 1, 2, 1])).toBeNull();
    expect(limitsOf([1, 2, 1, 2, 1, 2, 1, 2])).toMatchObject({ trial: true, baselinePoints: 8 });
    expect(limitsOf([1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2])).toMatchObject({ trial: false });
  });

  it('takes no range across a gap', () => {
    expect(movingRanges([1, 4, null, 9, 10])).toEqual([null, 3, null, null, 1]);
    expect(limitsOf([1, 2, 1, 2, null, 50, 51, 50, 51]).averageMovingRange).toBe(1);
    expect(controlLimits([1, null, 2, null, 1, null, 2, null, 1, null, 2, null, 1, null, 2])).toBeNull();
  });

  it('stops at the bounds of the measure', () => {
    const limits = controlLimits([1, 5, 1, 5, 1, 5, 1, 5], { low: 0, high: 6 });
    expect(limits).toMatchObject({ lower: 0, upper: 6, floored: true, capped: true });
  });

  it('a constant baseline has limits of no width', () => {
    const limits = limitsOf([3, 3, 3, 3, 3, 3, 3, 3]);
    expect(limits).toMatchObject({ lower: 3, upper: 3, sigma: 0 });
    expect(rules([3, 4, 3], limits)).toEqual([null, 'outside', null]);
  });
});

// Limits: centre 0, upper 3, inner 2. The rules as in NHS England, Making Data Count, and NHSRplotthedots.
describe('findSignals', () => {
  const limits: ControlLimits = {
    centre: 0,
    lower: -3,
    upper: 3,
    innerLower: -2,
    innerUpper: 2,
    averageMovingRange: 1.128,
    sigma: 1,
    baselinePoints: 20,
    screened: 0,
    trial: false,
    floored: false,
    capped: false,
  };
  const all = (rule: SignalRule | null, count: number) => new Array<SignalRule | null>(count).fill(rule);

  it.each<[string, (number | null)[], (SignalRule | null)[]]>([
    ['on the limit is inside', [3, -3], all(null, 2)],
    ['beyond it is outside', [3.1, -3.1], all('outside', 2)],
    ['6 on a side are not a shift', [1, 0.5, 1, 0.5, 1, 0.5], all(null, 6)],
    ['7 on a side are a shift', [1, 0.5, 1, 0.5, 1, 0.5, 1], all('shift', 7)],
    ['a point on the centre ends the run', [1, 0.5, 1, 0, 1, 0.5, 1, 0.5], all(null, 8)],
    [
      'a missing period is passed over',
      [1, 0.5, 1, null, 0.5, 1, 0.5, 1],
      [...all('shift', 3), null, ...all('shift', 4)],
    ],
    ['6 rising are not a trend', [-1.5, -1, -0.5, 0.1, 0.5, 1], all(null, 6)],
    ['7 rising are a trend', [-1.5, -1, -0.5, 0.1, 0.5, 1, 1.5], all('trend', 7)],
    ['a tie ends a trend', [-1.5, -1, -0.5, -0.5, 0.1, 0.5, 1, 1.5], all(null, 8)],
    ['2 of 3 near a limit', [2.5, 1, 2.5], ['twoOfThree', null, 'twoOfThree']],
    ['not when the third is on the other side', [2.5, -1, 2.5], all(null, 3)],
    [
      'outside wins over trend, trend over shift',
      [0.1, 0.5, 1, 1.5, 1.8, 1.9, 3.5],
      [...all('trend', 6), 'outside'],
    ],
  ])('%s', (_title, values, expected) => {
    expect(rules(values, limits)).toEqual(expected);
  });

  it('judges each point by its own limits, and passes over a point that has none', () => {
    const wide: PointLimits = { ...limits, lower: -6, upper: 6, innerLower: -4, innerUpper: 4 };
    const signals = (own: (PointLimits | null)[], values: (number | null)[]) =>
      findSignals(values, own).map((signal) => signal?.rule ?? null);
    expect(signals([limits, wide, limits], [3.5, 3.5, 1])).toEqual(['outside', null, null]);
    expect(signals([limits, wide, limits], [2.5, 2.5, 2.5])).toEqual(['twoOfThree', null, 'twoOfThree']);
    const seven = [1, 0.5, 1, 9, 0.5, 1, 0.5, 1];
    expect(
      signals(
        seven.map((_, i) => (i === 3 ? null : limits)),
        seven,
      ),
    ).toEqual([...all('shift', 3), null, ...all('shift', 4)]);
  });

  it('means improvement or concern by what is better', () => {
    const [signal] = findSignals([3.5], limits);
    expect(meaningOf(signal ?? null, 'increase')).toBe('improvement');
    expect(meaningOf(signal ?? null, 'decrease')).toBe('concern');
    expect(meaningOf(null, 'decrease')).toBeNull();
  });
});
