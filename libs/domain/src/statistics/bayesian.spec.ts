import { posteriorOfNormal, posteriorOfProportions, readPosterior } from './bayesian.js';
import { betaPosterior } from './beta-posterior.js';
import { betaQuantile } from './distributions.js';

/** ln Gamma of a whole number. */
const logFactorial = (n: number): number => {
  let sum = 0;
  for (let k = 2; k <= n; k += 1) sum += Math.log(k);
  return sum;
};
const logBeta = (a: number, b: number): number =>
  logFactorial(a - 1) + logFactorial(b - 1) - logFactorial(a + b - 1);
/** Evan Miller (2014), "Formulas for Bayesian A/B testing": an exact sum, for whole numbers only. */
const miller = (a: [number, number], b: [number, number]): number => {
  let sum = 0;
  for (let i = 0; i < b[0]; i += 1) {
    sum += Math.exp(
      logBeta(a[0] + i, b[1] + a[1]) - Math.log(b[1] + i) - logBeta(1 + i, b[1]) - logBeta(a[0], a[1]),
    );
  }
  return sum;
};

describe('a beta distribution, tabulated', () => {
  it.each([
    [1, 1],
    [0.5, 0.5],
    [1, 61],
    [50, 52],
    [3, 40],
    [100_001, 900_001],
    [0.5, 2_000_000.5],
  ])('Beta(%d, %d) has the quantiles of the package', (a, b) => {
    const table = betaPosterior(a, b);
    for (const p of [1e-6, 0.025, 0.3, 0.5, 0.9, 0.999]) {
      expect(table.cdf(betaQuantile(p, a, b))).toBeCloseTo(p, 8);
    }
    expect([table.cdf(0), table.cdf(1), table.cdf(-1)]).toEqual([0, 1, 0]);
  });
});

describe('two proportions, by Bayes', () => {
  it.each([
    [49, 100, 51, 100],
    [0, 20, 0, 20],
    [0, 20, 3, 15],
    [17, 17, 12, 17],
    [120, 1000, 150, 1010],
    [40, 4000, 9, 40],
  ])('%d of %d and %d of %d: the exact sum of Evan Miller', (xA, nA, xB, nB) => {
    const posterior = posteriorOfProportions({ events: xA, total: nA }, { events: xB, total: nB }, 0.05);
    const exact = miller([1 + xA, 1 + nA - xA], [1 + xB, 1 + nB - xB]);
    expect(posterior.above(0)).toBeCloseTo(exact, 9);
  });

  // GrowthBook, packages/stats/tests/bayesian/test_tests.py, TestBinom: risk [0.03872, 0.01912] with Beta(1, 1),
  // and [0.03025, 0.01692] with Beta(0, 0) and Beta(100, 100), here as the counts that give the same posteriors.
  it('has the expected losses of GrowthBook', () => {
    const flat = posteriorOfProportions({ events: 49, total: 100 }, { events: 51, total: 100 }, 0.05);
    expect(flat.lossWhereMoreIsBetter).toBeCloseTo(0.01912, 5);
    expect(flat.lossWhereLessIsBetter).toBeCloseTo(0.03872, 5);
    const none = { a: 0, b: 0 };
    const given = posteriorOfProportions({ events: 49, total: 100 }, { events: 151, total: 300 }, 0.05, none);
    expect(given.lossWhereMoreIsBetter).toBeCloseTo(0.01692, 5);
    expect(given.lossWhereLessIsBetter).toBeCloseTo(0.03025, 5);
  });

  it('its limits leave out alpha / 2 on each side, its mean is that of the posteriors', () => {
    const { value, low, high, above } = posteriorOfProportions(
      { events: 3, total: 60 },
      { events: 11, total: 58 },
      0.05,
    );
    expect(above(low)).toBeCloseTo(0.975, 9);
    expect(above(high)).toBeCloseTo(0.025, 9);
    expect(value).toBeCloseTo(12 / 60 - 4 / 62, 12);
    expect(above(-1)).toBeCloseTo(1, 12);
    expect(above(1)).toBeCloseTo(0, 12);
  });

  it('takes Jeffreys’s prior where everyone, and no one, had the event', () => {
    const jeffreys = { a: 0.5, b: 0.5 };
    const all = posteriorOfProportions({ events: 17, total: 17 }, { events: 9, total: 17 }, 0.05, jeffreys);
    const none = posteriorOfProportions({ events: 0, total: 17 }, { events: 8, total: 17 }, 0.05, jeffreys);
    expect(all.above(0)).toBeCloseTo(1 - none.above(0), 8);
    expect(all.value).toBeCloseTo(9.5 / 18 - 17.5 / 18, 12);
    expect(all.lossWhereMoreIsBetter).toBeCloseTo(none.lossWhereLessIsBetter, 8);
    expect(all.lossWhereLessIsBetter).toBeGreaterThanOrEqual(0);
  });

  it('mirrors itself when the arms are exchanged', () => {
    const [a, b] = [
      { events: 0, total: 30 },
      { events: 4, total: 300 },
    ];
    const one = posteriorOfProportions(a, b, 0.1);
    const other = posteriorOfProportions(b, a, 0.1);
    expect(one.above(0.003)).toBeCloseTo(1 - other.above(-0.003), 9);
    expect(one.low).toBeCloseTo(-other.high, 9);
    expect(one.lossWhereMoreIsBetter).toBeCloseTo(other.lossWhereLessIsBetter, 9);
  });

  it('loses what the whole distribution of the difference says is lost', () => {
    const posterior = posteriorOfProportions({ events: 8, total: 40 }, { events: 9, total: 50 }, 0.05);
    let loss = 0;
    for (let x = -1; x < 0; x += 0.001) loss += (1 - posterior.above(x + 0.0005)) * 0.001;
    expect(posterior.lossWhereMoreIsBetter).toBeCloseTo(loss, 6);
  });

  it('a million people an arm take no longer than ten', () => {
    const posterior = posteriorOfProportions(
      { events: 100_000, total: 1e6 },
      { events: 101_000, total: 1e6 },
      0.05,
    );
    expect(posterior.above(0)).toBeCloseTo(0.9907, 3);
    expect(posterior.low).toBeCloseTo(0.000166, 5);
  });
});

