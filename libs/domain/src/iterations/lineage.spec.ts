import { lineageOf } from './lineage.js';

// 1 ─ 2 ─ 4 ─ 6
//   └ 3   └ 5
const tree = [
  { id: 'e6', parentId: 'e4', number: 6 },
  { id: 'e5', parentId: 'e2', number: 5 },
  { id: 'e4', parentId: 'e2', number: 4 },
  { id: 'e3', parentId: 'e1', number: 3 },
  { id: 'e2', parentId: 'e1', number: 2 },
  { id: 'e1', parentId: null, number: 1 },
];
const strip = (nodes: typeof tree, id: string) => {
  const lineage = lineageOf(nodes, id);
  return (
    lineage &&
    [lineage.path, lineage.children, lineage.siblings].map((list) =>
      list.map((node) => node.number).join(' '),
    )
  );
};

describe('a lineage', () => {
  test.each([
    ['e1', ['1', '2 3', '']],
    ['e2', ['1 2', '4 5', '3']],
    ['e3', ['1 3', '', '2']],
    ['e4', ['1 2 4', '6', '5']],
    ['e6', ['1 2 4 6', '', '']],
  ])('of %s: path, children, siblings', (id, expected) => {
    expect(strip(tree, id)).toEqual(expected);
  });

  test('an unknown experiment has none', () => {
    expect(lineageOf(tree, 'e9')).toBeNull();
  });

  test('begins where the parent may not be seen', () => {
    expect(
      strip(
        tree.filter((node) => node.id !== 'e1'),
        'e4',
      ),
    ).toEqual(['2 4', '6', '5']);
  });

  test('ends at a loop', () => {
    expect(
      strip(
        [
          { id: 'a', parentId: 'b', number: 1 },
          { id: 'b', parentId: 'a', number: 2 },
        ],
        'a',
      ),
    ).toEqual(['2 1', '2', '']);
  });
});
