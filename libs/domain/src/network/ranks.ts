/** What ranks somebody: by how many people, then from how many departments they are named. */
export interface Standing {
  readonly received: number;
  readonly departments: number;
}

/** `rank`: 1 is named most; equals share it, and the next one comes after all of them (1, 2, 2, 4). */
export interface Rank {
  readonly rank: number;
  readonly tied: boolean;
}

/** Gives each standing its rank, in the order given. */
export function ranksOf(standings: readonly Standing[]): Rank[] {
  const { above, equal } = tally(standings);
  return standings.map((standing) => ({
    rank: above(standing) + 1,
    tied: standing.received > 0 && equal(standing) > 1,
  }));
}

/** Rank of each when every standing is as given: how many stand strictly above, and how many exactly there. */
function tally(standings: readonly Standing[]): {
  above: (standing: Standing) => number;
  equal: (standing: Standing) => number;
} {
  const width = 1 + standings.reduce((most, { departments }) => Math.max(most, departments), 0);
  const key = ({ received, departments }: Standing) => received * width + departments;
  const highest = standings.reduce((most, standing) => Math.max(most, key(standing)), 0);
  const counts = new Int32Array(highest + 2);
  for (const standing of standings) counts[key(standing)]! += 1;
  const higher = new Int32Array(highest + 2);
  for (let at = highest; at >= 0; at -= 1) higher[at] = higher[at + 1]! + counts[at + 1]!;
  return { above: (standing) => higher[key(standing)]!, equal: (standing) => counts[key(standing)]! };
}

/** The best and the worst rank somebody takes when any one of those who answered is left out. */
export interface RankRange {
  readonly best: number;
  readonly worst: number;
}

/**
 * Leaves out every respondent in turn and ranks again: a rank that moves far rests on one answer. `namers[v]` lists who names
 * v; `groups[u]` is the department of u.
 */
export function rankRanges(
  standings: readonly Standing[],
  namers: readonly (readonly number[])[],
  groups: readonly string[],
): RankRange[] {
  const named = namedBy(namers);
  const fromGroup = countsByGroup(namers, groups);
  const range = ranksOf(standings).map(({ rank }) => ({ best: rank, worst: rank }));
  for (const [left, targets] of named) {
    const without = [...standings];
    for (const target of targets)
      without[target] = leaveOut(standings[target]!, fromGroup[target]!, groups[left]!);
    ranksOf(without).forEach(({ rank }, person) => {
      const known = range[person]!;
      known.best = Math.min(known.best, rank);
      known.worst = Math.max(known.worst, rank);
    });
  }
  return range;
}

function leaveOut({ received, departments }: Standing, counts: Map<string, number>, group: string): Standing {
  const last = counts.get(group) === 1;
  return { received: received - 1, departments: departments - (last ? 1 : 0) };
}

function namedBy(namers: readonly (readonly number[])[]): Map<number, number[]> {
  const named = new Map<number, number[]>();
  namers.forEach((list, target) => {
    for (const namer of list) named.set(namer, [...(named.get(namer) ?? []), target]);
  });
  return named;
}

function countsByGroup(
  namers: readonly (readonly number[])[],
  groups: readonly string[],
): Map<string, number>[] {
  return namers.map((list) => {
    const counts = new Map<string, number>();
    for (const namer of list) {
      const group = groups[namer]!;
      counts.set(group, (counts.get(group) ?? 0) + 1);
    }
    return counts;
  });
}
