import { forceCollide, forceLink, forceSimulation, forceX, forceY, type SimulationNodeDatum } from 'd3-force';
import { packSiblings } from 'd3-hierarchy';
import type { Position, Reading } from '../api/network.js';
import { EXTENT, lookOf, type Look } from './shapes.js';

/** A person in the picture. Their place says their department and nothing more: it is drawn from the table alone. */
export interface Mark {
  readonly position: Position;
  readonly look: Look;
  readonly x: number;
  readonly y: number;
  readonly r: number;
}

/** A department: the circle its people stand in. `group` is null for those without a department. */
export interface Circle {
  readonly group: number | null;
  readonly x: number;
  readonly y: number;
  readonly r: number;
}

/** Nominations between two departments, both ways together. */
export interface Bundle {
  readonly from: Circle;
  readonly to: Circle;
  /** 0 to 1: of the largest. */
  readonly weight: number;
}

export interface Scene {
  readonly marks: readonly Mark[];
  readonly circles: readonly Circle[];
  readonly bundles: readonly Bundle[];
  readonly box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
}

type Pictured = Pick<Reading, 'positions' | 'departmentTies'>;
interface Node extends SimulationNodeDatum {
  readonly group: number | null;
  readonly r: number;
}

const UNTOLD = 4;
/** Room between people; few of them leave some for their names. */
const PAD = { few: 9, many: 1.6 };
const FEW = 80;
const TICKS = 220;
/** Bundles drawn for each department: where everybody names everybody, only the strongest say something. */
const BUNDLES = 1.5;
/** Between two circles: room for a name and for what joins them. */
const GAP = 30;

/** Surface, not radius, grows with nominations. */
const radiusOf = ({ received }: Position): number =>
  received === null ? UNTOLD : 2.2 + 1.9 * Math.sqrt(received);

/** Places everybody: the most named in the middle of their department, departments that name each other side by side. */
export function arrange({ positions, departmentTies }: Pictured): Scene {
  const isSmall = positions.length <= FEW;
  const pad = isSmall ? PAD.few : PAD.many;
  const packs = [...byGroup(positions)].map(([group, people]) => packOf(group, people, pad));
  const circles = placeCircles(packs, departmentTies);
  const at = new Map(circles.map((circle) => [circle.group, circle]));
  const marks = packs.flatMap(({ group, marks: inside }) => {
    const { x, y } = at.get(group)!;
    return inside.map((mark) => ({ ...mark, x: mark.x + x, y: mark.y + y }));
  });
  return { marks, circles, bundles: bundlesOf(departmentTies, at), box: boxOf(circles, isSmall ? 18 : 40) };
}

function byGroup(positions: readonly Position[]): Map<number | null, Position[]> {
  const groups = new Map<number | null, Position[]>();
  for (const position of positions) {
    const known = groups.get(position.group);
    if (known) known.push(position);
    else groups.set(position.group, [position]);
  }
  return groups;
}

function packOf(
  group: number | null,
  people: readonly Position[],
  pad: number,
): { group: number | null; r: number; marks: Mark[] } {
  const look = lookOf(group);
  const sized = people
    .map((position) => ({ position, size: radiusOf(position) }))
    .sort((a, b) => b.size - a.size || a.position.number - b.position.number);
  const packed = packSiblings(
    sized.map(({ position, size }) => ({ position, size, x: 0, y: 0, r: size * EXTENT[look.shape] + pad })),
  );
  const r = packed.reduce((most, { x, y, r: own }) => Math.max(most, Math.hypot(x, y) + own), 0) + 6;
  return { group, r, marks: packed.map(({ position, size, x, y }) => ({ position, look, x, y, r: size })) };
}

function placeCircles(
  packs: readonly { group: number | null; r: number }[],
  ties: Reading['departmentTies'],
): Circle[] {
  const nodes: Node[] = packs.map(({ group, r }) => ({ group, r }));
  const index = new Map(nodes.map(({ group }, place) => [group, place]));
  const links = pairs(ties).flatMap(({ from, to, weight }) => {
    const [source, target] = [index.get(from), index.get(to)];
    return source === undefined || target === undefined ? [] : [{ source, target, weight }];
  });
  forceSimulation(nodes)
    .force('near', forceX<Node>(0).strength(0.06))
    .force('low', forceY<Node>(0).strength(0.1))
    .force('apart', forceCollide<Node>(({ r }) => r + GAP / 2).iterations(4))
    .force(
      'together',
      forceLink<Node, (typeof links)[number]>(links)
        .distance(({ source, target }) => (source as unknown as Node).r + (target as unknown as Node).r + GAP)
        .strength(({ weight }) => 0.25 * weight),
    )
    .stop()
    .tick(TICKS);
  return nodes.map(({ group, r, x = 0, y = 0 }) => ({ group, r, x, y }));
}

/** Both ways together, as a share of the largest; what stays within a department is not drawn. */
function pairs(ties: Reading['departmentTies']): { from: number; to: number; weight: number }[] {
  const sums = new Map<string, { from: number; to: number; count: number }>();
  for (const { from, to, nominations } of ties) {
    if (from === to) continue;
    const [a, b] = from < to ? [from, to] : [to, from];
    const count = (sums.get(`${a} ${b}`)?.count ?? 0) + nominations;
    sums.set(`${a} ${b}`, { from: a, to: b, count });
  }
  const most = Math.max(...[...sums.values()].map(({ count }) => count), 1);
  return [...sums.values()].map(({ from, to, count }) => ({ from, to, weight: count / most }));
}

function bundlesOf(ties: Reading['departmentTies'], at: ReadonlyMap<number | null, Circle>): Bundle[] {
  const strongest = pairs(ties)
    .sort((a, b) => b.weight - a.weight)
    .slice(0, Math.ceil(BUNDLES * at.size));
  return strongest.flatMap(({ from, to, weight }) => {
    const [source, target] = [at.get(from), at.get(to)];
    return source && target ? [{ from: source, to: target, weight }] : [];
  });
}

function boxOf(circles: readonly Circle[], margin: number): Scene['box'] {
  const left = Math.min(0, ...circles.map(({ x, r }) => x - r)) - margin;
  const top = Math.min(0, ...circles.map(({ y, r }) => y - r)) - margin;
  const right = Math.max(0, ...circles.map(({ x, r }) => x + r)) + margin;
  const bottom = Math.max(0, ...circles.map(({ y, r }) => y + r)) + margin;
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** Whoever is next in that direction: the nearest, sideways distance counting double. */
export function nextMark(marks: readonly Mark[], from: Mark, [dx, dy]: readonly [number, number]): Mark {
  let best = from;
  let least = Infinity;
  for (const mark of marks) {
    const along = (mark.x - from.x) * dx + (mark.y - from.y) * dy;
    if (mark === from || along <= 0.5) continue;
    const aside = Math.abs((mark.x - from.x) * dy) + Math.abs((mark.y - from.y) * dx);
    if (along + 2 * aside < least) [best, least] = [mark, along + 2 * aside];
  }
  return best;
}
