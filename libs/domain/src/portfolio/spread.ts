/** Of fewer cases than this no median is said: each case is. */
export const SPREAD_MINIMUM = 5;

/** `count` figures of a portfolio; the quartiles, in their unit, are null below {@link SPREAD_MINIMUM}. */
export interface Spread {
  readonly count: number;
  readonly lowerQuartile: number | null;
  readonly median: number | null;
  readonly upperQuartile: number | null;
}

/**
 * Quantile of figures in ascending order, by linear interpolation between the closest two (Hyndman & Fan 1996, The American Statistician
 * 50:361, definition 7; `percentile_cont` of SQL). `part` is 0..1. Null of no figure.
 */
export function quantile(ascending: readonly number[], part: number): number | null {
  const place = part * (ascending.length - 1);
  const low = ascending[Math.floor(place)];
  const high = ascending[Math.ceil(place)];
  return low === undefined || high === undefined ? null : low + (place - Math.floor(place)) * (high - low);
}

/** Median and quartiles of the figures, in any order. */
export function spreadOf(figures: readonly number[]): Spread {
  const count = figures.length;
  if (count < SPREAD_MINIMUM) return { count, lowerQuartile: null, median: null, upperQuartile: null };
  const ascending = [...figures].sort((one, other) => one - other);
  return {
    count,
    lowerQuartile: quantile(ascending, 0.25),
    median: quantile(ascending, 0.5),
    upperQuartile: quantile(ascending, 0.75),
  };
}

/** How many cases have a figure. */
export interface FigureCount {
  readonly figure: number;
  readonly count: number;
}

/** What a picture of dots shows: `figures` ascending, each of them `casesPerDot` cases (the last may stand for fewer). */
export interface Dots {
  readonly casesPerDot: number;
  readonly figures: readonly number[];
}

/**
 * A distribution as at most `most` dots. Each case is a dot while there is room; beyond that a dot stands for as many cases as it takes,
 * at the middle one of them, so that the shape stays (quantile dots: Kay et al., CHI 2016). Figures ascend.
 */
export function dotsOf(figures: readonly FigureCount[], most: number): Dots {
  const all = figures.flatMap(({ figure, count }) => Array.from({ length: count }, () => figure));
  const casesPerDot = Math.max(1, Math.ceil(all.length / most));
  const dots = Math.ceil(all.length / casesPerDot);
  return {
    casesPerDot,
    figures: Array.from({ length: dots }, (_, dot) => {
      const first = dot * casesPerDot;
      const last = Math.min(all.length, first + casesPerDot) - 1;
      return all[Math.floor((first + last) / 2)] ?? 0;
    }),
  };
}
