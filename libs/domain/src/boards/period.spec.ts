import { periodStart, periodWith } from './period.js';

test.each([
  ['month', '2026-11-22', '2026-10-22'],
  ['month', '2026-01-03', '2025-12-03'],
  ['month', '2026-03-31', '2026-02-28'],
  ['month', '2024-03-30', '2024-02-29'],
  ['month', '2026-07-31', '2026-06-30'],
  ['quarter', '2026-11-22', '2026-08-22'],
  ['quarter', '2026-02-01', '2025-11-01'],
  ['quarter', '2026-05-31', '2026-02-28'],
  ['year', '2024-02-29', '2023-02-28'],
  ['year', '2026-11-22', '2025-11-22'],
  ['always', '2026-11-22', null],
  ['month', '1900-01-15', null],
] as const)('%s up to %s begins on %s', (period, asOf, start) => {
  expect(periodStart(period, asOf)).toBe(start);
});

test.each([
  ['2026-11-22', 'month'],
  ['2026-10-22', 'month'],
  ['2026-10-21', 'quarter'],
  ['2026-01-02', 'year'],
  ['2012-05-01', 'always'],
] as const)('%s is in the %s up to 22 November 2026', (day, period) => {
  expect(periodWith(day, '2026-11-22')).toBe(period);
});
