/** Seven shapes and six colours: 42 departments look different, and never by colour alone. */
export const SHAPES = ['circle', 'square', 'triangle', 'diamond', 'hexagon', 'cross', 'pentagon'] as const;
export type Shape = (typeof SHAPES)[number];
export const COLOURS = 6;

/** How a group looks; those without a department are plain circles in grey. */
export interface Look {
  readonly shape: Shape;
  /** 0 to 5; null: grey. */
  readonly colour: number | null;
}

/** Seven and six have no common factor: the pair comes again only after 42 groups. */
export const lookOf = (group: number | null): Look =>
  group === null
    ? { shape: 'circle', colour: null }
    : { shape: SHAPES[group % SHAPES.length]!, colour: group % COLOURS };

export const colourName = ({ colour }: Look): string =>
  colour === null ? '--lv-band-line' : `--net-colour-${colour}`;

/** How far a shape reaches, as a share of its radius: neighbours leave it that much room. */
export const EXTENT: Readonly<Record<Shape, number>> = {
  ...{ circle: 1, square: 1.2, triangle: 1.25, diamond: 1.2, hexagon: 1.06, cross: 1.18, pentagon: 1.1 },
};

const corners = (count: number, radius: number, turn: number): (readonly [number, number])[] =>
  Array.from({ length: count }, (_, index) => {
    const angle = turn + (2 * Math.PI * index) / count;
    return [radius * Math.cos(angle), radius * Math.sin(angle)] as const;
  });

const UP = -Math.PI / 2;
const POLYGONS: Readonly<
  Record<Exclude<Shape, 'circle' | 'cross'>, (radius: number) => (readonly [number, number])[]>
> = {
  square: (radius) => corners(4, radius * 1.2, Math.PI / 4),
  triangle: (radius) => corners(3, radius * 1.25, UP),
  diamond: (radius) => corners(4, radius * 1.2, UP),
  hexagon: (radius) => corners(6, radius * 1.06, UP),
  pentagon: (radius) => corners(5, radius * 1.1, UP),
};

const round = (value: number): number => Math.round(value * 100) / 100;

/** The outline around the origin, as SVG writes it; a canvas reads the same. */
export function outline(shape: Shape, radius: number): string {
  if (shape === 'circle') {
    const r = round(radius);
    return `M${-r} 0A${r} ${r} 0 1 0 ${r} 0A${r} ${r} 0 1 0 ${-r} 0Z`;
  }
  if (shape === 'cross') {
    const [a, b] = [round(radius * 1.1), round(radius * 0.42)];
    return `M${-b} ${-a}H${b}V${-b}H${a}V${b}H${b}V${a}H${-b}V${b}H${-a}V${-b}H${-b}Z`;
  }
  return `M${POLYGONS[shape](radius)
    .map(([x, y]) => `${round(x)} ${round(y)}`)
    .join('L')}Z`;
}
