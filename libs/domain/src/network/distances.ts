import type { Network } from './network.js';

/** Steps from `source` along the lists of neighbours; -1 where no path leads. */
export function distancesFrom(neighbours: readonly (readonly number[])[], source: number): Int32Array {
  const steps = new Int32Array(neighbours.length).fill(-1);
  const queue = new Int32Array(neighbours.length);
  steps[source] = 0;
  queue[0] = source;
  for (let head = 0, tail = 1; head < tail; head += 1) {
    const node = queue[head]!;
    for (const next of neighbours[node]!) {
      if (steps[next] !== -1) continue;
      steps[next] = steps[node]! + 1;
      queue[tail] = next;
      tail += 1;
    }
  }
  return steps;
}

/** Whether everybody reaches everybody: from one person all are reached, along the ties and against them. */
export function isStronglyConnected(network: Network): boolean {
  if (network.people.length === 0) return false;
  return [network.out, network.in].every((way) => !distancesFrom(way, 0).includes(-1));
}

/**
 * What the betweenness of all must add up to: over every ordered pair that a path joins, the people strictly between its
 * two ends, which is its length less one.
 */
export function stepsBetween(network: Network): number {
  let total = 0;
  for (let source = 0; source < network.people.length; source += 1) {
    for (const steps of distancesFrom(network.out, source)) if (steps > 1) total += steps - 1;
  }
  return total;
}
