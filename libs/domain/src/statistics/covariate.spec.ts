import { adjustForCovariate } from './covariate.js';
import { summarise, welch } from './means.js';

/** Summaries of pairs [covariate, measure]. */
function armOf(pairs: readonly (readonly [number, number])[]) {
  const own = summarise(pairs.map(([, y]) => y));
  const before = summarise(pairs.map(([x]) => x));
  if (!own?.sd || !before || before.sd === null) throw new Error('two values or more');
  const covariance =
    pairs.reduce((sum, [x, y]) => sum + (x - before.mean) * (y - own.mean), 0) / (pairs.length - 1);
  return {
    n: own.n,
    mean: own.mean,
    sd: own.sd,
    covariate: { mean: before.mean, sd: before.sd, covariance },
  };
}

describe('adjustForCovariate', () => {
  // Leprosy bacilli before and after three drugs (Snedecor & Cochran 1967, p. 422; the example of analysis of covariance in
  // the SAS/STAT manual, PROC GLM): slope 0.987183811, adjusted means 6.7149635, 6.8239348, 10.1611017.
  const drugs = [
    [
      [11, 6],
      [8, 0],
      [5, 2],
      [14, 8],
      [19, 11],
      [6, 4],
      [10, 13],
      [6, 1],
      [11, 8],
      [3, 0],
    ],
    [
      [6, 0],
      [6, 2],
      [7, 3],
      [8, 1],
      [18, 18],
      [8, 4],
      [19, 14],
      [8, 9],
      [5, 1],
      [15, 9],
    ],
    [
      [16, 13],
      [13, 10],
      [11, 18],
      [9, 5],
      [21, 23],
      [16, 12],
      [12, 5],
      [12, 16],
      [7, 1],
      [12, 20],
    ],
  ] as const;

  it('is the published analysis of covariance', () => {
    const result = adjustForCovariate(drugs.map(armOf));
    expect(result?.theta).toBeCloseTo(0.987183811, 8);
    [6.7149635, 6.8239348, 10.1611017].forEach((mean, place) =>
      expect(result?.arms[place]?.mean).toBeCloseTo(mean, 6),
    );
    // Same manual: residual sum of squares 417.2026 of 995.1 within the arms.
    expect(result?.varianceReduction).toBeCloseTo(1 - 417.2026 / 995.1, 5);
  });

  it('gives from summaries what the raw values give', () => {
    const arms = drugs.slice(0, 2).map(armOf);
    const result = adjustForCovariate(arms);
    const centre = ((arms[0]?.covariate.mean ?? 0) + (arms[1]?.covariate.mean ?? 0)) / 2;
    const raw = drugs
      .slice(0, 2)
      .map((pairs) => summarise(pairs.map(([x, y]) => y - (result?.theta ?? 0) * (x - centre))));
    raw.forEach((own, place) => {
      expect(result?.arms[place]?.mean).toBeCloseTo(own?.mean ?? 0, 10);
      expect(result?.arms[place]?.sd).toBeCloseTo(own?.sd ?? 0, 10);
    });
  });

  it('narrows the interval by what it takes away', () => {
    const [control, variant] = drugs.map(armOf);
    if (!control || !variant) throw new Error('two arms');
    const result = adjustForCovariate([control, variant]);
    const [a, b] = result?.arms ?? [];
    if (!a || !b) throw new Error('two arms');
    const plain = welch(control, variant, 0.05);
    const adjusted = welch(a, b, 0.05);
    const width = (own: typeof plain) => (own?.high ?? 0) - (own?.low ?? 0);
    expect((width(adjusted) / width(plain)) ** 2).toBeCloseTo(1 - (result?.varianceReduction ?? 0), 2);
  });

  // Hillstrom's e-mail challenge (MineThatData, 2008): people, sums and sums of squares of what they spent, the same of what
  // they had spent before, and the sum of products. A real covariate that says next to nothing (r = 0.01).
  it('promises little where little is known beforehand', () => {
    const arm = (n: number, y: number, yy: number, x: number, xx: number, xy: number) => ({
      n,
      mean: y / n,
      sd: Math.sqrt((yy - (y * y) / n) / (n - 1)),
      covariate: {
        mean: x / n,
        sd: Math.sqrt((xx - (x * x) / n) / (n - 1)),
        covariance: (xy - (x * y) / n) / (n - 1),
      },
    });
    const none = arm(21_306, 13_908.33, 2_870_050.3621, 5_132_245.81, 2_597_172_414.556, 4_267_933.8399);
    const mens = arm(21_307, 30_311.69, 6_759_024.4973, 5_174_105.18, 2_700_687_619.275, 9_857_526.2586);
    const result = adjustForCovariate([none, mens]);
    const [a, b] = result?.arms ?? [];
    if (!a || !b) throw new Error('two arms');
    expect(welch(none, mens, 0.05)?.value).toBeCloseTo(0.7698, 4);
    expect(result?.varianceReduction).toBeGreaterThan(0);
    expect(result?.varianceReduction).toBeLessThan(0.001);
    expect(Math.abs((welch(a, b, 0.05)?.value ?? 0) - 0.7698)).toBeLessThan(0.005);
  });

  it('leaves everything alone when the covariate does not vary or says nothing', () => {
    const arm = (mean: number, covariance: number, sd: number) => ({
      n: 20,
      mean,
      sd: 2,
      covariate: { mean: 5, sd, covariance },
    });
    expect(adjustForCovariate([arm(1, 0, 0), arm(2, 0, 0)])).toMatchObject({
      theta: 0,
      varianceReduction: 0,
      arms: [
        { mean: 1, sd: 2 },
        { mean: 2, sd: 2 },
      ],
    });
    expect(adjustForCovariate([arm(1, 0, 3), arm(2, 0, 3)])).toMatchObject({
      theta: 0,
      varianceReduction: 0,
    });
  });

  it('refuses figures that no data have', () => {
    const arm = { n: 20, mean: 1, sd: 2, covariate: { mean: 5, sd: 3, covariance: 6.1 } };
    expect(adjustForCovariate([arm, arm])).toBeNull();
    expect(adjustForCovariate([arm])).toBeNull();
    expect(adjustForCovariate([])).toBeNull();
  });
});
