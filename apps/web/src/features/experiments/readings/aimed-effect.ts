import type { Analysis } from '@levain/domain/statistics/analysis.js';

/** The aim as an effect: from the baseline to the target. */
export function aimedEffect({ target }: Analysis): number | null {
  return target.target !== null && target.baseline !== null ? target.target - target.baseline : null;
}
