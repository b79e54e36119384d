import type { InterruptedSeries, TimePoint } from './interrupted-time-series.js';
import { interruptedTimeSeries, levelChangeOf } from './interrupted-time-series.js';

const series = (values: readonly (number | null)[], change: number): TimePoint[] =>
  values.flatMap((y, t) => (y === null ? [] : [{ t, y, after: t >= change }]));
const computed = (points: TimePoint[], season: number | null = null): InterruptedSeries => {
  const result = interruptedTimeSeries(points, 0.05, season);
  if (!result.ok) throw new Error(result.reason);
  return result.value;
};

/** Clostridium difficile infections per month in a Danish hospital, intervention after month 24 (qicharts2 `cdi`). */
const infections = [
  17, 12, 27, 20, 20, 18, 22, 19, 19, 24, 17, 16, 24, 19, 19, 22, 25, 19, 17, 6, 25, 17, 11, 14, 9, 11, 7, 13,
  5, 5, 3, 5, 9, 4, 5, 9,
];
/** Car drivers killed or seriously injured per month, Great Britain 1979-1984; seat belts compulsory from February 1983. */
const drivers = [
  1813, 1445, 1762, 1461, 1556, 1431, 1427, 1554, 1645, 1653, 2016, 2207, 1665, 1361, 1506, 1360, 1453, 1522,
  1460, 1552, 1548, 1827, 1737, 1941, 1474, 1458, 1542, 1404, 1522, 1385, 1641, 1510, 1681, 1938, 1868, 1726,
  1456, 1445, 1456, 1365, 1487, 1558, 1488, 1684, 1594, 1850, 1998, 2079, 1494, 1057, 1218, 1168, 1236, 1076,
  1174, 1139, 1427, 1487, 1483, 1513, 1357, 1165, 1282, 1110, 1297, 1185, 1222, 1284, 1444, 1575, 1737, 1763,
];

/**
 * Reference: the same posterior computed another way, in Python with NumPy and SciPy: dense covariance rho^|i - j|,
 * matrix inverse and determinant, quantiles by Brent's method. No published software integrates the autocorrelation
 * out, so its honesty is checked by simulation below.
 */
describe('interruptedTimeSeries against a dense computation', () => {
  const without = (gone: number[]) => infections.map((value, t) => (gone.includes(t) ? null : value));

  it.each<[string, (number | null)[], number, number | null, number[]]>([
    [
      'infections',
      infections,
      24,
      null,
      [
        -8.233522499170586, -13.528459039359749, -2.7772826952930867, 0.007209513037962356,
        -0.05515970271133566,
      ],
    ],
    [
      'infections with gaps',
      without([3, 9, 10, 28]),
      24,
      null,
      [
        -7.979984622022027, -13.741875845297363, -1.883532935550056, 0.01575944920189798,
        -0.028030836742994655,
      ],
    ],
    [
      'drivers',
      drivers,
      49,
      12,
      [
        -300.89455393242844, -456.05819893014234, -146.06264809245164, 0.0007279785569873631,
        0.21476583394841658,
      ],
    ],
  ])('%s', (_title, values, change, season, [value = 0, low = 0, high = 0, p = 0, rho = 0]) => {
    const { levelChange, autocorrelation, harmonics } = computed(series(values, change), season);
    expect(levelChange.value).toBeCloseTo(value, 6);
    expect(levelChange.low).toBeCloseTo(low, 6);
    expect(levelChange.high).toBeCloseTo(high, 6);
    expect(levelChange.p).toBeCloseTo(p, 8);
    expect(autocorrelation).toBeCloseTo(rho, 8);
    expect(harmonics).toBe(season === null ? 0 : 1);
  });

  it('average effect, counterfactual and its band agree with each other', () => {
    const fit = computed(series(infections, 24));
    const after = Array.from({ length: 12 }, (_, i) => fit.counterfactualAt(24 + i));
    const average = after.reduce((sum, { value }) => sum + value, 0) / 12;
    expect(average).toBeCloseTo(fit.counterfactualMean, 8);
    expect(after.every(({ value, low, high }) => low < value && value < high)).toBe(true);
    // What is drawn is what is said, in the unit and as a fraction.
    const seen = infections.slice(24).reduce((sum, value) => sum + value, 0) / 12;
    expect(seen - average).toBeCloseTo(fit.levelChange.value, 8);
    expect(fit.relative.ok && fit.relative.value).toBeCloseTo(fit.levelChange.value / average, 8);
    expect(fit.relative.ok && (fit.relative.limits?.high ?? 0)).toBeCloseTo(
      fit.levelChange.high / (seen - fit.levelChange.high),
      8,
    );
    // In the middle of the periods after the change the band is the interval of the level change.
    const middle = fit.counterfactualAt(29.5);
    expect(middle.high - middle.value).toBeCloseTo((fit.levelChange.high - fit.levelChange.low) / 2, 0);
  });

  it('tells the trend after from the level only with 12 periods after', () => {
    const short = computed(series(infections.slice(0, 35), 24));
    expect(short.slopeChange).toBeNull();
    expect(short.averageEffect).toEqual(short.levelChange);
    expect(short.averageRelative).toEqual(short.relative);
    const before = infections.slice(0, 24);
    const rising = [...before, ...before.map((value, i) => value + 2 * i)];
    const slope = computed(series(rising, 24)).slopeChange;
    expect(slope?.low).toBeLessThan(2);
    expect(slope?.high).toBeGreaterThan(2);
    expect(slope?.p).toBeLessThan(0.001);
  });

  it('the level change alone is that of the whole reading', () => {
    const alone = levelChangeOf(series(drivers, 49), 0.05, 12);
    expect(alone.ok && alone.value).toEqual(computed(series(drivers, 49), 12).levelChange);
    expect(levelChangeOf(series(drivers.slice(0, 9), 8), 0.05)).toEqual({
      ok: false,
      reason: 'AFTER_TOO_SHORT',
    });
  });
});

