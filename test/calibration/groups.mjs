/** Two and more groups: proportions, means, rates, pairs, covariates, several variants. */
import { adjustForCovariate } from '@levain/domain/statistics/covariate.js';
import { fourCells } from '@levain/domain/statistics/read-difference-in-differences.js';
import { mannWhitney } from '@levain/domain/statistics/mann-whitney.js';
import { meanLift, summarise, welch } from '@levain/domain/statistics/means.js';
import { pairedProportions, pairedT } from '@levain/domain/statistics/paired.js';
import { permutationTest } from '@levain/domain/statistics/permutation.js';
import { miettinenNurminen } from '@levain/domain/statistics/proportion-scores.js';
import {
  fisherExact,
  newcombe,
  pooledZ,
  proportionLift,
  unpooled,
} from '@levain/domain/statistics/proportions.js';
import { dispersion, poolRates, rateDifference, rateP, rateRatio } from '@levain/domain/statistics/rates.js';
import { holm } from '@levain/domain/statistics/reading.js';
import { sampleRatio } from '@levain/domain/statistics/sample-ratio.js';
import { binomial, dispersedCount, DISTRIBUTIONS, list, normal, poisson } from './draws.mjs';

const ALPHA = 0.05;
const inside = (limits, truth) => limits !== null && limits.low <= truth && truth <= limits.high;
const under = (p) => p !== null && p < ALPHA;

const PROPORTIONS = [
  [30, 30, 0.1, 0.1],
  [30, 60, 0.5, 0.7],
  [100, 100, 0.1, 0.1],
  [500, 500, 0.02, 0.03],
];

const proportions = PROPORTIONS.flatMap(([n, m, p, q]) => {
  const situation = `${n} and ${m} people, ${100 * p} % and ${100 * q} %`;
  const same = p === q;
  const scenario = (method, read, bounds) => ({
    method,
    situation,
    draws: 20_000,
    ...bounds,
    trial: (random) => read(binomial(random, n, p), binomial(random, m, q)),
  });
  const interval = (method, read, least) =>
    scenario(method, (a, b) => ({ covered: inside(read(a, b, ALPHA), q - p) }), { least });
  const test = (method, read, most) =>
    same ? [scenario(method, (a, b) => ({ found: under(read(a, b)) }), { most })] : [];
  return [
    interval('Newcombe interval', newcombe, 0.94),
    interval('Miettinen-Nurminen interval', miettinenNurminen, 0.94),
    scenario(
      'Wald interval (shown beside, refused under 5 a cell)',
      (a, b) => {
        const limits = unpooled(a, b, ALPHA);
        return { covered: limits === null ? null : inside(limits, q - p) };
      },
      { least: 0.9 },
    ),
    ...test('pooled z', (a, b) => pooledZ(a, b)?.p ?? null, 0.065),
    ...test('Fisher exact', fisherExact, 0.05),
  ];
});

const lifts = [
  {
    method: 'relative lift of proportions',
    situation: '400 and 400 people, 20 % and 25 %',
    draws: 10_000,
    least: 0.94,
    trial: (random) => {
      const lift = proportionLift(binomial(random, 400, 0.2), binomial(random, 400, 0.25), ALPHA);
      return { covered: lift.ok ? inside(lift.limits, 0.25) : null };
    },
  },
  {
    method: 'relative lift of means',
    situation: '200 and 200 people, lognormal, 25 % more',
    draws: 5_000,
    least: 0.93,
    trial: (random) => {
      const arm = (factor) => summarise(list(200, () => factor * Math.exp(normal(random))));
      const lift = meanLift(arm(1), arm(1.25), ALPHA);
      return { covered: lift.ok ? inside(lift.limits, 0.25) : null };
    },
  },
];

const MEANS = [
  ['normal', 10, 10, 1, 0.056],
  ['normal', 40, 10, 3, 0.056],
  ['lognormal', 15, 15, 1, 0.05],
  ['lognormal', 40, 40, 1, 0.055],
];

