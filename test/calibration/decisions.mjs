/** The whole way from figures to a verdict, where the truth is known. */
import { analyse } from '@levain/domain/statistics/analyse.js';
import { applyDecisionRule } from '@levain/domain/statistics/decision-rule.js';
import { autoregressive, binomial, list, normal } from './draws.mjs';

const day = (offset) => new Date(Date.UTC(2024, 0, 1 + offset)).toISOString().slice(0, 10);

const plan = {
  design: 'comparison',
  measureRole: 'outcome',
  direction: 'increase',
  baseline: null,
  target: null,
  arms: [
    { id: 'a', role: 'control', share: 0.5 },
    { id: 'b', role: 'variant', share: 0.5 },
  ],
  plannedEnd: {
    minimumPerArm: null,
    minimumPeriodsBefore: null,
    minimumPeriodsAfter: null,
    stopDate: day(900),
  },
  now: day(1000),
};

function verdictOn(input) {
  const analysis = analyse(input);
  const { direction, minimumWorthwhileEffect } = input;
  return applyDecisionRule({
    outcomes: [{ measureId: 'm', direction, minimumWorthwhileEffect, analysis }],
    guardrails: [],
  }).verdict;
}

const proportions = (random, [p, q]) => ({
  ...plan,
  shape: 'proportion',
  minimumWorthwhileEffect: 0.05,
  data: {
    shape: 'proportion',
    arms: [
      { armId: 'a', ...binomial(random, 500, p) },
      { armId: 'b', ...binomial(random, 500, q) },
    ],
  },
});

const means = (random, effect, draw) => ({
  ...plan,
  shape: 'mean',
  minimumWorthwhileEffect: 0.5,
  data: {
    shape: 'mean',
    arms: [0, effect].map((shift, index) => ({
      armId: index === 0 ? 'a' : 'b',
      n: null,
      mean: null,
      sd: null,
      values: list(15, () => draw(random) + shift),
    })),
  },
});

const series = (random, effect, rho) => ({
  ...plan,
  now: day(7 * 36),
  plannedEnd: { ...plan.plannedEnd, stopDate: day(7 * 36) },
  design: 'beforeAfter',
  shape: 'level',
  arms: [],
  periodicity: 'week',
  changeDate: day(7 * 20),
  minimumWorthwhileEffect: 1,
  data: {
    shape: 'level',
    series: [
      {
        armId: null,
        points: autoregressive(random, 36, rho).map((error, week) => ({
          on: day(7 * week),
          value: 100 + error + (week >= 20 ? effect : 0),
        })),
      },
    ],
  },
});

/** How often the rule says one of `wrong`. */
const scenario = (method, situation, [draws, most], wrong, make) => ({
  method: `decision rule: ${method}`,
  situation,
  draws,
  most,
  trial: (random) => ({ found: wrong.includes(verdictOn(make(random))) }),
});

const CONFIRMED = 'confirmed although nothing changed';
const OVERLOOKED = 'a large effect not confirmed';
const DISMISSED = 'refuted or no difference although the effect is what was hoped for';

export const DECISIONS = [
  scenario(CONFIRMED, '500 and 500 people, 20 %', [4_000, 0.025], ['confirmed'], (random) =>
    proportions(random, [0.2, 0.2]),
  ),
  scenario(CONFIRMED, '15 and 15 values, normal', [2_000, 0.025], ['confirmed'], (random) =>
    means(random, 0, normal),
  ),
  scenario(CONFIRMED, '15 and 15 values, lognormal', [2_000, 0.025], ['confirmed'], (random) =>
    means(random, 0, (own) => Math.exp(normal(own))),
  ),
  ...[0, 0.6].map((rho) =>
    scenario(CONFIRMED, `20 and 16 weeks, autocorrelation ${rho}`, [500, 0.035], ['confirmed'], (random) =>
      series(random, 0, rho),
    ),
  ),
  scenario(
    DISMISSED,
    '500 and 500 people, 20 % and 25 %, 5 points worthwhile',
    [4_000, 0.03],
    ['refuted', 'noDifference'],
    (random) => proportions(random, [0.2, 0.25]),
  ),
  scenario(
    DISMISSED,
    '20 and 16 weeks, autocorrelation 0.3',
    [500, 0.035],
    ['refuted', 'noDifference'],
    (random) => series(random, 1, 0.3),
  ),
  ...[
    ['500 and 500 people, 20 % and 35 %', [1_000, 0.05], (random) => proportions(random, [0.2, 0.35])],
    ['15 and 15 values, normal, 2 deviations', [1_000, 0.05], (random) => means(random, 2, normal)],
    ['20 and 16 weeks, 4 deviations', [500, 0.15], (random) => series(random, 4, 0)],
  ].map(([situation, bounds, make]) =>
    scenario(OVERLOOKED, situation, bounds, ['refuted', 'noDifference', 'notEnoughEvidence', null], make),
  ),
];
