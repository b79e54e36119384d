import { MOST_POINTS, readSeries, type SeriesWeek } from './running-signal.js';

const WEEK = 7 * 86_400_000;
const weeks = (values: readonly number[], isBefore: boolean, from = 0): SeriesWeek[] =>
  values.map((value, index) => ({
    on: new Date(Date.UTC(2026, 0, 5) + (from + index) * WEEK).toISOString().slice(0, 10),
    isBefore,
    value,
  }));
const BEFORE = weeks([40, 42, 39, 41, 40, 42, 39, 41], true);
const read = (after: readonly number[], before = BEFORE) =>
  readSeries([...before, ...weeks(after, false, before.length)], { direction: 'decrease', shape: 'level' });

test.each([
  ['within the usual range', [40, 41], 'usual', null],
  ['far below, which is better', [20], 'outside', 'improvement'],
  ['far above, which is worse', [60], 'outside', 'concern'],
  ['seven on one side', [39.9, 39, 39.5, 38.9, 39.2, 39, 39.4], 'shift', 'improvement'],
  ['back to usual: the last week tells', [20, 41], 'usual', null],
] as const)('%s', (_, after, signal, meaning) => {
  expect(read(after)).toMatchObject({ signal, meaning });
});

test.each([
  ['seven weeks before', read([20], BEFORE.slice(1))],
  ['no week after', read([])],
])('too early with %s', (_, reading) => {
  expect(reading).toMatchObject({ signal: 'tooEarly', meaning: null });
});

test('each week bears its own signal, the last ones are shown', () => {
  const { points } = read([20, ...Array.from({ length: 30 }, () => 41)]);
  expect(points).toHaveLength(MOST_POINTS);
  expect(
    read([20, 41])
      .points.slice(-2)
      .map(({ signal }) => signal),
  ).toEqual(['outside', null]);
});
