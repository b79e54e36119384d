import { draftDigest, localDay, nextMorning, type Rhythm } from './digest.js';

test.each([
  ['weekly', 'Europe/Paris', '2026-11-22T10:00:00Z', '2026-11-23T06:00:00.000Z'],
  ['weekly', 'Europe/Paris', '2026-11-23T05:59:59Z', '2026-11-23T06:00:00.000Z'],
  ['weekly', 'Europe/Paris', '2026-11-23T06:00:00Z', '2026-11-30T06:00:00.000Z'],
  // The clock goes forward on Sunday 28 March 2027, back on Sunday 25 October 2026.
  ['weekly', 'Europe/Paris', '2027-03-26T12:00:00Z', '2027-03-29T05:00:00.000Z'],
  ['weekly', 'Europe/Paris', '2026-10-23T12:00:00Z', '2026-10-26T06:00:00.000Z'],
  ['monthly', 'Europe/Paris', '2026-11-22T10:00:00Z', '2026-12-01T06:00:00.000Z'],
  ['monthly', 'Pacific/Auckland', '2026-11-30T17:00:00Z', '2026-11-30T18:00:00.000Z'],
  ['monthly', 'America/New_York', '2026-12-31T23:00:00Z', '2027-01-01T12:00:00.000Z'],
  ['weekly', 'Asia/Kolkata', '2026-11-22T10:00:00Z', '2026-11-23T01:30:00.000Z'],
] as const)('%s in %s after %s: %s', (rhythm, timeZone, after, expected) => {
  expect(nextMorning({ rhythm: rhythm as Rhythm, timeZone }, new Date(after)).toISOString()).toBe(expected);
});

test('the day is the reader’s', () => {
  expect(localDay(new Date('2026-11-22T23:30:00Z'), 'Europe/Paris')).toBe('2026-11-23');
  expect(localDay(new Date('2026-11-22T03:30:00Z'), 'America/New_York')).toBe('2026-11-21');
});

test.each([
  [{ rhythm: 'weekly', level: 'executive', timeZone: 'Europe/Paris' }, []],
  [
    { rhythm: 'daily', level: 'king', timeZone: 'Mars/Olympus' },
    ['rhythm CHOICE_UNKNOWN', 'level CHOICE_UNKNOWN', 'timeZone TIME_ZONE_UNKNOWN'],
  ],
  [{ timeZone: '' }, ['rhythm CHOICE_REQUIRED', 'level CHOICE_REQUIRED', 'timeZone TIME_ZONE_UNKNOWN']],
])('%j: %j', (input, expected) => {
  const result = draftDigest(input);
  expect(result.ok ? [] : result.refusals.map(({ code, field }) => `${field} ${code}`)).toEqual(expected);
});