const means = MEANS.map(([name, n, m, ratio, most]) => ({
  method: 'Welch',
  situation: `${name}, ${n} and ${m} people${ratio === 1 ? '' : `, deviation 1 and ${ratio}`}`,
  draws: 10_000,
  most,
  least: 1 - most,
  trial: (random) => {
    const { draw, mean } = DISTRIBUTIONS[name];
    const arm = (size, scale) => summarise(list(size, () => scale * (draw(random) - mean)));
    const result = welch(arm(n, 1), arm(m, ratio), ALPHA);
    return { found: under(result.p), covered: inside(result, 0) };
  },
}));

const SMALL = [
  ['normal', 8, 8],
  ['lognormal', 8, 8],
  ['rounded', 25, 25],
];

const small = SMALL.flatMap(([name, n, m]) => {
  const { draw } = DISTRIBUTIONS[name];
  const two = (random) => [list(n, () => draw(random)), list(m, () => draw(random))];
  const situation = `${name}, ${n} and ${m} people`;
  return [
    {
      method: n * m <= 100 ? 'permutation, exact' : 'permutation, drawn',
      situation,
      draws: n * m <= 100 ? 8_000 : 1_000,
      most: 0.05,
      trial: (random) => ({ found: under(permutationTest(...two(random)).p) }),
    },
    {
      method: 'rank test and Hodges-Lehmann',
      situation,
      draws: 10_000,
      most: 0.05,
      least: 0.945,
      trial: (random) => {
        const result = mannWhitney(...two(random));
        return { found: under(result.p), covered: inside(result.limits, 0) };
      },
    },
  ];
});

const covariate = [0, 0.7].map((correlation) => ({
  method: 'covariate from before (CUPED)',
  situation: `50 and 50 people, correlation ${correlation}`,
  draws: 5_000,
  most: 0.055,
  least: 0.945,
  trial: (random) => {
    const arm = () => {
      const pairs = list(50, () => {
        const x = normal(random);
        return [x, correlation * x + Math.sqrt(1 - correlation ** 2) * normal(random)];
      });
      const own = summarise(pairs.map(([, y]) => y));
      const before = summarise(pairs.map(([x]) => x));
      const products = pairs.reduce((sum, [x, y]) => sum + (x - before.mean) * (y - own.mean), 0);
      return { ...own, covariate: { mean: before.mean, sd: before.sd, covariance: products / 49 } };
    };
    const result = welch(...adjustForCovariate([arm(), arm()]).arms, ALPHA);
    return { found: under(result.p), covered: inside(result, 0) };
  },
}));

const RATES = [
  [4, 10, 4, 10],
  [20, 10, 20, 10],
  [60, 10, 40, 20],
];

const rates = RATES.flatMap(([a, ea, b, eb]) => {
  const situation = `${a} and ${b} events expected over ${ea} and ${eb}`;
  const same = a / ea === b / eb;
  const two = (random) => [
    { events: poisson(random, a), exposure: ea },
    { events: poisson(random, b), exposure: eb },
  ];
  return [
    {
      method: 'rate ratio, exact',
      situation,
      draws: 10_000,
      ...(same ? { most: 0.05 } : {}),
      least: 0.95,
      trial: (random) => {
        const [control, variant] = two(random);
        const ratio = rateRatio(control, variant, ALPHA);
        return {
          ...(same ? { found: under(rateP(control, variant)) } : {}),
          covered: ratio === null ? null : inside(ratio, b / eb / (a / ea)),
        };
      },
    },
    {
      method: 'rate difference',
      situation,
      draws: 10_000,
      least: 0.94,
      trial: (random) => ({ covered: inside(rateDifference(...two(random), ALPHA), b / eb - a / ea) }),
    },
  ];
});

