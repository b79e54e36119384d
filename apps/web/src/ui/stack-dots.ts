/** Share of the strip that a dot takes on the narrowest screen. */
const DOT = 4.4;

export interface PlacedDot {
  /** Per cent of the strip, where it is. */
  readonly at: number;
  /** From the axis up. */
  readonly row: number;
}

/** Dots stay where they are; one that would cover another goes a row up. Places are in their order from left to right. */
export function stackDots(places: readonly number[]): PlacedDot[] {
  const ends: number[] = [];
  return places.map((at) => {
    const free = ends.findIndex((end) => at - end >= DOT);
    const row = free === -1 ? ends.length : free;
    ends[row] = at;
    return { at, row };
  });
}
