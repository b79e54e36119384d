import type { AnalysisInput } from './analysis-input.js';
import { timingOf } from './timing.js';

const at = (
  now: string,
  given: Partial<Pick<AnalysisInput, 'startsOn' | 'testEndedOn'>> = {},
  stopDate: string | null = '2024-03-01',
) =>
  timingOf(
    {
      plannedEnd: { minimumPerArm: null, minimumPeriodsBefore: null, minimumPeriodsAfter: null, stopDate },
      now,
      startsOn: '2024-02-01',
      ...given,
    },
    null,
  );

describe('where a test stands on its planned time', () => {
  it.each([
    ['running', at('2024-02-20'), [false, null, true, null]],
    ['in its first days', at('2024-02-09'), [false, null, false, null]],
    ['at its stop date', at('2024-03-01'), [true, null, true, null]],
    ['at twice its time: 29 days more', at('2024-03-30'), [true, null, true, '2024-03-30']],
    ['the day before', at('2024-03-29'), [true, null, true, null]],
    [
      'ended on its stop date, read later',
      at('2024-09-01', { testEndedOn: '2024-03-01' }),
      [true, null, true, null],
    ],
    [
      'ended early, read much later',
      at('2024-09-01', { testEndedOn: '2024-02-20' }),
      [false, '2024-02-20', true, null],
    ],
    [
      'ended within days',
      at('2024-09-01', { testEndedOn: '2024-02-09' }),
      [false, '2024-02-09', false, null],
    ],
    ['without a stop date', at('2024-09-01', {}, null), [false, null, true, null]],
  ] as const)('%s', (_title, timing, expected) => {
    expect([
      timing.plannedEndReached,
      timing.endedEarlyOn,
      timing.minimumTimeReached,
      timing.hardStopOn,
    ]).toEqual(expected);
  });

  it('a plan of less than two weeks asks for no more than its own time', () => {
    const short = (now: string) => at(now, { testEndedOn: now }, '2024-02-08');
    expect(short('2024-02-07').minimumTimeReached).toBe(false);
    expect(short('2024-02-08')).toMatchObject({ plannedEndReached: true, minimumTimeReached: true });
  });

  it('without a planned start, the first day counted is the start', () => {
    const { plannedEnd } = {
      plannedEnd: {
        minimumPerArm: null,
        minimumPeriodsBefore: null,
        minimumPeriodsAfter: null,
        stopDate: '2024-03-01',
      },
    };
    const timing = timingOf({ plannedEnd, now: '2024-02-20', startsOn: null }, '2024-02-15');
    expect(timing.minimumTimeReached).toBe(false);
  });
});
