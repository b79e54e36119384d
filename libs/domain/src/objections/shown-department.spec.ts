import { shownDepartment, type HeadedDepartment } from './shown-department.js';

const tree = (...rows: readonly [string, string | null, number][]): HeadedDepartment[] =>
  rows.map(([id, parentId, people]) => ({ id, parentId, people }));

const ORGANISATION = tree(
  ['top', null, 2],
  ['large', 'top', 12],
  ['team', 'large', 3],
  ['exact', 'top', 5],
  ['legal', 'top', 3],
  ['audit', 'top', 1],
);

test.each<[string | null, string | null, string]>([
  ['large', 'large', 'enough people of its own'],
  ['exact', 'exact', 'exactly five'],
  ['team', 'large', 'too small, shown as the one above'],
  ['legal', 'top', 'two of the top, three here and one in audit: six could have spoken'],
  ['audit', 'top', 'the same six'],
  ['top', 'top', 'the same six'],
  [null, null, 'not told'],
  ['unknown', null, 'not known'],
])('%s is shown as %s: %s', (id, expected) => {
  expect(shownDepartment(ORGANISATION, id)).toBe(expected);
});

test('the one above is no shelter when all its other parts are shown under their own names', () => {
  const departments = tree(['top', null, 1], ['large', 'top', 40], ['legal', 'top', 3]);
  expect(shownDepartment(departments, 'legal')).toBeNull();
});

test('a shelter may be two floors up', () => {
  const departments = tree(['top', null, 4], ['legal', 'top', 1], ['contracts', 'legal', 2]);
  expect(shownDepartment(departments, 'contracts')).toBe('top');
});

test('departments that hold one another end nowhere', () => {
  expect(shownDepartment(tree(['a', 'b', 1], ['b', 'a', 1]), 'a')).toBeNull();
});
