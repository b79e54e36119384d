import { expect, test } from '@jest/globals';
import type { Position } from '../api/network.js';
import { arrange, nextMark } from './arrange.js';
import { placeLabels } from './labels.js';
import { EXTENT, lookOf } from './shapes.js';

const position = (number: number, group: number | null, received: number | null): Position => ({
  ...{ number, group, received, personId: null, name: null, namedFrom: [], departments: null, rank: null },
  ...{ tied: false, bestRank: null, worstRank: null, pageRank: null, betweenness: null, eigenvector: null },
});
const people = Array.from({ length: 400 }, (_, index) =>
  position(index + 1, index % 23 === 0 ? null : index % 12, index % 3 === 0 ? null : 5 + (index % 40)),
);
const ties = Array.from({ length: 11 }, (_, index) => ({
  from: index,
  to: index + 1,
  nominations: 5 + index,
}));
const scene = arrange({ positions: people, departmentTies: ties });

test('nobody stands on somebody else, and everybody stands in the circle of their department', () => {
  for (const mark of scene.marks) {
    const circle = scene.circles.find(({ group }) => group === mark.position.group)!;
    const reach = mark.r * EXTENT[mark.look.shape];
    expect(Math.hypot(mark.x - circle.x, mark.y - circle.y) + reach).toBeLessThanOrEqual(circle.r);
    for (const other of scene.marks) {
      if (other === mark || other.position.group !== mark.position.group) continue;
      const apart = Math.hypot(mark.x - other.x, mark.y - other.y);
      expect(apart).toBeGreaterThan((mark.r + other.r) * EXTENT[mark.look.shape]);
    }
  }
  for (const one of scene.circles) {
    for (const other of scene.circles) {
      if (one !== other)
        expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThan(one.r + other.r);
    }
  }
});

test('the same figures make the same picture, whatever their order', () => {
  const again = arrange({ positions: [...people].reverse(), departmentTies: ties });
  const at = (marks: typeof scene.marks) =>
    Object.fromEntries(marks.map(({ position: { number }, x, y, r }) => [number, [x, y, r].map(Math.round)]));
  const first = arrange({ positions: people, departmentTies: ties });
  expect(at(first.marks)).toEqual(at(scene.marks));
  expect(again.marks.map(({ r }) => r).sort()).toEqual(scene.marks.map(({ r }) => r).sort());
});

test('surface grows with nominations, and who is hardly named is as small as can be', () => {
  const size = (received: number | null) =>
    scene.marks.find((mark) => mark.position.received === received)!.r;
  expect(size(40)).toBeGreaterThan(size(10));
  expect(size(null)).toBeLessThan(size(5));
});

test('42 departments look different', () => {
  const looks = Array.from({ length: 42 }, (_, group) => JSON.stringify(lookOf(group)));
  expect(new Set(looks).size).toBe(42);
  expect(lookOf(null).colour).toBeNull();
});

test('arrows lead from everybody to somebody on that side, or stay at the edge', () => {
  const ways = [
    [1, 0],
    [-1, 0],
    [0, 1],
    [0, -1],
  ] as const;
  const reached = new Set([scene.marks[0]]);
  for (const mark of reached) {
    for (const way of ways) {
      const next = nextMark(scene.marks, mark!, way);
      if (next !== mark) expect((next.x - mark!.x) * way[0] + (next.y - mark!.y) * way[1]).toBeGreaterThan(0);
      reached.add(next);
    }
  }
  // Whoever is at the edge ends a way; nearly all are found by arrows alone.
  expect(reached.size / scene.marks.length).toBeGreaterThan(0.9);
});

test('names hide nobody, and there are more of them the closer one looks', () => {
  const named = arrange({
    positions: people.map((each) => ({ ...each, name: `Prénom Nom ${each.number}` })),
    departmentTies: [],
  });
  const namesAt = (scale: number) =>
    placeLabels(named, scale, () => 'Direction').filter(({ kind }) => kind === 'person').length;
  expect(namesAt(1)).toBeLessThan(namesAt(6));
});
