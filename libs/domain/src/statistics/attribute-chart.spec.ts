import { attributeLimits, type CountedFigure } from './attribute-chart.js';
import { findSignals } from './control-chart.js';
import { runChart } from './run-chart.js';

const counted = (events: readonly (number | null)[], totals: readonly number[]): CountedFigure[] =>
  events.map((own, i) => {
    const total = totals[i] ?? 1;
    return own === null ? { value: null, total: null } : { value: own / total, total };
  });
const limitsOf = (baseline: CountedFigure[], base: 'p' | 'u') => {
  const limits = attributeLimits(baseline, base);
  if (limits === null) throw new Error('no limits');
  return limits;
};

// Montgomery, Introduction to Statistical Quality Control, chapter 7; limits to every digit as in the references of
// qicharts2's own tests.
describe('limits that follow the denominator', () => {
  it('example 7.1: cans that leak, of samples of 50, without samples 15 and 23', () => {
    const cans = [
      12, 15, 8, 10, 4, 7, 16, 9, 14, 10, 5, 6, 17, 12, 8, 10, 5, 13, 11, 20, 18, 15, 9, 12, 7, 13, 9, 6,
    ];
    const { limits } = limitsOf(counted(cans, new Array<number>(28).fill(50)), 'p');
    expect(limits.centre).toBeCloseTo(0.215, 12);
    // Montgomery's own figures, before any widening: 0.3893 and 0.0407.
    const plain = 3 * Math.sqrt((0.215 * 0.785) / 50);
    expect([0.215 + plain, 0.215 - plain]).toEqual([expect.closeTo(0.3893, 4), expect.closeTo(0.0407, 4)]);
  });

  const orders = [12, 8, 6, 9, 10, 12, 11, 16, 10, 6, 20, 15, 9, 8, 6, 8, 10, 7, 5, 8, 5, 8, 10, 6, 9];
  const sizes = [
    100, 80, 80, 100, 110, 110, 100, 100, 90, 90, 110, 120, 120, 120, 110, 80, 80, 80, 90, 100, 100, 100, 100,
    90, 90,
  ];

  it('table 7.4: purchase orders with errors, samples of 80 to 120', () => {
    const { kind, limits, at } = limitsOf(counted(orders, sizes), 'p');
    expect(kind).toBe('p');
    expect(limits.centre).toBeCloseTo(0.09551020408163265, 12);
    const known: [number, number, number][] = [
      [80, 0, 0.19409342051458195],
      [90, 0.0025650562804066107, 0.18845535188285867],
      [100, 0.007334694727773067, 0.18368571343549223],
      [110, 0.011438154625052752, 0.17958225353821256],
      [120, 0.01501734492727154, 0.17600306323599374],
    ];
    for (const [total, lower, upper] of known) {
      expect(at(total)?.lower).toBeCloseTo(lower, 12);
      expect(at(total)?.upper).toBeCloseTo(upper, 12);
    }
    const signals = findSignals(
      orders.map((events, i) => events / (sizes[i] ?? 1)),
      sizes.map((size) => at(size)),
    );
    expect(signals.map((signal, i) => (signal?.rule === 'outside' ? i + 1 : 0)).filter((i) => i > 0)).toEqual(
      [11],
    );
  });

  it('example 7.4: errors per shipment, 50 shipments a week, floored at zero', () => {
    const errors = [2, 3, 8, 1, 1, 4, 1, 4, 5, 1, 8, 2, 4, 3, 4, 1, 8, 3, 7, 4];
    const { kind, sigmaZ, limits, at } = limitsOf(counted(errors, new Array<number>(20).fill(50)), 'u');
    expect(limits.centre).toBeCloseTo(0.074, 12);
    expect(at(50)?.lower).toBe(0);
    expect(limits.floored).toBe(true);
    const half = (0.1894123043700281 - 0.074) * (kind === 'laneyU' ? sigmaZ : 1);
    expect(at(50)?.upper).toBeCloseTo(0.074 + half, 12);
  });

  it('example 7.5: flaws in dyed cloth, rolls of 8 to 13 units of 50 square metres', () => {
    const rolls = [10, 8, 13, 10, 9.5, 10, 12, 10.5, 12, 12.5];
    const { kind, limits, at } = limitsOf(counted([14, 12, 20, 11, 7, 10, 21, 16, 19, 23], rolls), 'u');
    expect(kind).toBe('u');
    expect(limits.centre).toBeCloseTo(1.4232558139534883, 12);
    expect(limits.trial).toBe(true);
    expect(at(9.5)?.upper).toBeCloseTo(2.5844395260417583, 12);
    expect(at(9.5)?.lower).toBeCloseTo(0.26207210186521834, 12);
    expect(at(12.5)?.upper).toBeCloseTo(2.4355523051291277, 12);
    expect(at(10)?.innerUpper).toBeCloseTo(
      1.4232558139534883 + (2 / 3) * (2.555037697780111 - 1.4232558139534883),
      12,
    );
  });
});

