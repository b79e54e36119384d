import { DirectedGraph } from 'graphology';

/** Somebody in the organisation, as a round of nominations knows them. */
export interface NetworkPerson {
  readonly id: string;
  readonly departmentId: string | null;
  /** False: whom they turn to is unknown, which is not "nobody". */
  readonly responded: boolean;
}

/** `from` names `to`. `weight` is positive (1 when absent): named twice, on two questions, weighs 2. */
export interface Nomination {
  readonly from: string;
  readonly to: string;
  readonly weight?: number;
}

/** A directed, weighted network whose nodes are numbered as `people`; `in` and `out` list node numbers, ascending. */
export interface Network {
  readonly people: readonly NetworkPerson[];
  readonly graph: DirectedGraph;
  readonly in: readonly (readonly number[])[];
  readonly out: readonly (readonly number[])[];
  readonly ties: number;
  /** Nominations that count for nothing: of oneself, of somebody unknown, by somebody unknown or without weight. */
  readonly dropped: number;
}

/**
 * The network of a round. Self-nominations are dropped, duplicates merged by adding their weights; who is named by nobody
 * and who did not answer stays in it. Nodes are put in the order of ids, so that the order of rows changes nothing.
 */
export function buildNetwork(people: readonly NetworkPerson[], nominations: readonly Nomination[]): Network {
  const sorted = [...people].sort((a, b) => (a.id < b.id ? -1 : 1));
  const numbers = new Map(sorted.map(({ id }, index) => [id, index]));
  const graph = new DirectedGraph();
  sorted.forEach((_, index) => graph.addNode(String(index)));
  let dropped = 0;
  for (const { from, to, weight = 1 } of inOrder(nominations)) {
    const [source, target] = [numbers.get(from), numbers.get(to)];
    if (
      source === undefined ||
      target === undefined ||
      source === target ||
      !(weight > 0 && weight < Infinity)
    ) {
      dropped += 1;
    } else addTie(graph, source, target, weight);
  }
  return { people: sorted, graph, ...neighbours(graph), ties: graph.size, dropped };
}

function inOrder(nominations: readonly Nomination[]): Nomination[] {
  const key = ({ from, to }: Nomination) => `${from}\u0000${to}`;
  return nominations
    .map((nomination) => [key(nomination), nomination] as const)
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([, nomination]) => nomination);
}

function addTie(graph: DirectedGraph, source: number, target: number, weight: number): void {
  graph.updateEdge(String(source), String(target), (old) => ({
    weight: Number(old['weight'] ?? 0) + weight,
  }));
}

function neighbours(graph: DirectedGraph): { in: number[][]; out: number[][] } {
  const incoming: number[][] = Array.from({ length: graph.order }, () => []);
  const outgoing: number[][] = Array.from({ length: graph.order }, () => []);
  graph.forEachEdge((_, __, source, target) => {
    outgoing[Number(source)]?.push(Number(target));
    incoming[Number(target)]?.push(Number(source));
  });
  for (const list of [...incoming, ...outgoing]) list.sort((a, b) => a - b);
  return { in: incoming, out: outgoing };
}
