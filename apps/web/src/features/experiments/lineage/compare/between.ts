/** What a step of a lineage says of itself. */
export interface Step {
  readonly id: string;
  readonly number: number;
  readonly parentId: string | null;
  readonly keeps: string | null;
  readonly changes: string | null;
  readonly because: string | null;
}

/** Where two lines of a tree part, and every step from there to each of the two. */
export interface Between<T extends Step> {
  readonly from: T;
  readonly steps: readonly T[];
}

function upwards<T extends Step>(items: readonly T[], id: string): T[] {
  const line: T[] = [];
  for (let item = items.find((each) => each.id === id); item && !line.includes(item);) {
    line.push(item);
    const { parentId } = item;
    item = items.find((each) => each.id === parentId);
  }
  return line;
}

/** The steps between two experiments of one tree, by number; null when they have nothing in common. */
export function between<T extends Step>(items: readonly T[], one: string, other: string): Between<T> | null {
  const first = upwards(items, one);
  const second = upwards(items, other);
  const from = first.find((item) => second.includes(item));
  if (!from) return null;
  const steps = [...first.slice(0, first.indexOf(from)), ...second.slice(0, second.indexOf(from))];
  return { from, steps: steps.sort((a, b) => a.number - b.number) };
}