// Infections in six Danish hospitals over 24 months, by patient days at risk (esundhed.dk, in qicharts2): mean limits,
// centre, runs and crossings as in the references of that package's own tests.
describe('hospital infections', () => {
  it.each([
    {
      name: 'bacteremia',
      events: [
        106, 69, 90, 77, 95, 92, 89, 74, 82, 85, 92, 75, 68, 80, 80, 79, 80, 85, 69, 75, 78, 82, 61, 73,
      ],
      days: [
        109470.9583, 99508.3333, 108898.9583, 101688.125, 104658.125, 101202.25, 92630.9583, 95203.6667,
        100443.125, 102701.2917, 102013.0833, 98826.75, 102697.2083, 98177.8333, 103149.2083, 101085.1667,
        100214.4583, 96890.5833, 89986.4583, 92971.125, 97745.5, 99996.2917, 91607.5, 90214.9167,
      ],
      lower: 0.0005410153750257724,
      centre: 0.0008127685690303638,
      upper: 0.001084521763034955,
      longestRun: 3,
      crossings: 13,
    },
    {
      name: 'Clostridium difficile',
      events: [
        72, 74, 75, 69, 52, 45, 45, 51, 46, 47, 69, 58, 50, 62, 73, 65, 59, 49, 47, 48, 46, 62, 42, 57,
      ],
      days: [
        102690.625, 93460.875, 102149.1667, 95147.9583, 98588.0, 95000.9583, 86428.0, 88625.9583, 93941.125,
        96145.7083, 95115.5, 92736.4167, 95611.25, 90783.2083, 95958.4167, 94511.0, 93146.0833, 90784.1667,
        83655.0417, 86682.0, 91137.6667, 93387.75, 85798.5833, 85006.875,
      ],
      lower: 0.0003682219818656593,
      centre: 0.0006121736776696678,
      upper: 0.0008561253734736764,
      longestRun: 6,
      crossings: 8,
    },
    {
      name: 'urinary tract',
      events: [
        397, 378, 420, 382, 360, 382, 323, 380, 366, 380, 382, 373, 391, 379, 396, 387, 370, 394, 303, 389,
        371, 369, 351, 360,
      ],
      days: [
        98305.25, 89377.5833, 98041.5833, 91141.25, 94497.25, 90785.0417, 82061.375, 84891.125, 90053.625,
        91602.5, 90975.875, 88398.2083, 91495.5, 86989.5417, 91716.8333, 89899.5833, 89154.6667, 86253.125,
        79444.125, 82757.5833, 86646.0833, 89021.0417, 82124.7083, 81013.6667,
      ],
      lower: 0.003568294502670244,
      centre: 0.004224020005199513,
      upper: 0.004879745507728782,
      longestRun: 4,
      crossings: 11,
    },
  ])('$name', ({ events, days, lower, centre, upper, longestRun, crossings }) => {
    const baseline = counted(events, days);
    const { sigmaZ, kind, limits, at } = limitsOf(baseline, 'u');
    const widened = kind === 'laneyU' ? sigmaZ : 1;
    const mean = (side: 'lower' | 'upper') => {
      const all = days.map((total) => limits.centre + ((at(total)?.[side] ?? 0) - limits.centre) / widened);
      return all.reduce((sum, own) => sum + own, 0) / all.length;
    };
    expect(limits.centre).toBeCloseTo(centre, 9);
    expect(mean('lower')).toBeCloseTo(lower, 9);
    expect(mean('upper')).toBeCloseTo(upper, 9);
    const figures = baseline.map(({ value }) => value);
    // Their runs are taken around the centre line of the u chart.
    expect(runChart(figures, limits.centre)).toMatchObject({
      useful: 24,
      longestRun,
      longestRunLimit: 8,
      crossings,
      crossingsLimit: 8,
      signal: false,
    });
  });
});

