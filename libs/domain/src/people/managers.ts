/**
 * The circles in who manages whom: each as the people in it, in the order of the chain. Nobody may be above
 * themselves. `managerOf` gives the manager of each person; a person without one ends the chain.
 */
export function managerCircles(
  managerOf: ReadonlyMap<string, string | null>,
): readonly (readonly string[])[] {
  const circles: string[][] = [];
  const seen = new Set<string>();
  for (const start of managerOf.keys()) {
    const chain: string[] = [];
    const places = new Map<string, number>();
    let person: string | null | undefined = start;
    while (person && !seen.has(person)) {
      seen.add(person);
      places.set(person, chain.length);
      chain.push(person);
      person = managerOf.get(person);
    }
    const back = person ? places.get(person) : undefined;
    if (back !== undefined) circles.push(chain.slice(back));
  }
  return circles;
}
