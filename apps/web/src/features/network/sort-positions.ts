import type { Position } from './api/network.js';

export type SortKey =
  'name' | 'received' | 'departments' | 'rank' | 'pageRank' | 'betweenness' | 'eigenvector';

export interface Sorting {
  readonly key: SortKey;
  readonly descending: boolean;
}

/** What is not known comes last, whichever way one sorts; equals stay in the order of rank, then of number. */
export function sortPositions(positions: readonly Position[], { key, descending }: Sorting): Position[] {
  if (key === 'name') return positions.toSorted((a, b) => (descending ? -1 : 1) * byName(a, b));
  return positions.toSorted((a, b) => {
    const [left, right] = [a[key], b[key]];
    if (left === null || right === null) return Number(left === null) - Number(right === null);
    return descending ? right - left : left - right;
  });
}

/** Names first, then numbers. */
function byName(a: Position, b: Position): number {
  if (a.name === null || b.name === null) {
    return Number(a.name === null) - Number(b.name === null) || a.number - b.number;
  }
  return a.name.localeCompare(b.name);
}
