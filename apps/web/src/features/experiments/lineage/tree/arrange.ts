import { stratify, tree } from 'd3-hierarchy';
import type { LineageNode } from '../api/lineage.js';

/** Pixels of a card, and between cards. */
export const CARD = { width: 240, height: 116 } as const;
const GAP = { across: 56, down: 16 } as const;

export interface PlacedNode {
  readonly node: LineageNode;
  readonly left: number;
  readonly top: number;
}

export interface Arrangement {
  readonly placed: readonly PlacedNode[];
  /** From a parent to each of what was born of it: curves from the right edge of one card to the left edge of another. */
  readonly lines: readonly { readonly id: string; readonly path: string; readonly isSpread: boolean }[];
  readonly width: number;
  readonly height: number;
}

/** Above what is shown: several experiments may begin a tree whose first ones are hidden. */
const ABOVE = 'above';

/** Generations from left to right, in the order of birth from top to bottom. */
export function arrange(nodes: readonly LineageNode[]): Arrangement {
  const ids = new Set(nodes.map(({ id }) => id));
  const root = stratify<LineageNode | null>()
    .id((node) => node?.id ?? ABOVE)
    .parentId((node) => node && (ids.has(node.parentId ?? '') ? node.parentId : ABOVE))([null, ...nodes]);
  const laidOut = tree<LineageNode | null>()
    .nodeSize([CARD.height + GAP.down, CARD.width + GAP.across])
    .separation(() => 1)(root);
  const shown = laidOut.descendants().filter(({ data }) => data !== null);
  const first = Math.min(...shown.map(({ x }) => x));
  const column = CARD.width + GAP.across;
  const placed = shown.map(({ data, x, depth }) => ({
    ...{ node: data!, left: (depth - 1) * column, top: x - first },
  }));
  const at = new Map(placed.map((each) => [each.node.id, each]));
  return {
    placed,
    lines: placed.flatMap((child) => {
      const parent = at.get(child.node.parentId ?? '');
      if (!parent) return [];
      return [{ id: child.node.id, path: curve(parent, child), isSpread: child.node.move === 'spread' }];
    }),
    width: Math.max(...placed.map(({ left }) => left)) + CARD.width,
    height: Math.max(...placed.map(({ top }) => top)) + CARD.height,
  };
}

function curve(from: PlacedNode, to: PlacedNode): string {
  const start = { x: from.left + CARD.width, y: from.top + CARD.height / 2 };
  const end = { x: to.left, y: to.top + CARD.height / 2 };
  const middle = (start.x + end.x) / 2;
  return `M${start.x},${start.y}C${middle},${start.y} ${middle},${end.y} ${end.x},${end.y}`;
}
