import { readFileSync } from 'node:fs';
import { analyse } from './analyse.js';
import type { AnalysisInput } from './analysis-input.js';
import { holm } from './reading.js';

const lines = (file: string): string[][] =>
  readFileSync(new URL(`../../../../apps/api/demo/data/${file}`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(','));

/**
 * People who wrote on the forum of 3D Slicer each week (apps/api/demo/data/SOURCES.md). The limits were computed apart, in
 * Python, by the textbook: mean 45.4231 and mean moving range 5.0435 of the 26 weeks from 2018-01-01, two ranges set aside.
 */
describe('control chart of a real forum', () => {
  const points = lines('community/slicer_forum_weekly.csv')
    .map(([on = '', , , people]) => ({ on, value: Number(people) }))
    .filter(({ on }) => on >= '2018-01-01' && on < '2019-08-12');
  const input: AnalysisInput = {
    design: 'beforeAfter',
    shape: 'level',
    measureRole: 'outcome',
    direction: 'increase',
    baseline: null,
    target: null,
    minimumWorthwhileEffect: 5,
    periodicity: 'week',
    changeDate: '2018-07-02',
    arms: [],
    data: { shape: 'level', series: [{ armId: null, points }] },
    plannedEnd: {
      minimumPerArm: null,
      minimumPeriodsBefore: null,
      minimumPeriodsAfter: null,
      stopDate: '2019-08-11',
    },
    now: '2019-08-12',
  };
  const { chart } = analyse(input);

  it('has the limits computed apart', () => {
    expect(chart?.limits).toMatchObject({ baselinePoints: 26, screened: 2 });
    expect(chart?.limits?.centre).toBeCloseTo(45.42307692, 8);
    expect(chart?.limits?.averageMovingRange).toBeCloseTo(5.04347826, 8);
    expect(chart?.limits?.lower).toBeCloseTo(32.00742475, 8);
    expect(chart?.limits?.upper).toBeCloseTo(58.8387291, 8);
  });

  it('names the weeks outside, Christmas among them', () => {
    const outside = chart?.points.filter(({ signal, phase }) => signal === 'outside' && phase === 'after');
    expect(outside?.map(({ on, meaning }) => [on, meaning])).toEqual([
      ['2018-07-23', 'concern'],
      ['2018-08-13', 'improvement'],
      ['2018-11-05', 'improvement'],
      ['2018-12-24', 'concern'],
      ['2019-01-21', 'improvement'],
      ['2019-01-28', 'improvement'],
      ['2019-03-04', 'improvement'],
      ['2019-05-20', 'improvement'],
      ['2019-07-01', 'improvement'],
      ['2019-07-08', 'improvement'],
      ['2019-07-15', 'improvement'],
      ['2019-08-05', 'improvement'],
    ]);
  });
});

/**
 * Every headline test of the Upworthy archive, read as the product reads it. The authors report a fault of assignment from
 * 2013-06-25 to 2014-01-10 (Matias et al. 2021, Scientific Data 8:195); the check of the shares alone finds it again.
 */
describe('headline tests, shared out as planned or not', () => {
  const tests = new Map<string, { impressions: number; clicks: number }[]>();
  for (const [id = '', , , impressions, clicks] of lines('upworthy/upworthy_exploratory_arms.csv')) {
    tests.set(id, [...(tests.get(id) ?? []), { impressions: Number(impressions), clicks: Number(clicks) }]);
  }
  // The first 8 hexadecimal digits of a test's id are the second in which it was made.
  const madeOn = (id: string) => new Date(parseInt(id.slice(0, 8), 16) * 1000).toISOString().slice(0, 10);
  const inWindow = (id: string) => madeOn(id) >= '2013-06-25' && madeOn(id) <= '2014-01-10';

  it('refuses to conclude in about 70 % of them inside the window, and in about 0.5 % outside', () => {
    const refused = { inside: 0, outside: 0 };
    const all = { inside: 0, outside: 0 };
    [...tests].forEach(([id, rows], place) => {
      if (place % 40 !== 0) return;
      const arms = rows.map((_, index) => ({
        id: `arm${index}`,
        role: index === 0 ? ('control' as const) : ('variant' as const),
        share: null,
      }));
      const analysis = analyse({
        design: 'comparison',
        shape: 'proportion',
        measureRole: 'outcome',
        direction: 'increase',
        baseline: null,
        target: null,
        minimumWorthwhileEffect: null,
        arms,
        data: {
          shape: 'proportion',
          arms: rows.map(({ impressions, clicks }, index) => ({
            armId: `arm${index}`,
            events: clicks,
            total: impressions,
          })),
        },
        plannedEnd: {
          minimumPerArm: null,
          minimumPeriodsBefore: null,
          minimumPeriodsAfter: null,
          stopDate: '2015-01-01',
        },
        now: '2016-01-01',
      });
      const where = inWindow(id) ? 'inside' : 'outside';
      all[where] += 1;
      if (analysis.reasons.some(({ code }) => code === 'SAMPLE_RATIO_MISMATCH')) {
        refused[where] += 1;
        expect(analysis).toMatchObject({ status: 'invalidData', effect: null });
      }
    });
    // One test in forty of the 1,049 and 3,824 that sample-ratio.spec.ts reads whole (70.0 % and 0.50 %).
    expect(all.inside + all.outside).toBe(Math.ceil(tests.size / 40));
    expect(Math.abs(refused.inside / all.inside - 0.7)).toBeLessThan(0.2);
    expect(refused.outside / all.outside).toBeLessThan(0.03);
  });
});

// Benjamini & Hochberg (1995), J. R. Statist. Soc. B 57:289, section 4.2: 15 comparisons of two treatments after a heart
// attack; keeping the familywise error at .05 leaves the three smallest, as they say of Bonferroni and of Hochberg.
describe('Holm on published p', () => {
  it('keeps the three smallest of fifteen', () => {
    const published = [
      0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528,
      0.759, 1,
    ];
    const adjusted = holm(published);
    expect(adjusted.filter((p) => p < 0.05)).toHaveLength(3);
    // R p.adjust(p, "holm"): 15, 14, 13 and 12 times the p, never less than the one before.
    [0.0015, 0.0056, 0.0247, 0.114].forEach((p, place) => expect(adjusted[place]).toBeCloseTo(p, 12));
  });
});
