import { tQuantile } from '../distributions.js';
import { controlUnitsNeeded, detectableEffect, type SpreadOfGroups, type TwoGroups } from './two-groups.js';

/** What two arms have shown so far. `control` and `variant` are people, or exposure for a rate. */
export type SeenGroups =
  | {
      readonly shape: 'proportion';
      readonly control: number;
      readonly variant: number;
      readonly baseline: number;
    }
  | {
      readonly shape: 'mean';
      readonly control: number;
      readonly variant: number;
      readonly controlSd: number;
      readonly variantSd: number;
    }
  | {
      readonly shape: 'rate';
      readonly control: number;
      readonly variant: number;
      readonly baseline: number;
      /** Variance over mean of the counts; 1 when as chance makes them. */
      readonly dispersion?: number | null;
    };

/** `alpha`: two-sided, already shared between comparisons; `way`: where the change is looked for, 1 up, -1 down. */
export interface Wanted {
  readonly alpha: number;
  readonly way: 1 | -1;
  /** 0.8 unless said. */
  readonly power?: number;
}

/**
 * Smallest absolute change that a test of the sizes there are, with the spread seen, would find with the power asked:
 * `AnalysisPower.mdeNow` of groups. Means: (t at 1 - alpha/2 + t at the power) standard errors with Welch's degrees of
 * freedom. Null when a group is empty, when nothing varies, or when no change the measure can take would be found.
 */
export function minimumDetectableEffect(seen: SeenGroups, wanted: Wanted): number | null {
  if (!(seen.control > 0) || !(seen.variant > 0)) return null;
  const power = wanted.power ?? 0.8;
  if (seen.shape === 'mean') {
    const a = seen.controlSd ** 2 / seen.control;
    const b = seen.variantSd ** 2 / seen.variant;
    if (!(a + b > 0) || seen.control < 2 || seen.variant < 2) return null;
    const df = 1 / ((a / (a + b)) ** 2 / (seen.control - 1) + (b / (a + b)) ** 2 / (seen.variant - 1));
    return (tQuantile(power, df) - tQuantile(wanted.alpha / 2, df)) * Math.sqrt(a + b);
  }
  const sizes = { control: seen.control, variant: seen.variant, way: wanted.way };
  return detectableEffect(spreadOfSeen(seen), sizes, { alpha: wanted.alpha, power });
}

/**
 * How many more units the arm that has furthest to go needs until `effect` (the minimum worthwhile effect, never the
 * effect observed; absolute, above 0) would be found with the power asked, at the shares and the spread seen:
 * `AnalysisPower.unitsToGo`. 0 when there are enough. Null when a group is empty, when nothing varies, or when the
 * change would leave what the measure can be.
 */
export function unitsToGo(seen: SeenGroups, effect: number, wanted: Wanted): number | null {
  if (!(seen.control > 0) || !(seen.variant > 0) || !(effect > 0)) return null;
  const ratio = seen.variant / seen.control;
  const strength = { alpha: wanted.alpha, power: wanted.power ?? 0.8, ratio };
  const spread = spreadOfSeen(seen);
  if (spread.shape === 'mean' && !(spread.sd > 0)) return null;
  const expected = spread.shape === 'mean' ? 0 : spread.baseline + wanted.way * effect;
  if (expected < 0 || (spread.shape === 'proportion' && expected > 1)) return null;
  const needed = controlUnitsNeeded({ ...spread, effect: wanted.way * effect } as TwoGroups, strength);
  const share = Math.max(1, ratio);
  return Math.max(0, Math.ceil(Number(((needed - seen.control) * share).toPrecision(10))));
}

/** Two spreads as the one that gives the same standard error at these sizes. */
function spreadOfSeen(seen: SeenGroups): SpreadOfGroups {
  if (seen.shape === 'proportion') return { shape: 'proportion', baseline: seen.baseline };
  if (seen.shape === 'rate') {
    return { shape: 'rate', baseline: seen.baseline, dispersion: Math.max(1, seen.dispersion ?? 1) };
  }
  const variance = seen.controlSd ** 2 / seen.control + seen.variantSd ** 2 / seen.variant;
  return { shape: 'mean', sd: Math.sqrt(variance / (1 / seen.control + 1 / seen.variant)) };
}
