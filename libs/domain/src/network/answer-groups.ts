/** Fewest answers behind anything that is said of a department: fewer, and an answer could be guessed. */
export const MINIMUM_ANSWERS = 5;

/** The departments that are too small to be spoken of alone. */
export const TOGETHER = 'together';

/**
 * Puts departments into groups of at least `minimum` answers. A department with fewer goes to {@link TOGETHER}, with those
 * who belong to none; while these are still too few together, the smallest department left joins them, because what is said
 * of all the others would otherwise give it away (complementary suppression: Hundepool et al., Statistical Disclosure
 * Control, 2012, ch. 4). Gives the group of every department: its own id, or `together`.
 */
export function answerGroups(
  departments: ReadonlyMap<string | null, number>,
  minimum: number,
): Map<string | null, string> {
  const alone = [...departments]
    .filter((entry): entry is [string, number] => entry[0] !== null && entry[1] >= minimum)
    .sort(([a, many], [b, more]) => many - more || (a < b ? -1 : 1));
  const own = new Set(alone.map(([id]) => id));
  let together = 0;
  for (const [id, answers] of departments) if (id === null || !own.has(id)) together += answers;
  for (const [id, answers] of alone) {
    if (together === 0 || together >= minimum) break;
    own.delete(id);
    together += answers;
  }
  return new Map([...departments.keys()].map((id) => [id, id !== null && own.has(id) ? id : TOGETHER]));
}
