import { managerCircles } from './managers.js';

test.each<[string, [string, string | null][], string[][]]>([
  [
    'a tree',
    [
      ['a', null],
      ['b', 'a'],
      ['c', 'a'],
      ['d', 'c'],
    ],
    [],
  ],
  ['oneself', [['a', 'a']], [['a']]],
  [
    'two',
    [
      ['a', 'b'],
      ['b', 'a'],
      ['c', 'a'],
    ],
    [['a', 'b']],
  ],
  [
    'three, reached from outside',
    [
      ['x', 'a'],
      ['a', 'b'],
      ['b', 'c'],
      ['c', 'a'],
    ],
    [['a', 'b', 'c']],
  ],
  [
    'two circles',
    [
      ['a', 'a'],
      ['b', 'c'],
      ['c', 'b'],
    ],
    [['a'], ['b', 'c']],
  ],
  ['somebody unknown above', [['a', 'z']], []],
])('circles of managers: %s', (_, pairs, circles) => {
  expect(managerCircles(new Map(pairs))).toEqual(circles);
});

test('a chain of 5,000 is walked once', () => {
  const chain = Array.from({ length: 5_000 }, (_, index) => [`${index}`, `${index + 1}`] as const);
  expect(managerCircles(new Map(chain))).toEqual([]);
});
