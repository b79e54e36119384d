import { expect, test } from '@jest/globals';
import type { LineageNode } from '../api/lineage.js';
import { arrange, CARD } from './arrange.js';

const node = (number: number, parent: number | null): LineageNode =>
  ({
    id: `e${number}`,
    number,
    parentId: parent === null ? null : `e${parent}`,
    move: 'follow',
  }) as LineageNode;

/** Every fourth one branches. */
const many = (count: number): LineageNode[] =>
  Array.from({ length: count }, (_, index) =>
    node(index + 1, index === 0 ? null : index % 4 === 0 ? Math.ceil(index / 2) : index),
  );

test('generations go from left to right, and no card covers another', () => {
  for (const count of [1, 3, 17, 60]) {
    const { placed, lines, width, height } = arrange(many(count));
    expect(placed).toHaveLength(count);
    expect(lines).toHaveLength(count - 1);
    for (const one of placed) {
      expect(one.left + CARD.width).toBeLessThanOrEqual(width);
      expect(one.top + CARD.height).toBeLessThanOrEqual(height);
      expect(one.top).toBeGreaterThanOrEqual(0);
      const others = placed.filter((other) => other !== one && other.left === one.left);
      expect(others.every(({ top }) => Math.abs(top - one.top) >= CARD.height)).toBe(true);
    }
  }
});

test('several that begin where the parent is hidden stand side by side', () => {
  const { placed, lines } = arrange([node(3, 9), node(4, null)]);
  expect(placed.map(({ left }) => left)).toEqual([0, 0]);
  expect(lines).toEqual([]);
});
