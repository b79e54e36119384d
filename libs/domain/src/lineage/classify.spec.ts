import type { DecisionKind } from '../decisions/decision-kinds.js';
import { classifyLineage, summariseLineage, type LineagePlace } from './classify.js';

const node = (number: number, parent: number | null, more: Partial<LineagePlace> = {}): LineagePlace => ({
  ...{ id: `e${number}`, parentId: parent === null ? null : `e${parent}`, number, hypothesisId: 'h1' },
  ...{ isSpread: false, decision: null, ...more },
});
const decided = (decision: DecisionKind) => ({ decision });

// 1 ─ 2 ─ 4 (stopped)
//   ├ 3 (branch) ─ 6 (another hypothesis, running)
//   └ 5 (spread, handed over)
const TREE = [
  node(6, 3, { hypothesisId: 'h2' }),
  node(5, 1, { isSpread: true, ...decided('handOver') }),
  node(4, 2, decided('stop')),
  node(3, 1, decided('adapt')),
  node(2, 1, decided('redo')),
  node(1, null, decided('adapt')),
];

describe('a lineage', () => {
  test.each([
    ['e1', { move: 'root', end: null, generation: 0 }],
    ['e2', { move: 'follow', end: null, generation: 1 }],
    ['e3', { move: 'branch', end: null, generation: 1 }],
    ['e4', { move: 'follow', end: 'deadEnd', generation: 2 }],
    ['e5', { move: 'spread', end: 'handedOver', generation: 1 }],
    ['e6', { move: 'pivot', end: 'open', generation: 2 }],
  ])('places %s', (id, standing) => {
    expect(classifyLineage(TREE).get(id)).toEqual(standing);
  });

  test('is counted', () => {
    expect(summariseLineage(classifyLineage(TREE).values())).toEqual({
      ...{ experiments: 6, generations: 3, branches: 1, pivots: 1, spreads: 1, deadEnds: 1 },
    });
  });

  test('begins where the parent is not shown', () => {
    expect(classifyLineage([node(7, 2)]).get('e7')).toEqual({ move: 'root', end: 'open', generation: 0 });
  });

  test('that spread before it went on does not branch', () => {
    const placed = classifyLineage([node(1, null), node(2, 1, { isSpread: true }), node(3, 1)]);
    expect(placed.get('e3')?.move).toBe('follow');
  });

  test('that was stopped and taken up again is no dead end', () => {
    const placed = classifyLineage([node(1, null, decided('stop')), node(2, 1)]);
    expect(placed.get('e1')?.end).toBeNull();
  });

  test.each([
    ['grow', 'grown'],
    ['adapt', 'waiting'],
    ['redo', 'waiting'],
    ['spread', 'waiting'],
    ['stop', 'deadEnd'],
    ['handOver', 'handedOver'],
  ] as const)('that ends with the decision %s is %s', (kind, end) => {
    expect(classifyLineage([node(1, null, decided(kind))]).get('e1')?.end).toBe(end);
  });

  test('whose hypothesis is not said yet does not pivot', () => {
    const placed = classifyLineage([node(1, null), node(2, 1, { hypothesisId: null })]);
    expect(placed.get('e2')?.move).toBe('follow');
  });
});
