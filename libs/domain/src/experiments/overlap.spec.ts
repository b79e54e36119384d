import { audienceWords, findOverlaps, type TestWindow } from './overlap.js';

const own: TestWindow = {
  ...{ id: 'own', from: '2026-03-01', until: '2026-03-31', audience: 'les clients du soir' },
  ...{ projectId: 'p1', departmentIds: ['d1', 'd2'] },
};
const other = (more: Partial<TestWindow>): TestWindow => ({
  ...{ id: 'other', from: '2026-03-10', until: '2026-04-10', audience: 'les salariés' },
  ...{ projectId: 'p2', departmentIds: ['d3'], ...more },
});
const reasons = (more: Partial<TestWindow>, mine: Partial<TestWindow> = {}) =>
  findOverlaps({ ...own, ...mine }, [other(more)]).flatMap((each) => each.reasons);

describe('tests that touch the same people at the same time', () => {
  test.each<[string, Partial<TestWindow>, readonly string[]]>([
    ['nothing shared', {}, []],
    ['the same project', { projectId: 'p1' }, ['sameProject']],
    ['a department in common', { departmentIds: ['d2', 'd9'] }, ['sameDepartment']],
    ['the same words', { audience: 'Clients du soir' }, ['sameAudience']],
    ['accents, capitals and plural', { audience: 'LE CLIENT DU SOÌR' }, ['sameAudience']],
    ['the wider audience', { audience: 'Tous nos clients' }, ['sameAudience']],
    ['a part of it', { audience: 'les clients du soir qui attendent une livraison' }, ['sameAudience']],
    ['another part of the same people', { audience: 'les clients du matin' }, []],
    ['words that name nobody', { audience: 'ceux qui sont là pour nous' }, []],
    [
      'everything',
      { projectId: 'p1', departmentIds: ['d1'], audience: 'clients' },
      ['sameAudience', 'sameProject', 'sameDepartment'],
    ],
  ])('%s', (_, more, expected) => {
    expect(reasons(more)).toEqual(expected);
  });

  test('an audience that nobody said is the same as none', () => {
    expect(reasons({ audience: null }, { audience: null })).toEqual([]);
    expect(reasons({ projectId: null }, { projectId: null })).toEqual([]);
  });

  test.each<[string, Partial<TestWindow>, string | null]>([
    ['over before', { from: '2026-01-01', until: '2026-02-28' }, null],
    ['starting after', { from: '2026-04-01', until: null }, null],
    ['the last day', { from: '2026-03-31', until: '2026-05-01' }, '2026-03-31 2026-03-31'],
    ['the first day', { from: '2026-01-01', until: '2026-03-01' }, '2026-03-01 2026-03-01'],
    ['no end', { from: '2026-01-01', until: null }, '2026-03-01 2026-03-31'],
  ])('%s: the days in common', (_, more, expected) => {
    const [found] = findOverlaps(own, [other({ ...more, projectId: 'p1' })]);
    expect(found ? `${found.from} ${found.until}` : null).toBe(expected);
  });

  test('two tests without an end last', () => {
    const [found] = findOverlaps({ ...own, until: null }, [other({ until: null, projectId: 'p1' })]);
    expect(found).toMatchObject({ from: '2026-03-10', until: null });
  });

  test('never with itself; what shares most comes first', () => {
    const found = findOverlaps(own, [
      own,
      other({ id: 'little', departmentIds: ['d1'] }),
      other({ id: 'much', departmentIds: ['d1'], projectId: 'p1' }),
    ]);
    expect(found.map(({ id }) => id)).toEqual(['much', 'little']);
  });
});

test.each([
  ['les clients en attente de livraison', ['client', 'attente', 'livraison']],
  ['People who run into a difficulty', ['run', 'into', 'difficulty']],
  ['', []],
])('the words of %j', (audience, expected) => {
  expect([...audienceWords(audience)]).toEqual(expected);
});
