import type { Measure } from '../plans/plan.js';
import { expectedObserved, type Observation } from './expected-observed.js';

const calls: Measure = {
  name: 'Appels',
  role: 'outcome',
  shape: 'level',
  unit: null,
  direction: 'decrease',
  baseline: 100,
  target: 90,
  minimumWorthwhileEffect: 5,
  margin: null,
  lowest: 0,
  highest: null,
  periodicity: 'week',
};

describe('expected beside observed', () => {
  test.each<[string, Partial<Measure>, Observation, object]>([
    [
      'target reached',
      {},
      { observed: 88, reference: null },
      { expectedChange: -10, observedChange: -12, targetReached: true, partReached: 1.2 },
    ],
    ['exactly at the target', {}, { observed: 90, reference: null }, { targetReached: true, partReached: 1 }],
    ['half of the way', {}, { observed: 95, reference: null }, { targetReached: false, partReached: 0.5 }],
    ['the wrong way', {}, { observed: 110, reference: null }, { targetReached: false, partReached: -1 }],
    [
      'against a control, not the baseline',
      {},
      { observed: 95, reference: 105 },
      { observedChange: -10, partReached: 1, targetReached: false },
    ],
    [
      'more is better',
      { direction: 'increase', target: 120 },
      { observed: 125, reference: null },
      { expectedChange: 20, observedChange: 25, targetReached: true },
    ],
    [
      'nothing observed',
      {},
      { observed: null, reference: 100 },
      { observedChange: null, targetReached: null, partReached: null },
    ],
    [
      'no target',
      { target: null },
      { observed: 88, reference: null },
      { expectedChange: null, observedChange: -12, targetReached: null, partReached: null },
    ],
    [
      'no baseline',
      { baseline: null },
      { observed: 88, reference: null },
      { expectedChange: null, observedChange: null, targetReached: true, partReached: null },
    ],
    [
      'a target equal to the baseline',
      { role: 'guardrail', target: 100 },
      { observed: 99, reference: null },
      { expectedChange: 0, partReached: null, targetReached: true },
    ],
  ])('%s', (_, change, observation, expected) => {
    expect(expectedObserved({ ...calls, ...change }, observation)).toMatchObject(expected);
  });
});