const dispersed = [
  ['as if by chance alone (not used)', () => 1, { known: 0.2 }],
  ['with the dispersion seen', (seen) => seen ?? 1, { most: 0.075, least: 0.925 }],
].map(([how, correct, bounds]) => ({
  method: 'rate ratio of dispersed counts',
  situation: `12 and 12 weeks, variance 6 times the mean, ${how}`,
  draws: 5_000,
  ...bounds,
  trial: (random) => {
    const weeks = () => list(12, () => ({ events: dispersedCount(random, 5), exposure: 1 }));
    const arms = [weeks(), weeks()];
    const factor = correct(dispersion(arms));
    const [control, variant] = arms.map(poolRates);
    return {
      found: under(rateP(control, variant, factor)),
      covered: inside(rateRatio(control, variant, ALPHA, factor), 1),
    };
  },
}));

const differences = [20, 100].map((people) => ({
  method: 'difference of differences',
  situation: `${people} people in each of two groups, before and after, both 0.5 higher after`,
  draws: 5_000,
  most: people < 50 ? 0.06 : 0.055,
  least: people < 50 ? 0.94 : 0.945,
  trial: (random) => {
    const cell = (shift) => {
      const { mean, sd } = summarise(list(people, () => shift + normal(random)));
      return { value: mean, variance: sd ** 2 / people, units: people, events: null, settled: true };
    };
    const { value, se } = fourCells([cell(0), cell(0.5)], [cell(1), cell(1.5)]);
    return { found: Math.abs(value) > 1.959964 * se, covered: Math.abs(value) <= 1.959964 * se };
  },
}));

const paired = [
  {
    method: 'paired t',
    situation: '12 people twice, normal',
    draws: 10_000,
    most: 0.05,
    least: 0.95,
    trial: (random) => {
      const first = list(12, () => normal(random));
      const result = pairedT(
        first,
        first.map((value) => value + 0.5 * normal(random)),
        ALPHA,
      );
      return { found: under(result.p), covered: inside(result, 0) };
    },
  },
  ...[
    [30, 0.15, 0.15],
    [30, 0.05, 0.25],
  ].map(([people, lost, won]) => ({
    method: lost === won ? 'McNemar exact, Tango interval' : 'Tango interval',
    situation: `${people} people twice, ${100 * lost} % leave and ${100 * won} % join`,
    draws: 10_000,
    ...(lost === won ? { most: 0.05 } : {}),
    least: 0.94,
    trial: (random) => {
      const counts = { both: 0, onlyBefore: 0, onlyAfter: 0, neither: 0 };
      for (let person = 0; person < people; person += 1) {
        const u = random();
        const way = u < lost ? 'onlyBefore' : u < lost + won ? 'onlyAfter' : u < 0.6 ? 'both' : 'neither';
        counts[way] += 1;
      }
      const result = pairedProportions(counts, ALPHA);
      return {
        ...(lost === won ? { found: under(result.p) } : {}),
        covered: inside(result, won - lost),
      };
    },
  })),
];

const several = ['each p alone (not used)', 'Holm'].map((how) => ({
  method: `three variants, ${how}`,
  situation: '200 people in each of 4 arms, 10 %: any false alarm',
  draws: 5_000,
  ...(how === 'Holm' ? { most: 0.05 } : { known: 0.06 }),
  trial: (random) => {
    const control = binomial(random, 200, 0.1);
    const all = list(3, () => pooledZ(control, binomial(random, 200, 0.1))?.p ?? 1);
    return { found: (how === 'Holm' ? holm(all) : all).some(under) };
  },
}));

const shares = {
  method: 'sample ratio mismatch, p < 0.001',
  situation: '2 arms of 500, shared out as planned',
  draws: 20_000,
  most: 0.001,
  trial: (random) => {
    const first = binomial(random, 1000, 0.5).events;
    const result = sampleRatio([
      { count: first, share: 0.5 },
      { count: 1000 - first, share: 0.5 },
    ]);
    return { found: result.ok && result.p < 0.001 };
  },
};

export const GROUPS = [
  ...proportions,
  ...lifts,
  ...means,
  ...small,
  ...covariate,
  ...rates,
  ...dispersed,
  ...paired,
  ...differences,
  ...several,
  shares,
];
