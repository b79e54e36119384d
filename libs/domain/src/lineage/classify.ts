import type { DecisionKind } from '../decisions/decision-kinds.js';

/**
 * How an experiment of a lineage relates to the one it was born from: `root` begins the tree; `follow` is the first to go on;
 * `branch` goes on beside an earlier one; `pivot` tests another hypothesis; `spread` tests the same bet again in another
 * department.
 */
export const LINEAGE_MOVES = ['root', 'follow', 'branch', 'pivot', 'spread'] as const;

/** One of {@link LINEAGE_MOVES}. */
export type LineageMove = (typeof LINEAGE_MOVES)[number];

/**
 * How a line stands where nothing follows yet: `open` still runs or waits for its decision; `deadEnd` was stopped; `grown` became
 * what is done; `handedOver` lives on in the hands of somebody else; `waiting` was decided to be tested again, adapted, as it was
 * or elsewhere, and nobody has yet.
 */
export const LINEAGE_ENDS = ['open', 'deadEnd', 'grown', 'handedOver', 'waiting'] as const;

/** One of {@link LINEAGE_ENDS}. */
export type LineageEnd = (typeof LINEAGE_ENDS)[number];

/** What of an experiment places it in its lineage. */
export interface LineagePlace {
  readonly id: string;
  /** The nearest ancestor that is shown: another's private draft in between breaks nothing. */
  readonly parentId: string | null;
  /** Numbers grow in the order of birth. */
  readonly number: number;
  readonly hypothesisId: string | null;
  readonly isSpread: boolean;
  readonly decision: DecisionKind | null;
}

/** Where an experiment stands in its lineage. */
export interface LineageStanding {
  readonly move: LineageMove;
  /** Null where something follows. */
  readonly end: LineageEnd | null;
  /** Experiments above it that are shown. */
  readonly generation: number;
}

/**
 * Places every experiment of a lineage, given in any order. A parent that is not among them makes a root. Something that spread
 * is said so whatever else it changed; a pivot before a branch. An experiment that was stopped and from which somebody went on
 * all the same is no dead end.
 */
export function classifyLineage(nodes: readonly LineagePlace[]): ReadonlyMap<string, LineageStanding> {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const ordered = [...nodes].sort((a, b) => a.number - b.number);
  const followed = new Set(nodes.map(({ parentId }) => parentId));
  const continued = new Set<string>();
  const placed = new Map<string, LineageStanding>();
  for (const node of ordered) {
    const parent = byId.get(node.parentId ?? '');
    const move = moveOf(node, parent, parent ? continued.has(parent.id) : false);
    if (parent && move !== 'spread') continued.add(parent.id);
    placed.set(node.id, {
      move,
      end: followed.has(node.id) ? null : endOf(node.decision),
      generation: parent ? (placed.get(parent.id)?.generation ?? 0) + 1 : 0,
    });
  }
  return placed;
}

function moveOf(node: LineagePlace, parent: LineagePlace | undefined, isContinued: boolean): LineageMove {
  if (!parent) return 'root';
  if (node.isSpread) return 'spread';
  const isOther = node.hypothesisId !== null && node.hypothesisId !== parent.hypothesisId;
  if (isOther && parent.hypothesisId !== null) return 'pivot';
  return isContinued ? 'branch' : 'follow';
}

const END_OF: Readonly<Record<DecisionKind, LineageEnd>> = {
  stop: 'deadEnd',
  grow: 'grown',
  handOver: 'handedOver',
  ...{ adapt: 'waiting', redo: 'waiting', spread: 'waiting' },
};

const endOf = (decision: DecisionKind | null): LineageEnd => (decision ? END_OF[decision] : 'open');

/** A lineage in figures, for the sentence that heads it. */
export interface LineageSummary {
  readonly experiments: number;
  /** Levels of the tree: 1 for a single experiment. */
  readonly generations: number;
  readonly branches: number;
  readonly pivots: number;
  readonly spreads: number;
  readonly deadEnds: number;
}

/** Counts what {@link classifyLineage} placed. */
export function summariseLineage(standings: Iterable<LineageStanding>): LineageSummary {
  const all = [...standings];
  const count = (holds: (standing: LineageStanding) => boolean) => all.filter(holds).length;
  return {
    experiments: all.length,
    generations: all.reduce((most, { generation }) => Math.max(most, generation + 1), 0),
    branches: count(({ move }) => move === 'branch'),
    pivots: count(({ move }) => move === 'pivot'),
    spreads: count(({ move }) => move === 'spread'),
    deadEnds: count(({ end }) => end === 'deadEnd'),
  };
}
