import { describe, expect, it } from '@jest/globals';
import { monthsOf, placeInWindow, roadmapWindow, weekOf } from './roadmap.js';

describe('the window of a roadmap', () => {
  it.each([
    { asked: {}, from: '2026-03-01', to: '2027-03-16' },
    { asked: { from: '2026-01-10' }, from: '2026-01-10', to: '2027-03-16' },
    { asked: { to: '2026-07-31' }, from: '2026-03-01', to: '2026-07-31' },
    { asked: { to: '2025-07-31' }, from: '2025-04-01', to: '2025-07-31' },
    { asked: { from: '2028-01-01' }, from: '2028-01-01', to: '2028-10-01' },
    { asked: { from: '2026-05-02', to: '2026-05-01' }, from: '2026-05-02', to: '2026-05-02' },
    { asked: { from: '2020-01-01', to: '2030-01-01' }, from: '2020-01-01', to: '2023-01-05' },
  ])('goes from $from to $to', ({ asked, from, to }) => {
    expect(roadmapWindow('2026-06-15', asked)).toEqual({ from, to });
  });
});

describe('a place on the roadmap', () => {
  const window = { from: '2026-01-01', to: '2026-01-10' };
  it.each([
    { span: ['2026-01-01', '2026-01-10'], start: 0, width: 100 },
    { span: ['2026-01-06', '2026-01-06'], start: 50, width: 10 },
    { span: ['2025-12-01', '2026-01-05'], start: 0, width: 50 },
    { span: ['2026-01-10', '2026-03-01'], start: 90, width: 10 },
  ] as const)(
    'of $span begins at $start % and is $width % wide',
    ({ span: [startsOn, endsOn], start, width }) => {
      const place = placeInWindow(window, { startsOn, endsOn });
      expect(place.start).toBeCloseTo(start);
      expect(place.width).toBeCloseTo(width);
    },
  );
});

describe('weeks and months', () => {
  it.each([
    ['2026-06-15', '2026-06-15'],
    ['2026-06-21', '2026-06-15'],
    ['2026-03-01', '2026-02-23'],
  ])('%s is in the week of %s', (day, monday) => expect(weekOf(day)).toBe(monday));

  it('lists each month once, over the turn of a year', () => {
    expect(monthsOf({ from: '2025-12-20', to: '2026-03-01' })).toEqual([
      ...['2025-12-01', '2026-01-01', '2026-02-01', '2026-03-01'],
    ]);
  });
});
