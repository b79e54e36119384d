import type { LineageNode } from '../api/lineage.js';

const KEYS = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End'] as const;

const childrenOf = (nodes: readonly LineageNode[], id: string | null) =>
  nodes.filter(({ parentId }) => parentId === id);

/** Where an arrow leads: to the parent, the first child, the sibling before or after; to the first or the last of all. */
export function walk(nodes: readonly LineageNode[], from: LineageNode, key: string): LineageNode | null {
  if (!KEYS.some((each) => each === key)) return null;
  const siblings = childrenOf(nodes, from.parentId);
  const place = siblings.indexOf(from);
  switch (key) {
    case 'ArrowLeft':
      return nodes.find(({ id }) => id === from.parentId) ?? null;
    case 'ArrowRight':
      return childrenOf(nodes, from.id)[0] ?? null;
    case 'ArrowUp':
      return siblings[place - 1] ?? null;
    case 'ArrowDown':
      return siblings[place + 1] ?? null;
    default:
      return nodes.at(key === 'Home' ? 0 : -1) ?? null;
  }
}
