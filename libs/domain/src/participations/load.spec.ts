import {
  hoursInMonth,
  loadAlert,
  monthLoad,
  refuseUnsaid,
  roomThisMonth,
  type Commitment,
  type LoadAlert,
} from './load.js';

const TODAY = '2026-11-22';
const commitment = (more: Partial<Commitment> = {}): Commitment => ({
  ...{ hours: 6, hoursPer: 'total', from: '2026-11-01', until: '2026-11-30', status: 'accepted' },
  ...more,
});

describe('the hours of a month', () => {
  test.each<[string, Partial<Commitment>, string, number]>([
    ['all of them, within the month', {}, '2026-11', 6],
    ['none, before it begins', {}, '2026-10', 0],
    ['none, after it ended', {}, '2026-12', 0],
    ['the share of its days: 10 of 40', { from: '2026-11-21', until: '2026-12-30', hours: 8 }, '2026-11', 2],
    ['the share of its days: 30 of 40', { from: '2026-11-21', until: '2026-12-30', hours: 8 }, '2026-12', 6],
    ['one day is all of it', { from: TODAY, until: TODAY }, '2026-11', 6],
    ['by month, a month it covers', { hoursPer: 'month', until: '2027-02-10' }, '2026-12', 6],
    ['by month, half of one it does not', { hoursPer: 'month', until: '2026-11-15' }, '2026-11', 3],
    ['by month, 10 days of February', { hoursPer: 'month', until: '2027-02-10', hours: 28 }, '2027-02', 10],
    [
      'by month, in a leap year',
      { hoursPer: 'month', from: '2028-02-01', until: '2028-02-29' },
      '2028-02',
      6,
    ],
  ])('%s', (_, more, month, hours) => {
    expect(hoursInMonth(commitment(more), month)).toBeCloseTo(hours, 10);
  });

  test('of all months together are the hours asked in all', () => {
    const long = commitment({ hours: 37, from: '2026-11-17', until: '2027-02-09' });
    const months = ['2026-11', '2026-12', '2027-01', '2027-02'];
    expect(months.reduce((sum, month) => sum + hoursInMonth(long, month), 0)).toBeCloseTo(37, 10);
  });

  test('are summed by whether they were accepted', () => {
    const load = monthLoad([commitment(), commitment({ hours: 4, status: 'invited' })], '2026-11');
    expect(load).toEqual({ month: '2026-11', accepted: 6, asked: 4, total: 10 });
  });
});

describe('the load guard', () => {
  const limit = (monthlyHours: number | null, pausedUntil: string | null = null) => ({
    monthlyHours,
    pausedUntil,
  });
  const asked = (more: Partial<Commitment> = {}) => commitment({ status: 'invited', ...more });
  const over = (month: string, hours: number, cap: number) => ({ kind: 'overCap', month, hours, cap });

  test.each<[string, ReturnType<typeof limit>, readonly Commitment[], Commitment | null, object | null]>([
    ['no limit', limit(null), [commitment()], asked({ hours: 100 }), null],
    ['just within', limit(12), [commitment()], asked(), null],
    ['a hair above', limit(11.9), [commitment()], asked(), over('2026-11', 12, 11.9)],
    ['what is asked elsewhere counts', limit(8), [asked({ hours: 5 })], asked(), over('2026-11', 11, 8)],
    ['no time at all', limit(0), [], asked({ hours: 0.5 }), over('2026-11', 0.5, 0)],
    ['nothing asked', limit(0), [commitment()], null, null],
    [
      'a month to come',
      limit(8),
      [commitment({ hours: 7, from: '2027-01-01', until: '2027-01-31' })],
      asked({ hours: 2, hoursPer: 'month', until: '2027-02-28' }),
      over('2027-01', 9, 8),
    ],
    [
      'months gone by are not looked at',
      limit(5),
      [commitment({ from: '2026-10-01', until: '2026-10-31' })],
      asked({ hours: 5, hoursPer: 'month', from: '2026-10-01' }),
      null,
    ],
    ['paused', limit(null, '2026-12-01'), [], null, { kind: 'paused', until: '2026-12-01' }],
    ['paused to the day', limit(null, TODAY), [], null, { kind: 'paused', until: TODAY }],
    ['back since', limit(null, '2026-11-21'), [], null, null],
    [
      'back before it begins',
      limit(9, '2026-12-01'),
      [],
      asked({ from: '2026-12-02', until: '2026-12-20' }),
      null,
    ],
    ['paused comes first', limit(0, '2026-12-01'), [], asked(), { kind: 'paused', until: '2026-12-01' }],
  ])('%s', (_, of, commitments, more, expected) => {
    expect(loadAlert(of, commitments, { more, today: TODAY })).toEqual(expected);
  });

  test('leaves shares that add up to the cap alone', () => {
    const tenths = Array.from({ length: 3 }, () => commitment({ hours: 0.1 }));
    expect(monthLoad(tenths, '2026-11').total).toBeGreaterThan(0.3);
    expect(loadAlert(limit(0.3), tenths.slice(1), { more: tenths[0]!, today: TODAY })).toBeNull();
  });

  test('says the room that is left this month', () => {
    expect(roomThisMonth(limit(10), [commitment(), asked({ hours: 1.25 })], TODAY)).toBe(2.8);
    expect(roomThisMonth(limit(5), [commitment()], TODAY)).toBe(0);
    expect(roomThisMonth(limit(null), [commitment()], TODAY)).toBeNull();
    expect(roomThisMonth(limit(10, '2026-12-31'), [], TODAY)).toBe(0);
  });

  const alert: LoadAlert = { kind: 'overCap', month: '2026-11', hours: 12, cap: 8 };
  const paused: LoadAlert = { kind: 'paused', until: '2026-12-01' };
  test.each<[string, LoadAlert | null, boolean, 'asking' | 'answering', object | null]>([
    ['nothing to say', null, false, 'asking', null],
    ['said', alert, true, 'asking', null],
    [
      'the inviter must',
      alert,
      false,
      'asking',
      {
        code: 'LOAD_OVER_CAP',
        field: 'overLimitAcknowledged',
        parameters: { hours: 12, cap: 8, month: '2026-11' },
      },
    ],
    [
      'the person must',
      alert,
      false,
      'answering',
      {
        code: 'OWN_LOAD_OVER_CAP',
        field: 'acceptAboveLimit',
        parameters: { hours: 12, cap: 8, month: '2026-11' },
      },
    ],
    [
      'the inviter, of a pause',
      paused,
      false,
      'asking',
      { code: 'PERSON_PAUSED', field: 'overLimitAcknowledged', parameters: { date: '2026-12-01' } },
    ],
    [
      'the person, of their pause',
      paused,
      false,
      'answering',
      { code: 'OWN_PAUSE', field: 'acceptAboveLimit', parameters: { date: '2026-12-01' } },
    ],
  ])('%s', (_, of, said, side, expected) => {
    expect(refuseUnsaid(of, said, side)).toEqual(expected);
  });
});
