/**
 * How long the statistics take, printed and never judged: a clock depends on the machine. Run by `npm run bench:statistics`,
 * which builds first. Each figure is the median of several runs after a warm-up.
 */
import { existsSync } from 'node:fs';
import { analyse } from '@levain/domain/statistics/analyse.js';
import { interruptedTimeSeries } from '@levain/domain/statistics/interrupted-time-series.js';
import { mannWhitney } from '@levain/domain/statistics/mann-whitney.js';
import { permutationTest } from '@levain/domain/statistics/permutation.js';
import { seededRandom } from '@levain/domain/statistics/seeded-random.js';

const random = seededRandom(1);
const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
const list = (length, make) => Array.from({ length }, (_, index) => make(index));
const day = (offset) => new Date(Date.UTC(2023, 0, 2 + offset)).toISOString().slice(0, 10);

const plan = {
  measureRole: 'outcome',
  direction: 'increase',
  baseline: null,
  target: null,
  minimumWorthwhileEffect: 0.02,
  now: day(4000),
  plannedEnd: {
    minimumPerArm: 100,
    minimumPeriodsBefore: null,
    minimumPeriodsAfter: null,
    stopDate: day(3900),
  },
};
const arms = [
  { id: 'a', role: 'control', share: 0.5 },
  { id: 'b', role: 'variant', share: 0.5 },
];
const comparison = (data) => ({ ...plan, design: 'comparison', shape: data.shape, arms, data });

const proportion = (index) =>
  comparison({
    shape: 'proportion',
    arms: arms.map(({ id }) => ({ armId: id, events: 180 + index + Math.floor(40 * random()), total: 1000 })),
  });
const mean = (index) =>
  comparison({
    shape: 'mean',
    arms: arms.map(({ id }) => ({ armId: id, n: 900, mean: 40 + index + normal(), sd: 9 + random() })),
  });
const measures = list(12, (index) => (index % 2 === 0 ? proportion(index) : mean(index)));

const series = (weeks) => ({
  ...plan,
  design: 'beforeAfter',
  shape: 'level',
  arms: [],
  periodicity: 'week',
  changeDate: day(7 * Math.floor(weeks / 2)),
  now: day(7 * weeks),
  plannedEnd: { ...plan.plannedEnd, stopDate: day(7 * weeks) },
  data: {
    shape: 'level',
    series: [
      { armId: null, points: list(weeks, (week) => ({ on: day(7 * week), value: 120 + 10 * normal() })) },
    ],
  },
});
const points = (weeks) => list(weeks, (t) => ({ t, y: 120 + 10 * normal(), after: t >= weeks / 2 }));

/** Milliseconds of one call: the median of `runs`, after one fifth as many to warm up. */
function time(runs, call) {
  for (let run = 0; run < runs / 5; run += 1) call();
  const took = list(runs, () => {
    const from = process.hrtime.bigint();
    call();
    return Number(process.hrtime.bigint() - from) / 1e6;
  }).sort((a, b) => a - b);
  return took[Math.floor(runs / 2)];
}

const rows = [];
const bench = (what, runs, call) => rows.push([what, time(runs, call)]);

bench('12 measures x 2 arms, from summaries', 200, () => measures.map(analyse));
const weeks = { long: points(520), year: points(52), readLong: series(520), readYear: series(52) };
bench('time series model, 52 weeks', 20, () => interruptedTimeSeries(weeks.year, 0.05, 52));
bench('time series model, 520 weeks, with season', 10, () =>
  interruptedTimeSeries(weeks.long, 0.05, 52.1775),
);
bench('whole reading of 52 weeks', 20, () => analyse(weeks.readYear));
bench('whole reading of 520 weeks', 5, () => analyse(weeks.readLong));
const small = [list(10, normal), list(10, () => normal() + 0.5)];
bench('exact permutation, 10 v 10 (184,756 ways)', 10, () => permutationTest(...small));
const drawn = [list(200, normal), list(200, normal)];
bench('drawn permutation, 200 v 200 (20,000 draws)', 5, () => permutationTest(...drawn));
bench('rank test with its interval, 200 v 200', 10, () => mannWhitney(...drawn));

console.log(`Node ${process.version}, ${process.arch}; median of several runs, in milliseconds`);
for (const [what, milliseconds] of rows) console.log(`${milliseconds.toFixed(2).padStart(10)}  ${what}`);

const cached = new URL('../../apps/api/dist/evaluations/analyses.js', import.meta.url);
if (existsSync(cached)) {
  const { analysisOf } = await import(cached.href);
  const tenant = { workspaceId: 'bench' };
  const all = [...measures.slice(0, 11), weeks.readLong];
  const read = (inputs) => inputs.map((input) => analysisOf(tenant, input));
  const before = read(all);
  const changed = structuredClone(all);
  changed[0].data.arms[0].events += 1;
  const from = process.hrtime.bigint();
  const after = read(changed);
  const took = Number(process.hrtime.bigint() - from) / 1e6;
  const again = after.filter((analysis, index) => analysis !== before[index]).length;
  console.log(
    `${took.toFixed(2).padStart(10)}  one new reading among 12 measures, one of them of 520 weeks: ${again} analysed again, ${12 - again} kept`,
  );
} else {
  console.log('            one new reading among 12 measures: build the API to see it (npm run build)');
}
