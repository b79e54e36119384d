import { normalQuantile, tQuantile } from './distributions.js';
import { invert } from './regress-ar1.js';
import type { SeriesModel } from './series-model.js';

/** Power asked of a series. */
const POWER = 0.8;

/** What a series of this length can see, and how many more periods it needs. */
export interface SeriesPower {
  /** Smallest absolute level change found 8 times in 10 with the periods at hand. */
  readonly detectable: number;
  /** More periods after the change until `minimum` would be found 8 times in 10; null when `within` are not enough. */
  periodsToSee(minimum: number, within: number): number | null;
}

/**
 * Power of the level change with periods still to come, at the autocorrelation and the residual deviation seen so far:
 * smallest m with minimum / SE(m) >= t_{1 - alpha / 2, n + m - k} + z_{.8}, SE(m) from the design with m more periods
 * (statistics.md section 5). The effect seen plays no part. `minimum` > 0, in the unit of the measure.
 */
export function seriesPower(model: SeriesModel, alpha: number): SeriesPower {
  const level = (model.rows[0]?.x.length ?? 0) - model.changes;
  const ratio = (m: number, information: readonly (readonly number[])[]): number => {
    const variance = (invert(information)?.inverse[level]?.[level] ?? Infinity) * innovations;
    return Math.sqrt(variance) * (-tQuantile(alpha / 2, model.df + m) + normalQuantile(POWER));
  };
  const innovations = model.fits.reduce((sum, { weight, fit }) => sum + weight * fit.s2, 0);
  const rho = model.fits.reduce((sum, own) => sum + own.weight * own.rho, 0);
  const start = informationAt(model, rho);
  return {
    detectable: ratio(0, start),
    periodsToSee(minimum, within) {
      const information = start.map((row) => [...row]);
      const last = model.rows[model.rows.length - 1];
      if (last === undefined) return null;
      let before = model.line(last.t, true);
      for (let m = 0; m <= within; m += 1) {
        if (ratio(m, information) <= minimum) return m;
        const next = model.line(last.t + m + 1, true);
        addLine(information, next, before, rho);
        before = next;
      }
      return null;
    },
  };
}

/** X'V^-1 X of the periods at hand. */
function informationAt(model: SeriesModel, rho: number): number[][] {
  const k = model.rows[0]?.x.length ?? 0;
  const information = Array.from({ length: k }, () => new Array<number>(k).fill(0));
  const marginal = 1 - rho * rho;
  model.rows.forEach((row, index) => {
    const previous = model.rows[index - 1];
    const carry = previous === undefined ? 0 : rho ** (row.t - previous.t);
    const factor = previous === undefined ? marginal : marginal / (1 - carry * carry);
    addLine(information, row.x, previous?.x ?? row.x, carry, factor);
  });
  return information;
}

function addLine(
  information: number[][],
  line: readonly number[],
  before: readonly number[],
  carry: number,
  factor = 1,
): void {
  const own = line.map((value, i) => value - carry * (before[i] ?? 0));
  information.forEach((row, i) => {
    own.forEach((value, j) => {
      row[j] = (row[j] ?? 0) + factor * (own[i] ?? 0) * value;
    });
  });
}
