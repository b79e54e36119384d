import type { LevelPoint } from './analysis-input.js';
import { dayNumber, layOut } from './periods.js';

const points = (...entries: [string, number | null][]): LevelPoint[] =>
  entries.map(([on, value]) => ({ on, value }));
const codes = (list: readonly { code: string }[]) => list.map(({ code }) => code);
const weeks = (from: string, count: number): LevelPoint[] =>
  Array.from({ length: count }, (_, i) => ({
    on: new Date(Date.parse(`${from}T00:00:00Z`) + i * 7 * 86_400_000).toISOString().slice(0, 10),
    value: i,
  }));

describe('layOut', () => {
  it.each([
    ['2024-02-29', 19782],
    ['1970-01-01', 0],
    ['2023-02-29', null],
    ['29/02/2024', null],
    ['', null],
  ])('day number of %s', (on, expected) => {
    expect(dayNumber(on)).toBe(expected);
  });

  it('sorts, marks phases, and leaves out the running period and the one of the change', () => {
    const laid = layOut([...weeks('2024-01-01', 6)].reverse(), {
      periodicity: 'week',
      changeDate: '2024-01-17',
      now: '2024-02-07',
      stopDate: null,
    });
    expect(laid.periods.map(({ on, phase }) => `${on} ${phase}`)).toEqual([
      '2024-01-01 before',
      '2024-01-08 before',
      '2024-01-15 transition',
      '2024-01-22 after',
      '2024-01-29 after',
    ]);
    expect(codes(laid.warnings)).toEqual(['PARTIAL_PERIOD_EXCLUDED', 'CHANGE_PERIOD_EXCLUDED']);
    expect(laid.reasons).toEqual([]);
  });

  it('figures that begin after the stop date came too late to count', () => {
    const laid = layOut(weeks('2024-01-01', 6), {
      periodicity: 'week',
      changeDate: null,
      now: '2025-01-01',
      stopDate: '2024-01-22',
    });
    expect(laid.periods).toHaveLength(4);
    expect(laid.warnings).toEqual([
      { code: 'AFTER_STOP_DATE_EXCLUDED', parameters: { on: '2024-01-29', periods: 2 } },
    ]);
  });

  it('fills a missing month with null and keeps its place in time', () => {
    const laid = layOut(
      points(...([1, 2, 3, 5, 6, 7, 8].map((m) => [`2024-0${m}-01`, m]) as [string, number][])),
      {
        periodicity: 'month',
        changeDate: null,
        now: '2025-01-01',
        stopDate: null,
      },
    );
    expect(laid.periods.map(({ on, value, index }) => [on, value, index])[3]).toEqual([
      '2024-04-01',
      null,
      3,
    ]);
    expect(laid).toMatchObject({ missing: 1, expected: 8, perYear: 12 });
    expect(codes(laid.warnings)).toEqual(['MISSING_PERIODS']);
  });

  it('does not expect the weekdays that never carry a figure', () => {
    const days = Array.from({ length: 28 }, (_, i) => 19723 + i) // 2024-01-01 is a Monday
      .filter((day) => (day - 19723) % 7 < 5 && day !== 19725)
      .map((day) => ({ on: new Date(day * 86_400_000).toISOString().slice(0, 10), value: 1 }));
    const laid = layOut(days, { periodicity: 'day', changeDate: null, now: '2024-03-01', stopDate: null });
    expect(laid).toMatchObject({ missing: 1, expected: 20, reasons: [] });
    expect(laid.warnings[0]).toEqual({ code: 'CLOSED_WEEKDAYS', parameters: { weekdays: 2 } });
    expect(laid.periods[2]).toMatchObject({ on: '2024-01-03', value: null });
  });

  it.each<[string, LevelPoint[], string]>([
    ['two figures in one week', points(['2024-01-01', 1], ['2024-01-03', 2]), 'DUPLICATE_PERIOD'],
    ['a date that is none', points(['2024-13-01', 1]), 'INVALID_DATE'],
    ['more than a fifth missing', points(['2024-01-01', 1], ['2024-02-01', 2]), 'TOO_MANY_MISSING_PERIODS'],
  ])('%s is an error', (_title, given, code) => {
    const laid = layOut(given, { periodicity: 'week', changeDate: null, now: '2025-01-01', stopDate: null });
    expect(codes(laid.reasons)).toEqual([code]);
  });

  it('counts to the end of the years that can be written, and no further', () => {
    const until = { changeDate: null, now: '9999-12-31', stopDate: null, endedOn: '9999-12-31' } as const;
    const laid = layOut(points(['9999-09-01', 1], ['9999-10-01', 2]), { ...until, periodicity: 'month' });
    expect(laid).toMatchObject({ missing: 2, expected: 4 });
  });

  it.each([
    ['day', ['2024-01-01', '2024-01-02'], '2024-01-12', 10],
    ['week', ['2024-01-01', '2024-01-08'], '2024-01-21', 1],
    ['week', ['2024-01-01', '2024-01-08'], '2024-01-20', 0],
    ['month', ['2024-01-01', '2024-02-01'], '2024-04-30', 2],
    ['month', ['2024-01-01', '2024-02-01'], '2024-04-29', 1],
    ['month', ['2024-01-01', '2024-02-01'], '2024-01-29', 0],
  ] as const)(
    '%s: whole periods without a figure up to the end are missing',
    (periodicity, dates, endedOn, missing) => {
      const given = points(...dates.map((on): [string, number] => [on, 1]));
      const laid = layOut(given, {
        periodicity,
        changeDate: null,
        now: '2025-01-01',
        stopDate: null,
        endedOn,
      });
      expect(laid.missing).toBe(missing);
    },
  );

  it('closed weekdays are not missing at the end either', () => {
    const weekdays = [1, 2, 3, 4, 5, 8, 9, 10, 11, 12, 15].map((d): [string, number] => [
      `2024-01-${String(d).padStart(2, '0')}`,
      1,
    ]);
    const laid = layOut(points(...weekdays), {
      periodicity: 'day',
      changeDate: null,
      now: '2025-01-01',
      stopDate: null,
      endedOn: '2024-01-29',
    });
    expect(laid.missing).toBe(10);
  });
});
