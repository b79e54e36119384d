import type { Refusal } from '../refusal.js';
import { addDays, dayOf, daysBetween, isDay, optionalDay, requiredDay, requiredPastDay } from './day.js';

describe('a day', () => {
  test.each([
    ['2026-02-28', true],
    ['2024-02-29', true],
    ['2026-02-29', false],
    ['2026-13-01', false],
    ['2026-00-10', false],
    ['1899-12-31', false],
    ['2200-01-01', false],
    ['28/02/2026', false],
    ['2026-2-8', false],
    ['2026-02-28T00:00:00Z', false],
    ['', false],
  ])('%j exists: %j', (text, exists) => {
    expect(isDay(text)).toBe(exists);
  });

  test.each([
    [2026, 11, 22, '2026-11-22'],
    [2026, 4, 31, null],
    [26, 1, 1, null],
  ])('%d-%d-%d is %j', (year, month, day, expected) => {
    expect(dayOf(year, month, day)).toBe(expected);
  });

  test.each([
    ['2026-03-28', 2, '2026-03-30'],
    ['2026-01-01', -1, '2025-12-31'],
    ['2024-02-28', 1, '2024-02-29'],
  ])('%s plus %d days is %s', (day, days, expected) => {
    expect(addDays(day, days)).toBe(expected);
    expect(daysBetween(day, expected)).toBe(days);
  });

  test.each([
    ['', 'DATE_REQUIRED'],
    ['31/12/2026', 'DATE_INVALID'],
    ['2026-11-23', 'DATE_IN_FUTURE'],
  ])('a past day refuses %j with %s', (typed, code) => {
    const refusals: Refusal[] = [];
    requiredPastDay(refusals, 'on', typed, '2026-11-22');
    expect(refusals.map((each) => each.code)).toEqual([code]);
  });

  test('today is not in the future, and an optional day may be absent', () => {
    const refusals: Refusal[] = [];
    expect(requiredPastDay(refusals, 'on', '2026-11-22', '2026-11-22')).toBe('2026-11-22');
    expect(requiredDay(refusals, 'on', ' 2030-01-01 ')).toBe('2030-01-01');
    expect(optionalDay(refusals, 'on', null)).toBeNull();
    expect(refusals).toEqual([]);
  });
});
