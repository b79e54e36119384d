import type { Refusal } from '../refusal.js';
import { optionalTime } from './time-of-day.js';

test.each([
  ['14:30', '14:30'],
  ['9:05', '09:05'],
  ['9h05', '09:05'],
  [' 00:00 ', '00:00'],
  ['', null],
  [null, null],
  ['24:00', 'TIME_INVALID'],
  ['12:60', 'TIME_INVALID'],
  ['noon', 'TIME_INVALID'],
  ['1430', 'TIME_INVALID'],
])('the time %j is %s', (typed, expected) => {
  const refusals: Refusal[] = [];
  const time = optionalTime(refusals, 'dueAt', typed);
  expect(refusals[0]?.code ?? time).toBe(expected);
});
