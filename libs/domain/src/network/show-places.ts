/** Somebody of a reading, with a name or under a number. */
export interface Placed {
  readonly group: string;
  /** Whether they agreed to be named to whoever looks. */
  readonly named: boolean;
}

/** Whom to show; `group` is null where saying it would give somebody away. */
export interface Shown<T> {
  readonly position: T;
  readonly group: string | null;
}

/**
 * Somebody without a name stands in their department only while at least `minimum` people without a name do: of fewer, whoever
 * knows the department would know who they are. Those of such departments are shown together, without a department; while they
 * are too few together, those of the department with fewest without a name join them. If there are too few in all they are left
 * out.
 */
export function showPlaces<T extends Placed>(positions: readonly T[], minimum: number): Shown<T>[] {
  const unnamed = new Map<string, number>();
  for (const { group, named } of positions) if (!named) unnamed.set(group, (unnamed.get(group) ?? 0) + 1);
  const alone = [...unnamed].sort(([a, many], [b, more]) => many - more || (a < b ? -1 : 1));
  const hidden = new Set<string>();
  let together = 0;
  for (const [group, count] of alone) {
    if (count >= minimum && (together === 0 || together >= minimum)) break;
    hidden.add(group);
    together += count;
  }
  const isTooFew = together < minimum;
  return positions.flatMap((position): Shown<T>[] => {
    if (position.named || !hidden.has(position.group)) return [{ position, group: position.group }];
    return isTooFew ? [] : [{ position, group: null }];
  });
}
