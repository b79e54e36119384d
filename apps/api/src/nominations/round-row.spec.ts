import { expect, it } from '@jest/globals';
import { atStartOf } from './round-row.js';

it.each([
  ['2026-11-24', '2026-11-23T01:20:00.000Z', '2026-11-24T06:00:00.000Z'],
  ['2026-11-23', '2026-11-23T01:20:00.000Z', '2026-11-23T01:20:00.000Z'],
  ['2026-11-23', '2026-11-23T15:00:00.000Z', '2026-11-23T15:00:00.000Z'],
])('of a round that begins on %s and is opened at %s, letters are due at %s', (startsOn, now, due) => {
  expect(atStartOf(startsOn, new Date(now)).toISOString()).toBe(due);
});