/** Front seat passengers killed or seriously injured, same months as `drivers`. */
const front = [
  796, 643, 794, 750, 809, 716, 851, 931, 834, 762, 880, 1077, 748, 593, 720, 646, 765, 820, 807, 885, 803,
  860, 825, 911, 704, 691, 688, 714, 814, 736, 876, 829, 818, 942, 782, 823, 595, 673, 660, 676, 755, 815,
  867, 933, 798, 950, 825, 911, 619, 426, 475, 556, 559, 483, 587, 615, 618, 662, 519, 585, 483, 434, 513,
  548, 586, 522, 601, 644, 643, 641, 711, 721,
];
/** Acute coronary events in Sicily per 100,000 (age-standardised population), 2002-01 to 2006-11; ban from January 2005. */
const events = [
  728, 659, 791, 734, 757, 726, 760, 740, 720, 814, 795, 858, 887, 766, 851, 769, 781, 756, 766, 752, 765,
  831, 879, 928, 914, 808, 937, 840, 916, 828, 845, 818, 860, 839, 887, 886, 831, 796, 833, 820, 877, 758,
  767, 738, 781, 843, 850, 908, 1021, 859, 976, 888, 962, 838, 810, 876, 843, 936, 912,
];
const people = [
  379875.3, 376495.5, 377040.8, 377116.4, 377383.4, 374113.1, 379513.3, 376295.5, 374653.2, 378485.6,
  375955.5, 378349.7, 376762.4, 379032.3, 379360.4, 376162, 377972.4, 381830.7, 379888.6, 380872.2, 380966.9,
  381240.4, 382104.9, 381802.7, 381656.3, 383680, 383504.2, 386462.9, 383783.1, 380836.8, 383483, 380906.2,
  382926.8, 384052.4, 384449.6, 383428.4, 388153.2, 388373.2, 386470.1, 386033.2, 383686.4, 385509.3,
  385901.9, 386516.6, 388436.5, 383255.2, 390148.7, 385874.9, 391613.6, 391750.4, 394005.6, 391364.9,
  391664.6, 389022.3, 391878.5, 388575.3, 392989, 390018.8, 390712.3,
];

