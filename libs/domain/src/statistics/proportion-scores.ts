import { normalQuantile } from './distributions.js';
import type { Counts, Limits } from './proportions.js';

/**
 * Score statistic of the hypothesis that variant - control is exactly `difference` (-1..1, a fraction): the observed
 * difference less that one, over its standard error with both proportions estimated under the hypothesis and the variance
 * times N / (N - 1) (Miettinen & Nurminen 1985, Statistics in Medicine 4:213). At 0 it is the pooled z times
 * sqrt((N - 1) / N). Infinite when the hypothesis leaves no variance yet is not what was seen.
 */
export function scoreStatistic(control: Counts, variant: Counts, difference: number): number {
  const distance = variant.events / variant.total - control.events / control.total - difference;
  const [a, b] = restricted(control, variant, difference);
  const all = control.total + variant.total;
  const variance = ((a * (1 - a)) / control.total + (b * (1 - b)) / variant.total) * (all / (all - 1));
  if (variance > 0) return distance / Math.sqrt(variance);
  return distance === 0 ? 0 : Math.sign(distance) * Infinity;
}

/**
 * Score interval of variant - control, as a fraction: all the differences that {@link scoreStatistic} does not reject.
 * Inside -1..1, finite for 0/n and n/n. `alpha`: 1 - confidence.
 */
export function miettinenNurminen(control: Counts, variant: Counts, alpha: number): Limits {
  const critical = -normalQuantile(alpha / 2);
  const seen = variant.events / variant.total - control.events / control.total;
  return {
    low: crossing(-1, seen, (difference) => scoreStatistic(control, variant, difference) > critical),
    high: crossing(1, seen, (difference) => scoreStatistic(control, variant, difference) < -critical),
  };
}

/** Where a hypothesis stops being rejected, between the farthest difference and the one that was seen. */
function crossing(farthest: number, seen: number, rejected: (difference: number) => boolean): number {
  let [outside, inside] = [farthest, seen];
  for (let step = 0; step < 60; step += 1) {
    const middle = (outside + inside) / 2;
    if (rejected(middle)) outside = middle;
    else inside = middle;
  }
  return inside;
}

/**
 * The two proportions, control first, that make the counts likeliest when they differ by exactly `difference`: the root of
 * the cubic likelihood equation inside 0..1, in closed form (Farrington & Manning 1990, Statistics in Medicine 9:1447).
 */
function restricted(control: Counts, variant: Counts, difference: number): readonly [number, number] {
  const all = control.total + variant.total;
  const events = control.events + variant.events;
  const c2 = ((variant.total + 2 * control.total) * difference - all - events) / all;
  const c1 = ((control.total * difference - all - 2 * control.events) * difference + events) / all;
  const c0 = (control.events * difference * (1 - difference)) / all;
  const bend = c2 ** 3 / 27 - (c1 * c2) / 6 + c0 / 2;
  const reach = (bend < 0 ? -1 : 1) * Math.sqrt(Math.max(0, c2 ** 2 / 9 - c1 / 3));
  const cosine = reach === 0 ? 0 : Math.min(1, Math.max(-1, bend / reach ** 3));
  const root = 2 * reach * Math.cos((Math.PI + Math.acos(cosine)) / 3) - c2 / 3;
  const own = Math.min(Math.min(1, 1 - difference), Math.max(Math.max(0, -difference), root));
  return [own, Math.min(1, Math.max(0, own + difference))];
}
