import { inputs, type ForeignCalls } from './hands.js';

/** Numbers that one brings: nothing in them is anybody's. */
const COMPARED = { design: 'comparison', shape: 'proportion', direction: 'increase' };
const NUMBERS_BROUGHT = {
  ...COMPARED,
  arms: [
    { id: 'old', role: 'control' },
    { id: 'new', role: 'variant' },
  ],
  entries: [
    { arm: 'old', events: 48, total: 80 },
    { arm: 'new', events: 56, total: 70 },
  ],
};
const SERIES_BROUGHT = {
  ...{ design: 'beforeAfter', shape: 'level', direction: 'increase', changeDate: '2026-02-02' },
  series: [{ arm: 'old', points: [{ on: '2026-01-05', value: 3 }] }],
};
const SIZE_ASKED = { ...COMPARED, baseline: 0.5, minimumWorthwhileEffect: 0.25 };

export const calculators: ForeignCalls = {
  query: {
    analyse: inputs(() => [NUMBERS_BROUGHT, SERIES_BROUGHT]),
    planSampleSize: inputs(() => [SIZE_ASKED]),
  },
};
