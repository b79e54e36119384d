export interface LaneRequest {
  readonly key: string;
  /** Where its line stands. */
  readonly x: number;
  readonly text: string;
}

export interface PlacedLabel extends LaneRequest {
  readonly lane: number;
  /** Where its text starts, or ends when the right edge is too near. */
  readonly textX: number;
  readonly anchor: 'start' | 'end';
}

interface Span {
  readonly from: number;
  readonly to: number;
}

const LETTER = 6.5;
const AIR = 10;

export function textWidth(text: string): number {
  return text.length * LETTER + AIR;
}

function beside({ x, text }: LaneRequest, bounds: readonly [number, number]) {
  const size = textWidth(text);
  const [left, right] = bounds;
  if (x + size <= right) return { from: x, to: x + size, textX: x + 5, anchor: 'start' as const };
  if (x - size >= left) return { from: x - size, to: x, textX: x - 5, anchor: 'end' as const };
  const from = Math.max(left, right - size);
  return { from, to: from + size, textX: from + 5, anchor: 'start' as const };
}

/** Puts each label beside its line, inside the bounds, in the first lane where it touches no other label. */
export function placeInLanes(
  requests: readonly LaneRequest[],
  bounds: readonly [number, number],
): readonly PlacedLabel[] {
  const taken: (Span & { lane: number })[] = [];
  return [...requests]
    .sort((a, b) => a.x - b.x)
    .map((request) => {
      const { from, to, textX, anchor } = beside(request, bounds);
      let lane = 0;
      while (taken.some((other) => other.lane === lane && from < other.to && to > other.from)) lane += 1;
      taken.push({ lane, from, to });
      return { ...request, lane, textX, anchor };
    });
}