// Patients seen within four hours in English accident and emergency departments, 20 weeks (Mohammed, Panesar, Laney &
// Wilson 2013, BMJ Qual. Saf. 22:362-368): on a p chart nearly every week is out, on Laney's p' chart none is.
describe("Laney's limits", () => {
  const seen = [
    266501, 264225, 276532, 281461, 269071, 261215, 270409, 279778, 270483, 270320, 267923, 271478, 255353,
    256820, 261835, 259144, 255910, 260863, 264465, 260989,
  ];
  const came = [
    280443, 276823, 291681, 296155, 282343, 275888, 283867, 295251, 284468, 282529, 279618, 283932, 266629,
    268091, 276803, 271578, 266005, 273520, 278574, 273772,
  ];
  const values = seen.map((events, i) => events / (came[i] ?? 1));

  it('widen a p chart of very large samples to what neighbouring weeks show', () => {
    const { kind, sigmaZ, limits, at } = limitsOf(counted(seen, came), 'p');
    expect(kind).toBe('laneyP');
    expect(limits.centre).toBeCloseTo(0.9528997113441912, 8);
    expect(sigmaZ).toBeCloseTo(10.64042186349651, 6);
    const binomial = Math.sqrt((limits.centre * (1 - limits.centre)) / 280443);
    expect(at(280443)?.upper).toBeCloseTo(limits.centre + 3 * binomial * sigmaZ, 12);
    const narrow = came.map((n) => 3 * Math.sqrt((limits.centre * (1 - limits.centre)) / n));
    const out = values.filter((value, i) => Math.abs(value - limits.centre) > (narrow[i] ?? 0)).length;
    expect(out).toBeGreaterThan(10);
    const signals = findSignals(
      values,
      came.map((n) => at(n)),
    );
    expect(signals.filter((signal) => signal?.rule === 'outside')).toEqual([]);
  });

  it('are not asked for when counts explain what is seen', () => {
    const steady = [10, 12, 9, 11, 13, 8, 10, 12, 11, 9];
    expect(limitsOf(counted(steady, new Array<number>(10).fill(100)), 'p').kind).toBe('p');
    expect(limitsOf(counted(steady, new Array<number>(10).fill(4)), 'u').kind).toBe('u');
  });

  it('widen a u chart of restless counts', () => {
    const restless = [40, 90, 35, 95, 30, 100, 45, 85, 50, 92];
    const { kind, sigmaZ } = limitsOf(counted(restless, new Array<number>(10).fill(2.5)), 'u');
    expect(kind).toBe('laneyU');
    expect(sigmaZ).toBeGreaterThan(3);
  });
});

describe('edges', () => {
  it('needs 8 figures, each with its denominator', () => {
    const seven = counted([1, 2, 1, 2, 1, 2, 1], [10, 10, 10, 10, 10, 10, 10]);
    expect(attributeLimits(seven, 'p')).toBeNull();
    expect(attributeLimits([...seven, { value: 0.1, total: null }], 'p')).toBeNull();
    expect(attributeLimits([...seven, { value: 0.1, total: 0 }], 'p')).toBeNull();
  });

  it('takes no range across a gap and gives no limits to a missing period', () => {
    const gap = counted([1, 2, 1, 2, null, 9, 8, 9, 8], new Array<number>(9).fill(20));
    const whole = limitsOf(gap, 'p');
    expect(whole.limits.baselinePoints).toBe(8);
    expect(whole.limits.averageMovingRange).toBeCloseTo(1 / 20, 12);
    expect(whole.at(null)).toBeNull();
  });

  it('nothing ever, or always: limits of no width, every other figure is a signal', () => {
    const never = limitsOf(counted(new Array<number>(9).fill(0), new Array<number>(9).fill(30)), 'p');
    expect(never).toMatchObject({ kind: 'p', sigmaZ: 1 });
    expect(never.at(30)).toMatchObject({ lower: 0, upper: 0 });
    expect(never.limits.sigma).toBe(0);
    const always = limitsOf(counted(new Array<number>(9).fill(30), new Array<number>(9).fill(30)), 'p');
    expect(always.at(30)).toMatchObject({ lower: 1, upper: 1 });
    expect(findSignals([1 / 30], [never.at(30)])[0]?.rule).toBe('outside');
  });

  it('a share stops at 1', () => {
    const high = limitsOf(counted([9, 10, 9, 10, 9, 10, 9, 10], new Array<number>(8).fill(10)), 'p');
    expect(high.at(10)?.upper).toBe(1);
    expect(high.limits.capped).toBe(true);
  });
});
