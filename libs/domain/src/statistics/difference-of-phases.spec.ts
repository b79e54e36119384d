import { differenceOfPhases, placeboOf } from './difference-of-phases.js';
import { seededRandom } from './seeded-random.js';

const series = (values: readonly number[], change: number) =>
  values.map((y, t) => ({ t, y, after: t >= change }));

const noise = (seed: number, rho: number, count: number): number[] => {
  const random = seededRandom(seed);
  const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  let error = normal() / Math.sqrt(1 - rho * rho);
  return Array.from({ length: count }, (_, t) => {
    error = t === 0 ? error : rho * error + normal();
    return error;
  });
};

describe('differenceOfPhases', () => {
  it('is the difference of the two means, to the last digit', () => {
    const values = [5, 7, 6, 8, 5, 7, 6, 8, 11, 9, 10, 12];
    expect(differenceOfPhases(series(values, 8), 0.05)?.value).toBeCloseTo(10.5 - 6.5, 12);
  });

  // Reference: the same posterior by dense matrices (NumPy, SciPy): V = rho^|i - j| / (1 - rho^2), grid of 186 values.
  it('has the interval of that contrast over every autocorrelation', () => {
    const values = [5, 7, 6, 8, 5, 7, 6, 8, 11, 9, 10, 12];
    const found = differenceOfPhases(series(values, 8), 0.05);
    expect(found?.low).toBeCloseTo(2.250723950907501, 6);
    expect(found?.high).toBeCloseTo(5.7492760490925106, 6);
  });

  it('errs about as often as it says without a change, even when periods resemble each other', () => {
    let alarms = 0;
    const runs = 60;
    for (let run = 0; run < runs; run += 1) {
      if ((differenceOfPhases(series(noise(run + 1, 0.4, 32), 16), 0.05)?.p ?? 1) < 0.05) alarms += 1;
    }
    expect(alarms / runs).toBeLessThan(0.15);
  });

  it('refuses short phases and figures without any spread', () => {
    expect(differenceOfPhases(series([1, 2, 1, 2, 1, 2, 1, 5, 6, 5, 6], 7), 0.05)).toBeNull();
    expect(differenceOfPhases(series([1, 2, 1, 2, 1, 2, 1, 2, 5, 6, 5], 8), 0.05)).toBeNull();
    expect(differenceOfPhases(series([3, 3, 3, 3, 3, 3, 3, 3, 5, 5, 5, 5], 8), 0.05)).toBeNull();
  });
});

describe('placeboOf', () => {
  it('finds nothing where nothing happened, whatever came after', () => {
    const quiet = noise(7, 0, 24);
    const after = quiet.map((value, t) => (t >= 20 ? value + 40 : value));
    const placebo = placeboOf(series(after, 20), 0.05);
    expect(placebo?.low).toBeLessThan(0);
    expect(placebo?.high).toBeGreaterThan(0);
    expect(placebo).toEqual(placeboOf(series(quiet, 20), 0.05));
  });

  it('finds what moved before the change', () => {
    const moved = noise(7, 0, 30).map((value, t) => (t >= 12 ? value + 6 : value));
    expect(placeboOf(series(moved, 24), 0.05)?.low).toBeGreaterThan(3);
  });

  it('needs 12 periods before', () => {
    expect(placeboOf(series(noise(3, 0, 20), 11), 0.05)).toBeNull();
    expect(placeboOf(series(noise(3, 0, 20), 12), 0.05)).not.toBeNull();
  });
});