describe('interruptedTimeSeries finds what was published', () => {
  const relative = (values: number[], change: number) => {
    const fit = computed(series(values, change), 12);
    if (!fit.relative.ok) throw new Error(fit.relative.refusal);
    return { fit, value: fit.relative.value, limits: fit.relative.limits ?? { low: 0, high: 0 } };
  };

  // Harvey & Durbin (1986), J. R. Statist. Soc. A 149:187-227: 23 % fewer drivers, 30 % fewer front seat passengers.
  it.each([
    ['drivers', drivers, -0.23],
    ['front seat passengers', front, -0.3],
  ])('seat belts compulsory in Great Britain: %s', (_title, values, published) => {
    const { limits } = relative(values, 49);
    expect(limits.low).toBeLessThan(published);
    expect(limits.high).toBeGreaterThan(published);
    expect(limits.high).toBeLessThan(-0.05);
  });

  // Lopez Bernal, Cummins & Gasparrini (2017), Int. J. Epidemiol. 46:348-355: rate ratio 0.89 (0.85 to 0.93), no change
  // of the trend.
  it('smoking ban in Sicily', () => {
    const rates = events.map((value, i) => (1e5 * value) / (people[i] ?? 1));
    const { fit, value, limits } = relative(rates, 36);
    expect(value).toBeCloseTo(0.89 - 1, 1);
    expect(limits.low).toBeGreaterThan(-0.17);
    expect(limits.high).toBeLessThan(-0.06);
    expect(fit.slopeChange?.low).toBeLessThan(0);
    expect(fit.slopeChange?.high).toBeGreaterThan(0);
    expect(fit.averageEffect.high).toBeLessThan(0);
  });
});

describe('power of a series', () => {
  it('is near the error of the reading times t + z: (2.03 + 0.84) here', () => {
    const fit = computed(series(infections, 24));
    expect(fit.power.detectable).toBeGreaterThan(fit.levelChange.se * 2.7);
    expect(fit.power.detectable).toBeLessThan(fit.levelChange.se * 3.2);
    expect(fit.power.periodsToSee(fit.power.detectable, 100)).toBe(0);
  });

  it('counts the periods to go at what was seen so far, never at the effect seen', () => {
    const early = computed(series(infections.slice(0, 30), 24));
    const minimum = early.power.detectable * 0.8;
    const more = early.power.periodsToSee(minimum, 200);
    if (more === null) throw new Error('never');
    expect(more).toBeGreaterThan(0);
    // One period fewer is not enough: the same design, filled with figures of the same spread, says so.
    expect(early.power.periodsToSee(minimum, more - 1)).toBeNull();
    const raised = infections.slice(0, 30).map((value, t) => (t < 24 ? value : value + 1000));
    expect(computed(series(raised, 24)).power.periodsToSee(minimum, 200)).toBe(more);
  });

  it('says so when the time before is too short for ever', () => {
    expect(computed(series(infections.slice(0, 30), 24)).power.periodsToSee(0.5, 520)).toBeNull();
  });
});

/** Mulberry32: a seeded generator, so that every run draws the same series. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

function falseAlarms(rho: number, runs: number): number {
  const random = generator(20260101);
  const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  let alarms = 0;
  for (let run = 0; run < runs; run += 1) {
    let error = normal() / Math.sqrt(1 - rho * rho);
    const values = Array.from({ length: 24 }, (_, t) => {
      error = t === 0 ? error : rho * error + normal();
      return 50 + 0.1 * t + error;
    });
    const read = levelChangeOf(series(values, 12), 0.05);
    if (read.ok && read.value.p < 0.05) alarms += 1;
  }
  return alarms / runs;
}

// statistics.md section 5: at 12 + 12 periods and autocorrelation .6 the method errs 7 % of the time, least squares 22 %.
// (200 series each at 0, .3 and .6 stayed under 8, 9 and 12 % when this was written; few are drawn here, to be quick.)
describe('interruptedTimeSeries keeps its promise without a change', () => {
  it('has few false alarms even when periods resemble each other', () => {
    expect(falseAlarms(0.6, 80)).toBeLessThan(0.14);
  });
});

describe('interruptedTimeSeries refuses', () => {
  it.each([
    ['BASELINE_TOO_SHORT', series(infections.slice(17), 7)],
    ['AFTER_TOO_SHORT', series(infections.slice(0, 27), 24)],
    ['PERFECT_FIT', series([1, 2, 3, 4, 5, 6, 7, 8, 9, 20, 21, 22, 23, 24], 9)],
    ['PERFECT_FIT', series(new Array<number>(20).fill(4), 10)],
  ])('%s', (reason, points) => {
    expect(interruptedTimeSeries(points, 0.05)).toEqual({ ok: false, reason });
  });
});
