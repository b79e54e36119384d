export interface Label {
  readonly key: string;
  /** Where it would like to be. */
  readonly at: number;
}

/** Moves labels of one column apart, as little as needed, keeping their order and the bounds. */
export function spreadLabels(
  labels: readonly Label[],
  gap: number,
  bounds: readonly [number, number],
): ReadonlyMap<string, number> {
  const sorted = [...labels].sort((a, b) => a.at - b.at);
  const places = sorted.map(({ at }) => Math.min(Math.max(at, bounds[0]), bounds[1]));
  for (let index = 1; index < places.length; index += 1) {
    places[index] = Math.max(places[index] as number, (places[index - 1] as number) + gap);
  }
  let ceiling = bounds[1];
  for (let index = places.length - 1; index >= 0; index -= 1) {
    places[index] = Math.min(places[index] as number, ceiling);
    ceiling = (places[index] as number) - gap;
  }
  return new Map(sorted.map(({ key }, index) => [key, places[index] as number]));
}
