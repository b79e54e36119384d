/** Looking while it runs, series around a change, control charts. */
import { readFileSync } from 'node:fs';
import { confidenceSequence } from '@levain/domain/statistics/confidence-sequence.js';
import { controlLimits, findSignals } from '@levain/domain/statistics/control-chart.js';
import { levelChangeOf } from '@levain/domain/statistics/interrupted-time-series.js';
import { median, runChart } from '@levain/domain/statistics/run-chart.js';
import { autoregressive, normal } from './draws.mjs';

const ALPHA = 0.05;
const EVERY = 5;
const PER_ARM = 1000;
const FEWEST = 10;

const PEEKED = {
  normal: normal,
  'yes or no, 10 %': (random) => (random() < 0.1 ? 1 : 0),
  lognormal: (random) => Math.exp(normal(random)),
};

/** Looks every 5 people per arm until 1,000; `excludes` says whether a look shows a difference. */
function everExcluded(random, draw, excludes) {
  const sums = [0, 0];
  const squares = [0, 0];
  for (let n = 1; n <= PER_ARM; n += 1) {
    for (const arm of [0, 1]) {
      const value = draw(random);
      sums[arm] += value;
      squares[arm] += value * value;
    }
    if (n < FEWEST || n % EVERY !== 0) continue;
    const variance = [0, 1].map((arm) => (squares[arm] - sums[arm] ** 2 / n) / (n - 1));
    if (sums.some((sum) => draw !== normal && sum < 3)) continue;
    const se = Math.sqrt((variance[0] + variance[1]) / n);
    if (se > 0 && excludes((sums[1] - sums[0]) / n, se, 2 * n)) return true;
  }
  return false;
}

const peeking = Object.entries(PEEKED).flatMap(([name, draw]) => {
  const situation = `${name}, a look every ${EVERY} per arm up to ${PER_ARM}`;
  return [
    {
      method: 'usual 95 % interval, looked at all along (not used)',
      situation,
      draws: 1_000,
      known: 0.15,
      trial: (random) => ({
        found: everExcluded(random, draw, (value, se) => Math.abs(value) > 1.96 * se),
      }),
    },
    {
      method: 'confidence sequence, looked at all along',
      situation,
      draws: 2_000,
      most: 0.05,
      trial: (random) => ({
        found: everExcluded(random, draw, (value, se, units) => {
          const look = confidenceSequence({ value, se, units }, 2 * PER_ARM, ALPHA);
          return look !== null && (look.low > 0 || look.high < 0);
        }),
      }),
    },
  ];
});

const LENGTHS = [
  [12, 12],
  [26, 26],
];
const RHOS = [0, 0.3, 0.6];

const interrupted = LENGTHS.flatMap(([before, after]) =>
  RHOS.map((rho) => ({
    method: 'interrupted time series, level change',
    situation: `${before} and ${after} periods, autocorrelation ${rho}`,
    draws: 2_000,
    most: rho > 0.5 ? 0.08 : 0.06,
    least: rho > 0.5 ? 0.92 : 0.94,
    trial: (random) => {
      const points = autoregressive(random, before + after, rho).map((y, t) => ({
        t,
        y: y + 0.05 * t,
        after: t >= before,
      }));
      const result = levelChangeOf(points, ALPHA);
      const { p, low, high } = result.value;
      return { found: p < ALPHA, covered: low <= 0 && 0 <= high };
    },
  })),
);

/** A treated and a comparison unit that share the same shocks: the difference series, as the product reads it. */
const comparative = [0, 0.6].map((rho) => ({
  method: 'series less its comparison series',
  situation: `12 and 12 periods, shared shocks, autocorrelation ${rho}`,
  draws: 1_000,
  most: rho > 0.5 ? 0.08 : 0.06,
  trial: (random) => {
    const shared = autoregressive(random, 24, 0.8);
    const own = () => autoregressive(random, 24, rho).map((error, t) => shared[t] * 3 + error);
    const [treated, reference] = [own(), own()];
    const points = treated.map((y, t) => ({ t, y: y - reference[t], after: t >= 12 }));
    const result = levelChangeOf(points, ALPHA);
    return { found: result.value.p < ALPHA };
  },
}));

/** Eight years of a real forum: a change is supposed where none was made. */
const forum = readFileSync(
  new URL('../../apps/api/demo/data/community/slicer_forum_weekly.csv', import.meta.url),
  'utf8',
)
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.split(',').slice(1, 5).map(Number));

const supposed = LENGTHS.map(([before, after]) => ({
  method: 'interrupted time series, change supposed in a real series',
  situation: `${before} and ${after} weeks of 4 series of a forum`,
  draws: 1_000,
  most: 0.1,
  trial: (random) => {
    const column = Math.floor(4 * random());
    const from = Math.floor((forum.length - before - after) * random());
    const weeks = forum.slice(from, from + before + after);
    const points = weeks.map((row, t) => ({ t, y: row[column], after: t >= before }));
    const result = levelChangeOf(points, ALPHA);
    return { found: result.ok && result.value.p < ALPHA };
  },
}));

const charts = [
  [12, 12],
  [20, 12],
  [26, 26],
].flatMap(([before, after]) =>
  RHOS.map((rho) => ({
    method: 'XmR chart, any of the four rules after the change, in the favourable direction',
    situation: `${before} and ${after} periods, autocorrelation ${rho}`,
    draws: 5_000,
    trial: (random) => {
      const values = autoregressive(random, before + after, rho);
      const limits = controlLimits(values.slice(0, before));
      const signals = findSignals(values.slice(before), limits);
      return { found: signals.some((signal) => signal !== null && signal.way === 1) };
    },
  })),
);

const runs = [0, 0.3].map((rho) => ({
  method: 'run chart, too long a run or too few crossings',
  situation: `24 periods, autocorrelation ${rho}`,
  draws: 5_000,
  ...(rho === 0 ? { most: 0.09 } : {}),
  trial: (random) => {
    const values = autoregressive(random, 24, rho);
    return { found: runChart(values, median(values)).signal };
  },
}));

export const OVER_TIME = [...peeking, ...interrupted, ...comparative, ...supposed, ...charts, ...runs];
