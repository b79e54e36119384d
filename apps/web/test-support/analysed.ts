import type { AnalysisInput } from '@levain/domain/statistics/analysis-input.js';

export const GROUPS = [
  { id: 'a', role: 'control' as const, share: null },
  { id: 'b', role: 'variant' as const, share: null },
];

/** A comparison of two shares, ended a day ago: what a test changes of it is what it is about. */
export const TWO_SHARES: AnalysisInput = {
  design: 'comparison',
  shape: 'proportion',
  measureRole: 'outcome',
  direction: 'increase',
  baseline: 0.2,
  target: 0.35,
  minimumWorthwhileEffect: 0.03,
  arms: GROUPS,
  data: {
    shape: 'proportion',
    arms: [
      { armId: 'a', on: '2026-01-10', events: 248, total: 1240 },
      { armId: 'b', on: '2026-01-10', events: 365, total: 1238 },
    ],
  },
  plannedEnd: {
    minimumPerArm: 200,
    minimumPeriodsBefore: null,
    minimumPeriodsAfter: null,
    stopDate: '2026-01-31',
  },
  startsOn: '2026-01-01',
  now: '2026-02-01',
};

/** The same under way: thirty days planned, looked at every day for ten. */
export const UNDER_WAY: AnalysisInput = {
  ...TWO_SHARES,
  data: {
    shape: 'proportion',
    arms: Array.from({ length: 10 }, (_, day) => `2026-01-${String(day + 1).padStart(2, '0')}`).flatMap(
      (on) => [
        { armId: 'a', on, events: 6, total: 30 },
        { armId: 'b', on, events: 8, total: 30 },
      ],
    ),
  },
  plannedEnd: { ...TWO_SHARES.plannedEnd, minimumPerArm: 600 },
  now: '2026-01-11',
};
