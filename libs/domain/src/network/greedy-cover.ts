/** Something that covers: people who turn to somebody, or departments somebody reaches. */
export interface Covering<T> {
  readonly id: string;
  readonly covers: ReadonlySet<T>;
  /** Among those that add as much, the one with the most of it comes first. */
  readonly preference: number;
}

/** One step: who is taken, and what they add to those before. */
export interface CoverStep<T> {
  readonly id: string;
  readonly adds: readonly T[];
}

/**
 * Takes, again and again, the one that adds most, until `most` are taken or nothing is added; among equals the greatest
 * preference, then the first id. With `most` steps it covers at least 1 - 1/e (63 %) of what the best choice of as many would
 * (Nemhauser, Wolsey & Fisher 1978, Mathematical Programming 14:265), and to cover all it takes at most 1 + ln m times the
 * fewest, m being the most that one covers (Chvatal 1979, Mathematics of Operations Research 4:233). `before` is
 * covered already.
 */
export function greedyCover<T>(
  candidates: readonly Covering<T>[],
  most: number,
  before: ReadonlySet<T> = new Set(),
): CoverStep<T>[] {
  const covered = new Set(before);
  const left = [...candidates].sort((a, b) => b.preference - a.preference || (a.id < b.id ? -1 : 1));
  const steps: CoverStep<T>[] = [];
  while (steps.length < most) {
    let best: CoverStep<T> = { id: '', adds: [] };
    for (const { id, covers } of left) {
      // A set that is no larger than the best gain cannot beat it.
      if (covers.size <= best.adds.length) continue;
      const adds = [...covers].filter((item) => !covered.has(item));
      if (adds.length > best.adds.length) best = { id, adds };
    }
    if (best.adds.length === 0) return steps;
    for (const item of best.adds) covered.add(item);
    steps.push(best);
  }
  return steps;
}
