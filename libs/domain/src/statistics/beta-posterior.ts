/**
 * A Beta distribution made ready for many questions. It is tabulated on u = ln(x / (1 - x)), where its density
 * x^a (1 - x)^b is smooth and falls off at both ends for any a, b > 0: no special function, no random draw.
 */
export interface BetaPosterior {
  readonly a: number;
  readonly b: number;
  readonly mean: number;
  readonly deviation: number;
  /** Range of u that carries all but about 1e-14 of the probability. */
  readonly from: number;
  readonly to: number;
  /** Density at u, of u. */
  density(u: number): number;
  /** P(X <= x); 0 below 0, 1 above 1. Accurate to about 1e-10. */
  cdf(x: number): number;
}

/** Least panels of the table; each is read by a quintic that meets the distribution, its density and its slope at both ends. */
const PANELS = 180;
/** More where a tail is long: panels in a unit of u. */
const PANELS_PER_UNIT = 8;
/** Natural logarithm of how far the density falls at the ends of the table. */
const DROP = 34;

/** Nodes and weights of Gauss-Legendre on -1..1, 4 and 8 points (Abramowitz & Stegun 1964, table 25.4). */
const FOUR = [
  [0.3399810435848563, 0.6521451548625461],
  [0.8611363115940526, 0.3478548451374538],
] as const;
const EIGHT = [
  [0.1834346424956498, 0.362683783378362],
  [0.525532409916329, 0.3137066458778873],
  [0.7966664774136267, 0.2223810344533745],
  [0.9602898564975363, 0.1012285362903763],
] as const;

/** Where to look in low..high, and with which weight: Gauss-Legendre of 8 points in each of so many equal panels. */
export function quadrature(
  low: number,
  high: number,
  panels: number,
): { readonly at: Float64Array; readonly weight: Float64Array } {
  const half = (high - low) / (2 * panels);
  const at = new Float64Array(8 * panels);
  const weight = new Float64Array(8 * panels);
  for (let panel = 0; panel < panels; panel += 1) {
    const centre = low + (2 * panel + 1) * half;
    EIGHT.forEach(([node, own], index) => {
      const place = 8 * panel + 2 * index;
      at[place] = centre - node * half;
      at[place + 1] = centre + node * half;
      weight[place] = own * half;
      weight[place + 1] = own * half;
    });
  }
  return { at, weight };
}

/** The Beta(a, b) distribution; a, b > 0 and finite (callers validate). */
export function betaPosterior(a: number, b: number): BetaPosterior {
  const mode = Math.log(a / b);
  const log = (u: number): number => a * u - (a + b) * softplus(u);
  const top = log(mode);
  const from = fallen(log, mode, -1);
  const to = fallen(log, mode, 1);
  const plain = (u: number): number => Math.exp(log(u) - top);
  const panels = Math.max(PANELS, Math.ceil(PANELS_PER_UNIT * (to - from)));
  const width = (to - from) / panels;
  const sums = cumulate(plain, from, width, panels);
  const all = sums[panels] ?? 1;
  const density = (u: number): number => plain(u) / all;
  // Distribution, density and slope at each knot, the last two over the width of a panel.
  const table = new Float64Array(3 * (panels + 1));
  sums.forEach((sum, k) => {
    const u = from + k * width;
    const slope = density(u) * width;
    table[3 * k] = sum / all;
    table[3 * k + 1] = slope;
    table[3 * k + 2] = slope * (a - (a + b) * logistic(u)) * width;
  });
  const cdf = (x: number): number => {
    if (x <= 0) return 0;
    if (x >= 1) return 1;
    const place = (Math.log(x / (1 - x)) - from) / width;
    if (place <= 0) return 0;
    return place >= panels ? 1 : quintic(table, 3 * Math.floor(place), place - Math.floor(place));
  };
  const mean = a / (a + b);
  const deviation = Math.sqrt((mean * (1 - mean)) / (a + b + 1));
  return { a, b, mean, deviation, from, to, density, cdf };
}

/** Integral of a smooth function from the start to each knot, Gauss-Legendre of 4 points in each panel. */
function cumulate(of: (u: number) => number, from: number, width: number, panels: number): Float64Array {
  const half = width / 2;
  const sums = new Float64Array(panels + 1);
  for (let k = 0; k < panels; k += 1) {
    const centre = from + (2 * k + 1) * half;
    let sum = 0;
    for (const [node, own] of FOUR) sum += own * (of(centre - node * half) + of(centre + node * half));
    sums[k + 1] = (sums[k] ?? 0) + sum * half;
  }
  return sums;
}

const logistic = (u: number): number => (u < 0 ? Math.exp(u) / (1 + Math.exp(u)) : 1 / (1 + Math.exp(-u)));

/** ln(1 + e^u), without overflow. */
const softplus = (u: number): number => Math.max(u, 0) + Math.log1p(Math.exp(-Math.abs(u)));

/** Where a concave log-density has fallen by DROP, on one side of its top. */
function fallen(log: (u: number) => number, mode: number, side: 1 | -1): number {
  const floor = log(mode) - DROP;
  let far = 1e-6;
  while (log(mode + side * far) > floor) far *= 2;
  let near = far / 2;
  for (let step = 0; step < 20; step += 1) {
    const middle = (near + far) / 2;
    if (log(mode + side * middle) > floor) near = middle;
    else far = middle;
  }
  return mode + side * far;
}

/** Quintic Hermite polynomial on 0..1 through two knots of the table: value, first and second derivative at both ends. */
function quintic(table: Float64Array, knot: number, t: number): number {
  const p = table[knot] ?? 0;
  const v = table[knot + 1] ?? 0;
  const c = table[knot + 2] ?? 0;
  const rise = (table[knot + 3] ?? 1) - p - v - c / 2;
  const slope = (table[knot + 4] ?? 0) - v - c;
  const curve = (table[knot + 5] ?? 0) - c;
  const third = 10 * rise - 4 * slope + curve / 2;
  const fourth = -15 * rise + 7 * slope - curve;
  const fifth = 6 * rise - 3 * slope + curve / 2;
  return Math.min(1, Math.max(0, p + t * (v + t * (c / 2 + t * (third + t * (fourth + t * fifth))))));
}
