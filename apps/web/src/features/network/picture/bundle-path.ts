import type { Circle } from './arrange.js';

interface Point {
  readonly x: number;
  readonly y: number;
}

/** A slight curve between two points; two that cross stay apart. */
export function curve(from: Point, to: Point): string {
  const [mx, my] = [(from.x + to.x) / 2, (from.y + to.y) / 2];
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const round = (value: number): number => Math.round(value * 10) / 10;
  return `M${round(from.x)} ${round(from.y)}Q${round(mx - dy * 0.12)} ${round(my + dx * 0.12)} ${round(to.x)} ${round(to.y)}`;
}

/** From the edge of one circle to the edge of the other. */
export function between(from: Circle, to: Circle): string {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const at = (circle: Circle, other: Circle): Point => ({
    x: circle.x + ((other.x - circle.x) * circle.r) / length,
    y: circle.y + ((other.y - circle.y) * circle.r) / length,
  });
  return curve(at(from, to), at(to, from));
}
