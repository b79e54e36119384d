import { normalQuantile, tQuantile } from '../distributions.js';
import { interruptedTimeSeries } from '../interrupted-time-series.js';
import { detectableChange, periodsNeeded, spreadOfHistory, standardErrorOfChange } from './one-series.js';

const white = { deviation: 1, autocorrelation: 0 };
const usual = { alpha: 0.05, power: 0.8 };

/** Textbook variance of one coefficient when the others are partialled out (Frisch, Waugh & Lovell), n + n periods. */
function closedForm(n: number): number {
  return 1 / Math.sqrt(n / 2 - (3 * n ** 3) / (2 * (4 * n * n - 1)));
}

describe('what a series will be able to show', () => {
  test.each([8, 12, 26])(
    '%i periods on each side without autocorrelation: least squares in closed form',
    (n) => {
      expect(standardErrorOfChange({ before: n, after: n }, white)).toBeCloseTo(closedForm(n), 9);
    },
  );

  test('the standard error is the one the analysis then gives', () => {
    // A fixed saw-tooth around a trend; the analysis integrates over the autocorrelation, hence the tolerance.
    const noise = [3, -2, 4, -5, 1, 2, -4, 3, -1, 0, 2, -3];
    const points = Array.from({ length: 36 }, (_, t) => ({
      t,
      y: 100 + 0.5 * t + (noise[(t * 7) % 12] ?? 0) + (t >= 20 ? 8 : 0),
      after: t >= 20,
    }));
    const read = interruptedTimeSeries(points, 0.05);
    if (!read.ok) throw new Error(read.reason);
    const { residualDeviation: deviation, autocorrelation, levelChange } = read.value;
    const expected = standardErrorOfChange({ before: 20, after: 16 }, { deviation, autocorrelation });
    expect(expected! / levelChange.se).toBeGreaterThan(0.8);
    expect(expected! / levelChange.se).toBeLessThan(1.25);
  });

  test('detectable: t + z standard errors, and an autocorrelated series shows less', () => {
    const length = { before: 12, after: 12 };
    const found = detectableChange(length, white, usual)!;
    expect(found).toBeCloseTo(closedForm(12) * (normalQuantile(0.8) - tQuantile(0.025, 21)), 9);
    expect(detectableChange(length, { ...white, autocorrelation: 0.4 }, usual)!).toBeGreaterThan(found);
    expect(detectableChange({ before: 7, after: 12 }, white, usual)).toBeNull();
    expect(detectableChange({ before: 12, after: 3 }, white, usual)).toBeNull();
  });

  test('periods needed: the smallest number that suffices', () => {
    const spread = { deviation: 4, autocorrelation: 0.3 };
    const needed = periodsNeeded(12, 26, spread, { ...usual, most: 200 })!;
    expect(detectableChange({ before: 26, after: needed }, spread, usual)!).toBeLessThanOrEqual(12);
    if (needed > 4)
      expect(detectableChange({ before: 26, after: needed - 1 }, spread, usual)!).toBeGreaterThan(12);
    expect(periodsNeeded(40, 26, spread, { ...usual, most: 200 })).toBe(4);
  });

  test('a short baseline cannot be made up for by waiting', () => {
    expect(periodsNeeded(1, 8, white, { ...usual, most: 1040 })).toBeNull();
    expect(periodsNeeded(5, 8, white, { ...usual, most: 3 })).toBeNull();
    expect(standardErrorOfChange({ before: 1, after: 5 }, white)).toBeNull();
  });
});

describe('the spread of past figures', () => {
  test('finds the autocorrelation and the deviation of a made series', () => {
    // AR(1), rho .6, innovations of a fixed linear congruential generator (Park & Miller 1988), sum of twelve uniforms.
    let seed = 20261122;
    const uniform = () => (seed = (seed * 16807) % 2147483647) / 2147483647;
    const normal = () => Array.from({ length: 12 }, uniform).reduce((sum, u) => sum + u, -6);
    let swing = normal() / 0.8;
    const values = Array.from({ length: 3000 }, (_, t) => {
      swing = 0.6 * swing + normal();
      return 50 + 0.1 * t + swing;
    });
    const found = spreadOfHistory(values)!;
    expect(found.autocorrelation).toBeCloseTo(0.6, 1);
    expect(Math.abs(found.deviation / 1.25 - 1)).toBeLessThan(0.12);
    expect(found.periods).toBe(3000);
  });

  test('bridges missing periods, and refuses too few or unvarying figures', () => {
    expect(spreadOfHistory([1, 3, null, 2, 4, 1, 3, 2, 5])?.periods).toBe(8);
    expect(spreadOfHistory([1, 3, 2, 4, 1, 3, 2])).toBeNull();
    expect(spreadOfHistory(Array.from({ length: 20 }, () => 7))).toBeNull();
    expect(spreadOfHistory(Array.from({ length: 20 }, (_, t) => 7 + t))).toBeNull();
  });
});
