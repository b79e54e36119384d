import { livedIn, mapPeriods, resistanceMap, type MappedObjection } from './resistance-map.js';

const objection = (id: string, changes: Partial<MappedObjection> = {}): MappedObjection => ({
  id,
  departmentId: 'legal',
  raisedOn: '2026-02-10',
  waitsSince: '2026-02-10',
  answeredOn: null,
  withdrawnOn: null,
  answers: [],
  strengths: [{ on: '2026-02-10', strength: 4 }],
  ...changes,
});

describe('the columns', () => {
  test('are months up to today', () => {
    expect(mapPeriods('month', 3, '2026-01-15')).toEqual([
      { from: '2025-11-01', to: '2025-11-30' },
      { from: '2025-12-01', to: '2025-12-31' },
      { from: '2026-01-01', to: '2026-01-15' },
    ]);
  });

  test('or quarters', () => {
    expect(mapPeriods('quarter', 2, '2026-11-22')).toEqual([
      { from: '2026-07-01', to: '2026-09-30' },
      { from: '2026-10-01', to: '2026-11-22' },
    ]);
  });
});

describe('a resistance lives', () => {
  const march = { from: '2026-03-01', to: '2026-03-31' };

  test.each([
    ['raised before', {}, true],
    ['raised on the last day', { raisedOn: '2026-03-31' }, true],
    ['raised after', { raisedOn: '2026-04-01' }, false],
    ['taken back before', { withdrawnOn: '2026-02-28' }, false],
    ['taken back on the first day', { withdrawnOn: '2026-03-01' }, true],
    ['taken back after', { withdrawnOn: '2026-05-01' }, true],
    ['answered, still to be re-opened', { answeredOn: '2026-02-20' }, true],
    ['closed the day before', { answeredOn: '2026-01-29' }, false],
    ['closed on the first day', { answeredOn: '2026-01-29' }, false],
    ['closed on the second day', { answeredOn: '2026-01-30' }, true],
  ])('%s: %s', (_, changes, expected) => {
    expect(livedIn(objection('o', changes), march)).toBe(expected);
  });
});

describe('a cell', () => {
  const periods = mapPeriods('month', 3, '2026-04-20');

  test('tells how many lived, how strong they were at its end, and what moved', () => {
    const fell = objection('fell', {
      answers: ['2026-03-04'],
      strengths: [
        { on: '2026-02-10', strength: 5 },
        { on: '2026-03-12', strength: 2 },
      ],
    });
    const rose = objection('rose', {
      raisedOn: '2026-03-03',
      strengths: [
        { on: '2026-03-03', strength: 1 },
        { on: '2026-03-20', strength: 3 },
      ],
    });
    const [row] = resistanceMap([fell, rose], periods);
    expect(row!.cells).toEqual([
      { count: 1, meanStrength: 5, raised: 1, answered: 0, rose: 0, fell: 0, ids: ['fell'] },
      { count: 2, meanStrength: 2.5, raised: 1, answered: 1, rose: 1, fell: 1, ids: ['fell', 'rose'] },
      { count: 2, meanStrength: 2.5, raised: 0, answered: 0, rose: 0, fell: 0, ids: ['fell', 'rose'] },
    ]);
  });

  test('in which nothing lived has no strength', () => {
    const [row] = resistanceMap([objection('o', { raisedOn: '2026-04-01' })], periods);
    expect(row!.cells[0]).toEqual({
      count: 0,
      meanStrength: null,
      raised: 0,
      answered: 0,
      rose: 0,
      fell: 0,
      ids: [],
    });
  });
});

test('departments are rows of their own, the organisation too; what lived in no column is no row', () => {
  const rows = resistanceMap(
    [
      objection('a'),
      objection('b', { departmentId: null }),
      objection('c'),
      objection('d', { departmentId: 'care', withdrawnOn: '2026-02-11' }),
    ],
    mapPeriods('month', 1, '2026-11-22'),
  );
  expect(rows.map((row) => [row.departmentId, row.cells[0]!.ids])).toEqual([
    ['legal', ['a', 'c']],
    [null, ['b']],
  ]);
});
