import { tCdf, tQuantile } from './distributions.js';
import {
  expectedShortfall,
  mixtureAbove,
  mixtureBelow,
  posteriorOfMixture,
  summariseMixture,
  type TMixture,
} from './t-mixture.js';

const one = (df: number, centre = 0, scale = 1): TMixture => ({ df, parts: [{ weight: 1, centre, scale }] });

describe('a mixture of t distributions', () => {
  it('with one part is that distribution', () => {
    const { value, low, high, p } = summariseMixture(one(10, 3, 2), 0.05);
    // t(.975, 10) = 2.228: any table.
    expect([value, low, high]).toEqual([
      3,
      expect.closeTo(3 - 2 * 2.228, 3),
      expect.closeTo(3 + 2 * 2.228, 3),
    ]);
    expect(p).toBeCloseTo(2 * tCdf(-1.5, 10), 12);
  });

  it('has its limits where its own distribution says', () => {
    const mixture: TMixture = {
      df: 7,
      parts: [
        { weight: 0.7, centre: -1, scale: 0.5 },
        { weight: 0.3, centre: 4, scale: 2 },
      ],
    };
    const { low, high } = summariseMixture(mixture, 0.1);
    expect(mixtureBelow(mixture, low)).toBeCloseTo(0.05, 12);
    expect(mixtureAbove(mixture, high)).toBeCloseTo(0.05, 12);
    expect(mixtureBelow(mixture, 1) + mixtureAbove(mixture, 1)).toBeCloseTo(1, 12);
    expect(mixtureBelow(mixture, 0)).toBeCloseTo(0.7 * tCdf(2, 7) + 0.3 * tCdf(-2, 7), 12);
  });

  it('keeps small probabilities small', () => {
    expect(mixtureAbove(one(30), 20)).toBeLessThan(1e-15);
    expect(mixtureAbove(one(30), 20)).toBeGreaterThan(0);
  });
});

describe('expectedShortfall', () => {
  // Half of E|T|: sqrt(3) / pi with 3 degrees of freedom, 1 / sqrt(2 pi) for the normal (Johnson, Kotz & Balakrishnan, ch. 28).
  it('at zero is half the mean distance', () => {
    expect(expectedShortfall(one(3), 1)).toBeCloseTo(Math.sqrt(3) / Math.PI, 12);
    expect(expectedShortfall(one(4), 1)).toBeCloseTo(0.5, 12);
    expect(expectedShortfall(one(400), 1)).toBeCloseTo((1 / Math.sqrt(2 * Math.PI)) * (1 + 0.75 / 400), 5);
  });

  it('is the area under the distribution left of zero', () => {
    const mixture: TMixture = {
      df: 9,
      parts: [
        { weight: 0.4, centre: 0.8, scale: 1 },
        { weight: 0.6, centre: -0.2, scale: 0.5 },
      ],
    };
    const step = 0.001;
    let area = 0;
    for (let i = 0; i < 60_000; i += 1) area += step * mixtureBelow(mixture, -(i + 0.5) * step);
    expect(expectedShortfall(mixture, 1)).toBeCloseTo(area, 5);
    const mean = 0.4 * 0.8 - 0.6 * 0.2;
    // E max(0, X) - E max(0, -X) = E X.
    expect(expectedShortfall(mixture, -1) - expectedShortfall(mixture, 1)).toBeCloseTo(mean, 12);
  });

  it('is what the posterior of a level change says, both ways', () => {
    const posterior = posteriorOfMixture(one(12, -3, 1), 0.05);
    expect(posterior.above(-3)).toBeCloseTo(0.5, 12);
    expect(posterior.above(0)).toBeCloseTo(tCdf(-3, 12), 12);
    expect(posterior.lossWhereMoreIsBetter - posterior.lossWhereLessIsBetter).toBeCloseTo(3, 12);
    expect(posterior.high).toBeCloseTo(-3 + tQuantile(0.975, 12), 9);
  });
});
