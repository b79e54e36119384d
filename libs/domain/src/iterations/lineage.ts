/** What a lineage is made of: an experiment and the one it was born from. */
export interface LineageNode {
  readonly id: string;
  readonly parentId: string | null;
  readonly number: number;
}

/** The strip that heads an experiment's page. */
export interface Lineage<T extends LineageNode> {
  /** From the first experiment to this one, both included. */
  readonly path: readonly T[];
  /** Born from this one, by number. */
  readonly children: readonly T[];
  /** Born from the same parent, by number, without this one: the tree branches. */
  readonly siblings: readonly T[];
}

const byNumber = (a: LineageNode, b: LineageNode) => a.number - b.number;

/**
 * Builds the strip of an experiment from the experiments of its tree, in any order. A parent that is not among them
 * (a private draft of someone else) begins the path; a loop, which the database cannot hold, ends it. Null when the
 * experiment itself is not there.
 */
export function lineageOf<T extends LineageNode>(nodes: readonly T[], id: string): Lineage<T> | null {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const current = byId.get(id);
  if (!current) return null;
  const path: T[] = [current];
  for (let parent = byId.get(current.parentId ?? ''); parent && !path.includes(parent);) {
    path.unshift(parent);
    parent = byId.get(parent.parentId ?? '');
  }
  const bornFrom = (parentId: string) => nodes.filter((node) => node.parentId === parentId).sort(byNumber);
  const siblings =
    current.parentId === null ? [] : bornFrom(current.parentId).filter((node) => node.id !== id);
  return { path, children: bornFrom(id), siblings };
}
