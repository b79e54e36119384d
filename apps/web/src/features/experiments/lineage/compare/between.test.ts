import { expect, test } from '@jest/globals';
import { between, type Step } from './between.js';

const step = (number: number, parent: number | null): Step => ({
  ...{ id: `e${number}`, number, parentId: parent === null ? null : `e${parent}` },
  ...{ keeps: null, changes: null, because: null },
});
// 1 ─ 2 ─ 4
//   └ 3 ─ 5
const tree = [step(1, null), step(2, 1), step(3, 1), step(4, 2), step(5, 3), step(9, null)];
const numbers = (one: string, other: string) => {
  const found = between(tree, one, other);
  return found && [found.from.number, found.steps.map(({ number }) => number)];
};

test.each([
  ['e1', 'e4', [1, [2, 4]]],
  ['e4', 'e1', [1, [2, 4]]],
  ['e4', 'e5', [1, [2, 3, 4, 5]]],
  ['e2', 'e2', [2, []]],
  ['e2', 'e9', null],
  ['e2', 'e7', null],
])('between %s and %s', (one, other, expected) => {
  expect(numbers(one, other)).toEqual(expected);
});
