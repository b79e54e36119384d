import { analyse } from '@levain/domain/statistics/analyse.js';
import { applyDecisionRule } from '@levain/domain/statistics/decision-rule.js';

const DAYS = 60;
const START = Date.UTC(2026, 0, 5);
const day = (index) => new Date(START + index * 86_400_000).toISOString().slice(0, 10);

/** A plan's design with the shapes of its outcome, process and guardrail measures. */
const PLANS = [
  { design: 'comparison', shapes: ['proportion', 'mean', 'rate'] },
  { design: 'comparison', shapes: ['mean', 'proportion', 'proportion'] },
  { design: 'pilotGroup', shapes: ['rate', 'proportion', 'mean'] },
  { design: 'beforeAfter', shapes: ['level', 'proportion', 'level'] },
  { design: 'beforeAfter', shapes: ['proportion', 'level', 'rate'] },
];
const EFFECTS = [0.12, 0, -0.1];
const ROLES = ['outcome', 'process', 'guardrail'];

/**
 * Evaluations as the product computes them, for sample figures: what is stored beside a verdict. `@arm1@` and `@measure1@` stand for the
 * ids that the experiment has.
 */
export function evaluationTemplates() {
  return PLANS.flatMap((plan, place) =>
    EFFECTS.map((effect, index) => evaluated(plan, effect, place * EFFECTS.length + index)),
  );
}

function evaluated({ design, shapes }, effect, seed) {
  const draw = generator(seed + 1);
  const analyses = shapes.map((shape, place) => analyse(inputOf({ design, shape, place, effect, draw })));
  const measure = (place) => ({ measureId: `measure_@measure${place + 1}@`, direction: 'increase' });
  const computed = applyDecisionRule({
    outcomes: [{ ...measure(0), minimumWorthwhileEffect: worthwhile(shapes[0]), analysis: analyses[0] }],
    guardrails: [{ ...measure(2), margin: 0.1 * typical(shapes[2]), analysis: analyses[2] }],
  });
  return {
    design,
    shapes,
    verdict: computed.verdict ?? 'notEnoughEvidence',
    computed,
    analyses: analyses.map((analysis, place) => ({ measureId: `@measure${place + 1}@`, analysis })),
  };
}

function inputOf({ design, shape, place, effect, draw }) {
  const beforeAfter = design === 'beforeAfter';
  return {
    ...{ design, shape, measureRole: ROLES[place], direction: 'increase' },
    ...{ baseline: typical(shape), target: typical(shape) * 1.1 },
    minimumWorthwhileEffect: place === 0 ? worthwhile(shape) : null,
    guardrailMargin: place === 2 ? 0.1 * typical(shape) : null,
    ...{ bounded: null, periodicity: 'day', changeDate: beforeAfter ? day(DAYS / 2) : null },
    arms: [
      { id: 'arm_@arm1@', role: beforeAfter ? 'before' : 'control', share: null },
      { id: 'arm_@arm2@', role: beforeAfter ? 'after' : 'variant', share: null },
    ],
    data: beforeAfter ? series(shape, effect, draw) : groups(shape, effect, draw),
    plannedEnd: {
      ...{ minimumPerArm: 400, minimumPeriodsBefore: 12, minimumPeriodsAfter: 12, stopDate: day(DAYS - 1) },
    },
    ...{ now: day(DAYS), startsOn: day(0), testEndedOn: day(DAYS - 1), confidence: 0.95 },
  };
}

const days = () => Array.from({ length: DAYS }, (_, index) => index);

function groups(shape, effect, draw) {
  const rows = days().flatMap((index) => [
    { armId: 'arm_@arm1@', on: day(index), ...reading(shape, 0, draw) },
    { armId: 'arm_@arm2@', on: day(index), ...reading(shape, effect, draw) },
  ]);
  return { shape, arms: rows };
}

/** Before and after are one series: the change is in the middle. */
function series(shape, effect, draw) {
  const points = (from, to, change) =>
    days()
      .slice(from, to)
      .map((index) => {
        const { events, total, exposure, value } = reading(shape, change, draw);
        const counted = total ?? exposure;
        return {
          on: day(index),
          value: value ?? events / counted,
          ...(counted ? { events, total: counted } : {}),
        };
      });
  return {
    shape: 'level',
    series: [
      { armId: 'arm_@arm1@', points: points(0, DAYS / 2, 0) },
      { armId: 'arm_@arm2@', points: points(DAYS / 2, DAYS, effect) },
    ],
  };
}

function reading(shape, effect, draw) {
  const expected = typical(shape) * (1 + effect) * (0.95 + 0.1 * draw());
  if (shape === 'proportion') return { events: Math.round(40 * expected), total: 40 };
  if (shape === 'rate') return { events: Math.round(8 * expected), exposure: 8 };
  if (shape === 'mean') return { n: 20, mean: expected, sd: 3 };
  return { value: expected };
}

const typical = (shape) => ({ proportion: 0.4, mean: 12, rate: 3, level: 52 })[shape];
const worthwhile = (shape) => 0.04 * typical(shape);

/** mulberry32: the same numbers on every machine. */
function generator(seed) {
  let state = seed * 0x9e3779b9;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
