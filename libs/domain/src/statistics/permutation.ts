import { seededRandom } from './seeded-random.js';

/** Looked up once: they are called millions of times. */
const { abs, floor } = Math;

/** What sharing the same values out again says about a difference of means. */
export interface Permutation {
  /** Two-sided: how often as large a difference comes from the sharing out alone. */
  readonly p: number;
  /** Every way was counted; otherwise `draws` of them were drawn. */
  readonly exact: boolean;
  /** Ways counted, or drawn. */
  readonly draws: number;
  /** Of the draws; null when exact. */
  readonly seed: number | null;
}

/** Up to this many ways of sharing out, all are counted: 10 and 10 has 184,756. */
export const EXACT_WAYS = 200_000;
const DRAWS = 20_000;

/** Above this many values the mean is as good as normal and Welch's test says the same. */
const VALUES_LIMIT = 2_000;

/**
 * Two-sample permutation test of the means (Fisher 1935; Pitman 1937), two-sided by the size of the difference. Exact up
 * to {@link EXACT_WAYS}; otherwise 20,000 seeded draws, the observed sharing counted with them so that p is never 0
 * (Phipson & Smyth 2010). Differences that are equal but for rounding count as equal. Null when an arm is empty, when all
 * values are the same, or above 2,000 values.
 */
export function permutationTest(
  control: readonly number[],
  variant: readonly number[],
  seed = 1,
): Permutation | null {
  const size = control.length + variant.length;
  if (control.length === 0 || variant.length === 0 || size > VALUES_LIMIT) return null;
  const all = [...control, ...variant];
  const mean = all.reduce((sum, value) => sum + value, 0) / size;
  const values = all.map((value) => value - mean);
  const spread = values.reduce((sum, value) => sum + Math.abs(value), 0);
  if (spread <= 1e-12 * Math.abs(mean) * size) return null;
  // Centred values sum to 0, so the sum of either arm alone orders the differences of means.
  const [from, part] =
    control.length <= variant.length ? [0, control.length] : [control.length, variant.length];
  const seen = Math.abs(values.slice(from, from + part).reduce((sum, value) => sum + value, 0));
  const least = seen - 1e-10 * spread;
  const ways = waysOf(size, part);
  if (ways <= EXACT_WAYS)
    return { p: atLeast(values, part, least) / ways, exact: true, draws: ways, seed: null };
  const hits = drawnAtLeast(values, part, least, seededRandom(seed));
  return { p: (hits + 1) / (DRAWS + 1), exact: false, draws: DRAWS, seed };
}

/** Ways to choose `part` of `size`; exact as far as it matters here. */
function waysOf(size: number, part: number): number {
  let ways = 1;
  for (let i = 1; i <= part && ways <= EXACT_WAYS; i += 1) ways = Math.round((ways * (size - part + i)) / i);
  return ways;
}

/** How many choices of `part` values have a sum at least as far from 0 as `least`. */
function atLeast(values: readonly number[], part: number, least: number): number {
  const last = values.length;
  const choose = (next: number, left: number, sum: number): number => {
    if (left === 0) return abs(sum) >= least ? 1 : 0;
    let hits = 0;
    for (let i = next; i <= last - left; i += 1) hits += choose(i + 1, left - 1, sum + (values[i] ?? 0));
    return hits;
  };
  return choose(0, part, 0);
}

/** The same among random choices: each the first `part` places of a shuffle. */
function drawnAtLeast(values: readonly number[], part: number, least: number, random: () => number): number {
  const deck = Float64Array.from(values);
  let hits = 0;
  for (let draw = 0; draw < DRAWS; draw += 1) {
    let sum = 0;
    for (let i = 0; i < part; i += 1) {
      const j = i + floor(random() * (deck.length - i));
      const taken = deck[j] ?? 0;
      deck[j] = deck[i] ?? 0;
      deck[i] = taken;
      sum += taken;
    }
    if (abs(sum) >= least) hits += 1;
  }
  return hits;
}
