import betweennessModule from 'graphology-metrics/centrality/betweenness.js';
import eigenvectorModule from 'graphology-metrics/centrality/eigenvector.js';
import pageRankModule from 'graphology-metrics/centrality/pagerank.js';
import { isStronglyConnected, stepsBetween } from './distances.js';
import type { Network } from './network.js';

// CommonJS whose export is the function itself, though its types say `default`.
const pageRankOf = pageRankModule as unknown as typeof pageRankModule.default;
const betweennessOf = betweennessModule as unknown as typeof betweennessModule.default;
const eigenvectorOf = eigenvectorModule as unknown as typeof eigenvectorModule.default;

/** Why a centrality is not given. */
export const NO_CENTRALITY = [
  'NO_TIES',
  'NOT_STRONGLY_CONNECTED',
  'NOT_CONVERGED',
  'TOO_MANY_PATHS',
] as const;

/** One of {@link NO_CENTRALITY}. */
export type NoCentrality = (typeof NO_CENTRALITY)[number];

/** One value per person in the order of `network.people`, or the reason why there is none. */
export type Centrality =
  | { readonly values: readonly number[]; readonly reason: null }
  | { readonly values: null; readonly reason: NoCentrality };

/** graphology stops when the sum of changes is under `tolerance` times the number of nodes: far under what is shown. */
const PRECISION = { maxIterations: 5_000, tolerance: 1e-13 };
const DAMPING = 0.85;

/**
 * PageRank (Brin & Page 1998): damping .85, each person's weight shared among those they name in proportion to weight, the
 * mass of those who name nobody spread over all. Adds up to 1.
 */
export function pageRank(network: Network): Centrality {
  if (network.ties === 0) return none('NO_TIES');
  return attempt(network, () =>
    pageRankOf(network.graph, { ...PRECISION, alpha: DAMPING, getEdgeWeight: 'weight' }),
  );
}

/**
 * Betweenness (Brandes 2001), directed, every tie one step: for each person the sum, over ordered pairs of others, of the
 * share of shortest paths that pass through them. graphology counts paths on 32 bits: a sum that does not come to
 * {@link stepsBetween} betrays an overflow, and nothing is given.
 */
export function betweenness(network: Network): Centrality {
  if (network.ties === 0) return none('NO_TIES');
  const found = attempt(network, () =>
    betweennessOf(network.graph, { getEdgeWeight: null, normalized: false }),
  );
  if (!found.values) return none('TOO_MANY_PATHS');
  const expected = stepsBetween(network);
  const sum = found.values.reduce((total, value) => total + value, 0);
  return Math.abs(sum - expected) <= 1e-6 * Math.max(1, expected) ? found : none('TOO_MANY_PATHS');
}

/** Betweenness as a share of the ordered pairs of others, (n - 1)(n - 2); 0 where there are none. */
export function normalisedBetweenness(raw: number, people: number): number {
  return people > 2 ? raw / ((people - 1) * (people - 2)) : 0;
}

/**
 * Eigenvector centrality (Bonacich 1987) of a strongly connected network, of length 1; elsewhere it is degenerate (all of it
 * in one part, or nothing) and not given. graphology throws when it does not converge: then it is not given either.
 */
export function eigenvector(network: Network): Centrality {
  if (network.ties === 0) return none('NO_TIES');
  if (!isStronglyConnected(network)) return none('NOT_STRONGLY_CONNECTED');
  return attempt(network, () => eigenvectorOf(network.graph, { ...PRECISION, getEdgeWeight: 'weight' }));
}

function attempt(network: Network, compute: () => Readonly<Record<string, number>>): Centrality {
  try {
    const found = compute();
    const values = network.people.map((_, index) => found[String(index)] ?? Number.NaN);
    return values.every(Number.isFinite) ? { values, reason: null } : none('NOT_CONVERGED');
  } catch {
    return none('NOT_CONVERGED');
  }
}

const none = (reason: NoCentrality): Centrality => ({ values: null, reason });