describe('a normal effect, by Bayes', () => {
  // GrowthBook, same file: TestNorm, means 10 and 10.5, deviations 0.5 and 1, n = 10: risk [0.51256, 0.01256].
  it('has the expected losses of GrowthBook', () => {
    const { lossWhereMoreIsBetter, lossWhereLessIsBetter } = posteriorOfNormal(
      { value: 0.5, se: Math.sqrt(0.125), base: 10 },
      0.05,
    );
    expect(lossWhereMoreIsBetter).toBeCloseTo(0.01256, 5);
    expect(lossWhereLessIsBetter).toBeCloseTo(0.51256, 5);
  });

  // GrowthBook, same file, newer: lift 0.04082 (sd 0.14725): chance 0.60918, interval -0.24779 to 0.32943, risk [0.0814, 0.04058].
  it('has the chance, the interval and the losses of GrowthBook for a lift', () => {
    const posterior = posteriorOfNormal({ value: 0.04082, se: 0.14725, base: 1 }, 0.05);
    expect(posterior.above(0)).toBeCloseTo(0.60918, 4);
    expect(posterior.low).toBeCloseTo(-0.24779, 4);
    expect(posterior.high).toBeCloseTo(0.32943, 4);
    expect(posterior.lossWhereMoreIsBetter).toBeCloseTo(0.04058, 4);
    expect(posterior.lossWhereLessIsBetter).toBeCloseTo(0.0814, 4);
  });

  it('rescales a belief about the lift to the unit of the effect', () => {
    // By hand: base -20, tau 0.3 x 20 = 6, se 6: half way between 3 and the belief 0.1 x 20 = 2.
    const prior = { mean: 0.1, deviation: 0.3 };
    const posterior = posteriorOfNormal({ value: 3, se: 6, base: -20 }, 0.05, prior);
    expect(posterior.value).toBeCloseTo(2.5, 12);
    expect((posterior.high - posterior.low) / 2 / 1.959964).toBeCloseTo(6 / Math.SQRT2, 6);
    // A lift of nothing is no unit: the figures speak alone.
    expect(posteriorOfNormal({ value: 3, se: 6, base: 0 }, 0.05, prior).value).toBe(3);
  });

  it('loses nothing it could not lose', () => {
    const { lossWhereMoreIsBetter } = posteriorOfNormal({ value: 90, se: 1, base: 1 }, 0.05);
    expect(lossWhereMoreIsBetter).toBeGreaterThanOrEqual(0);
    expect(lossWhereMoreIsBetter).toBeLessThan(1e-12);
  });
});

describe('the rule in terms of chances', () => {
  const says = (value: number, se: number, minimum: number | null, direction: 'increase' | 'decrease') =>
    readPosterior(posteriorOfNormal({ value, se, base: 1 }, 0.05), 'normal', {
      direction,
      minimum,
      alpha: 0.05,
    });
  it.each([
    ['surely better', 3, 1, 1, 'better'],
    ['better, but a loss would cost', 3, 1.8, 0.05, 'unclear'],
    ['surely no worthwhile gain', -1, 1, 1, 'noWorthwhileGain'],
    ['anything', 0.5, 1, 1, 'unclear'],
    ['better, with no minimum to weigh the loss', 3, 1, null, 'better'],
    ['worse, with no minimum', -3, 1, null, 'noWorthwhileGain'],
  ] as const)('%s', (_title, value, se, minimum, expected) => {
    expect(says(value, se, minimum, 'increase').says).toBe(expected);
    const mirrored = says(-value, se, minimum, 'decrease');
    expect(mirrored.says).toBe(expected);
    expect(mirrored.probabilityBetter).toBeCloseTo(
      says(value, se, minimum, 'increase').probabilityBetter,
      12,
    );
    expect(mirrored.effect.value).toBe(-value);
  });
});
