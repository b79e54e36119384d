import { livenessOf, standingOf } from './standing.js';

const DAYS = { waitsSince: '2026-11-02', answeredOn: null, withdrawnOn: null };

describe('the answer clock', () => {
  test.each([
    ['2026-11-02', { kind: 'waiting', days: 0, dueOn: '2026-11-09' }],
    ['2026-11-08', { kind: 'waiting', days: 6, dueOn: '2026-11-09' }],
    ['2026-11-09', { kind: 'waiting', days: 7, dueOn: '2026-11-09' }],
    ['2026-11-10', { kind: 'late', days: 8, dueOn: '2026-11-09', lateSince: '2026-11-10' }],
    ['2027-01-01', { kind: 'late', days: 60, dueOn: '2026-11-09', lateSince: '2026-11-10' }],
  ])('raised on 2 November, on %s: %j', (today, expected) => {
    expect(standingOf(DAYS, today)).toEqual(expected);
  });

  test('counts calendar days, over the change of clocks too', () => {
    expect(standingOf({ ...DAYS, waitsSince: '2026-10-20' }, '2026-10-27').kind).toBe('waiting');
    expect(standingOf({ ...DAYS, waitsSince: '2026-10-20' }, '2026-10-28').kind).toBe('late');
  });

  test('starts again from the day it was re-opened', () => {
    expect(standingOf({ ...DAYS, waitsSince: '2026-11-20' }, '2026-11-27')).toMatchObject({ days: 7 });
  });
});

describe('an answered resistance', () => {
  const answered = { ...DAYS, answeredOn: '2026-11-05' };

  test.each([
    ['2026-11-05', { kind: 'answered', since: '2026-11-05', reopenUntil: '2026-12-05' }],
    ['2026-12-05', { kind: 'answered', since: '2026-11-05', reopenUntil: '2026-12-05' }],
    ['2026-12-06', { kind: 'closed', since: '2026-12-06' }],
  ])('on %s: %j', (today, expected) => {
    expect(standingOf(answered, today)).toEqual(expected);
  });

  test('that was taken back is taken back, answered or not', () => {
    const withdrawn = { ...answered, withdrawnOn: '2026-11-06' };
    expect(standingOf(withdrawn, '2027-11-06')).toEqual({ kind: 'withdrawn', since: '2026-11-06' });
  });
});

test.each([
  [{ kind: 'waiting', days: 1, dueOn: 'd' }, 'living'],
  [{ kind: 'answered', since: 'd', reopenUntil: 'd' }, 'living'],
  [{ kind: 'closed', since: 'd' }, 'closed'],
  [{ kind: 'withdrawn', since: 'd' }, 'withdrawn'],
] as const)('%j is %s', (standing, expected) => {
  expect(livenessOf(standing)).toBe(expected);
});
