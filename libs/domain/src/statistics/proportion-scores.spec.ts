import { miettinenNurminen, scoreStatistic } from './proportion-scores.js';
import { pooledZ } from './proportions.js';

const counts = (events: number, total: number) => ({ events, total });

describe('miettinenNurminen', () => {
  // Newcombe (1998) Statistics in Medicine 17:873-890, Table II, method 6.
  it.each([
    [56, 70, 48, 80, 0.0528, 0.3382],
    [9, 10, 3, 10, 0.17, 0.8406],
    [6, 7, 2, 7, 0.0342, 0.8534],
    [5, 56, 0, 29, -0.0326, 0.1933],
    [0, 10, 0, 20, -0.1658, 0.2844],
    [0, 10, 0, 10, -0.2879, 0.2879],
    [10, 10, 0, 20, 0.7156, 1],
    [10, 10, 0, 10, 0.6636, 1],
  ])('%d/%d - %d/%d: %d to %d', (eventsB, totalB, eventsA, totalA, low, high) => {
    const limits = miettinenNurminen(counts(eventsA, totalA), counts(eventsB, totalB), 0.05);
    expect(limits.low).toBeCloseTo(low, 4);
    expect(limits.high).toBeCloseTo(high, 4);
    const swapped = miettinenNurminen(counts(eventsB, totalB), counts(eventsA, totalA), 0.05);
    expect(swapped.low).toBeCloseTo(-limits.high, 9);
    expect(swapped.high).toBeCloseTo(-limits.low, 9);
  });

  it('stays inside -1..1, around what was seen, for every small table', () => {
    for (const [n, m] of [
      [1, 1],
      [2, 5],
      [7, 3],
    ] as const) {
      for (let x = 0; x <= n; x += 1) {
        for (let y = 0; y <= m; y += 1) {
          const { low, high } = miettinenNurminen(counts(x, n), counts(y, m), 0.05);
          const seen = y / m - x / n;
          expect(low).toBeGreaterThanOrEqual(-1);
          expect(high).toBeLessThanOrEqual(1);
          expect(low <= seen && seen <= high).toBe(true);
        }
      }
    }
  });
});

describe('scoreStatistic', () => {
  it('is the pooled z at no difference, but for N / (N - 1)', () => {
    const [control, variant] = [counts(48, 80), counts(56, 70)];
    expect(scoreStatistic(control, variant, 0) / Math.sqrt(149 / 150)).toBeCloseTo(
      pooledZ(control, variant)?.z ?? 0,
      10,
    );
  });

  it('is exactly the critical value at the limits', () => {
    const [control, variant] = [counts(3, 10), counts(9, 10)];
    const { low, high } = miettinenNurminen(control, variant, 0.05);
    expect(scoreStatistic(control, variant, low)).toBeCloseTo(1.959964, 5);
    expect(scoreStatistic(control, variant, high)).toBeCloseTo(-1.959964, 5);
  });
});
