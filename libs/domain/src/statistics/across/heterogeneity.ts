import { normalQuantile, tQuantile } from '../distributions.js';

/** One measured effect and the variance of its estimate, > 0, in the squared unit of the effect. */
export interface MeasuredEffect {
  readonly value: number;
  readonly variance: number;
}

/** The family of effects: its mean with an interval, and how much true effects differ from one another. */
export interface EffectFamily {
  readonly method: 'derSimonianLaird' | 'reml';
  /** Variance between true effects, >= 0. */
  readonly tau2: number;
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

/** From this many effects on, restricted likelihood with the interval of Knapp and Hartung; below, DerSimonian-Laird. */
export const REML_MINIMUM = 5;

interface Weights {
  readonly list: readonly number[];
  readonly sum: number;
  readonly mean: number;
}

/**
 * Random-effects summary of one family of effects (same metric, same direction): DerSimonian & Laird 1986 (Controlled
 * Clinical Trials 7:177) with a normal interval for 2 to 4 effects; from 5 on restricted maximum likelihood with the
 * interval of Knapp & Hartung 2003 (Statistics in Medicine 22:2693). Null for fewer than two effects, or when a figure
 * is not finite or a variance not positive.
 */
export function effectFamily(effects: readonly MeasuredEffect[], alpha = 0.05): EffectFamily | null {
  const fit = effects.every(
    ({ value, variance }) => Number.isFinite(value) && variance > 0 && variance < Infinity,
  );
  if (effects.length < 2 || !fit) return null;
  if (effects.length < REML_MINIMUM) {
    const tau2 = momentsTau2(effects);
    const { mean, sum } = weigh(effects, tau2);
    const half = -normalQuantile(alpha / 2) / Math.sqrt(sum);
    return { method: 'derSimonianLaird', tau2, mean, low: mean - half, high: mean + half };
  }
  const tau2 = restrictedTau2(effects);
  const { mean, sum, list } = weigh(effects, tau2);
  const k = effects.length;
  const scatter = effects.reduce((all, { value }, i) => all + (list[i] ?? 0) * (value - mean) ** 2, 0);
  const half = -tQuantile(alpha / 2, k - 1) * Math.sqrt(scatter / ((k - 1) * sum));
  return { method: 'reml', tau2, mean, low: mean - half, high: mean + half };
}

function weigh(effects: readonly MeasuredEffect[], tau2: number): Weights {
  const list = effects.map(({ variance }) => 1 / (variance + tau2));
  const sum = list.reduce((all, w) => all + w, 0);
  return { list, sum, mean: effects.reduce((all, { value }, i) => all + (list[i] ?? 0) * value, 0) / sum };
}

/** Method of moments: tau2 = max(0, (Q - (k - 1)) / (sum w - sum w^2 / sum w)). */
export function momentsTau2(effects: readonly MeasuredEffect[]): number {
  const { list, sum, mean } = weigh(effects, 0);
  const q = effects.reduce((all, { value }, i) => all + (list[i] ?? 0) * (value - mean) ** 2, 0);
  const squares = list.reduce((all, w) => all + w ** 2, 0);
  return Math.max(0, (q - (effects.length - 1)) / (sum - squares / sum));
}

/** Restricted likelihood by Fisher scoring (Viechtbauer 2005, J. Educ. Behav. Stat. 30:261, equation 19). */
function restrictedTau2(effects: readonly MeasuredEffect[]): number {
  let tau2 = momentsTau2(effects);
  for (let step = 0; step < 200; step += 1) {
    const { list, sum, mean } = weigh(effects, tau2);
    const power = (n: number) => list.reduce((all, w) => all + w ** n, 0);
    const scatter = effects.reduce((all, { value }, i) => all + (list[i] ?? 0) ** 2 * (value - mean) ** 2, 0);
    const trace = sum - power(2) / sum;
    const information = power(2) - (2 * power(3)) / sum + (power(2) / sum) ** 2;
    const next = Math.max(0, tau2 + (scatter - trace) / information);
    if (Math.abs(next - tau2) <= 1e-12 * (tau2 + next)) return next;
    tau2 = next;
  }
  return tau2;
}
