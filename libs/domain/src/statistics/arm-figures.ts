import type { AnalysisData } from './analysis-input.js';
import type { MeanOf } from './means.js';
import { poolMeans, summarise } from './means.js';

/** Figures of people or items, arm against arm; not a series. */
export type GroupData = Exclude<AnalysisData, { shape: 'level' }>;

/** What one arm shows after some of its entries: a share, a mean or a rate, with the variance of that figure. */
export interface ArmFigure {
  readonly value: number;
  /** Square of the standard error; null when it is not known, 0 when nothing varies. */
  readonly variance: number | null;
  /** People or items; exposure for a rate. */
  readonly units: number;
  readonly events: number | null;
  /** Enough for a normal approximation: 10 people, and 3 with and 3 without the event; 3 events of a rate. */
  readonly settled: boolean;
}

/** Entries of one arm, added up. */
export type Tally =
  | { readonly shape: 'proportion'; readonly events: number; readonly total: number }
  | { readonly shape: 'mean'; readonly summary: MeanOf | null }
  | ({ readonly shape: 'rate'; readonly entries: number } & RateSums);

interface RateSums {
  readonly events: number;
  readonly exposure: number;
  /** Sums over entries of events^2, events x exposure and exposure^2. */
  readonly squares: readonly [number, number, number];
}

/** One entry on its day; `on` null when it is not dated. */
export interface DatedTally {
  readonly armId: string;
  readonly on: string | null;
  readonly tally: Tally;
}

/**
 * Entries of means with `theta` times the same people's figure from before taken out, so that a look at some of them
 * speaks of the same effect as the reading of them all (the common centre of CUPED falls out of every difference). Other
 * shapes, entries without a covariate and `theta` 0 are left as they are.
 */
export function withoutCovariate(data: GroupData, theta: number): GroupData {
  if (data.shape !== 'mean' || theta === 0) return data;
  const arms = data.arms.map((entry) => {
    const { covariate = null, values = null, n, mean, sd } = entry;
    const given = n === null || mean === null ? null : { n, mean, sd };
    const summary = values === null ? given : summarise(values);
    if (covariate === null || summary === null) return entry;
    const variance = (own: number): number =>
      own ** 2 - 2 * theta * covariate.covariance + theta ** 2 * covariate.sd ** 2;
    return {
      ...entry,
      values: null,
      n: summary.n,
      mean: summary.mean - theta * covariate.mean,
      sd: summary.sd === null ? null : Math.sqrt(Math.max(0, variance(summary.sd))),
    };
  });
  return { shape: 'mean', arms };
}

/** Entries as tallies, in the order given. */
export function talliesOf(data: GroupData): DatedTally[] {
  if (data.shape === 'proportion') {
    return data.arms.map(({ armId, on = null, events, total }) => ({
      armId,
      on,
      tally: { shape: 'proportion', events, total },
    }));
  }
  if (data.shape === 'mean') {
    return data.arms.map(({ armId, on = null, n, mean, sd, values }) => {
      const given = n === null || n === 0 || mean === null ? null : { n, mean, sd };
      return {
        armId,
        on,
        tally: { shape: 'mean', summary: (values ?? null) === null ? given : summarise(values ?? []) },
      };
    });
  }
  return data.arms.map(({ armId, on = null, events, exposure }) => ({
    armId,
    on,
    tally: {
      shape: 'rate',
      entries: 1,
      events,
      exposure,
      squares: [events * events, events * exposure, exposure * exposure],
    },
  }));
}

/** Two tallies of the same arm and shape as one. */
export function addTallies(a: Tally | null, b: Tally): Tally {
  if (a === null) return b;
  if (a.shape === 'proportion' && b.shape === 'proportion') {
    return { shape: 'proportion', events: a.events + b.events, total: a.total + b.total };
  }
  if (a.shape === 'mean' && b.shape === 'mean') {
    const parts = [a.summary, b.summary].filter((part) => part !== null);
    return { shape: 'mean', summary: poolMeans(parts) };
  }
  if (a.shape === 'rate' && b.shape === 'rate') {
    const [x, y, z] = a.squares;
    const [u, v, w] = b.squares;
    return {
      shape: 'rate',
      entries: a.entries + b.entries,
      events: a.events + b.events,
      exposure: a.exposure + b.exposure,
      squares: [x + u, y + v, z + w],
    };
  }
  return b;
}

/** The figure a tally gives; null when it is empty. */
export function figureOf(tally: Tally | null): ArmFigure | null {
  if (tally === null) return null;
  if (tally.shape === 'proportion') return proportionFigure(tally);
  if (tally.shape === 'mean') return meanFigure(tally.summary);
  return rateFigure(tally);
}

function proportionFigure({ events, total }: { events: number; total: number }): ArmFigure | null {
  if (total === 0) return null;
  const value = events / total;
  return {
    value,
    variance: (value * (1 - value)) / total,
    units: total,
    events,
    settled: total >= 10 && Math.min(events, total - events) >= 3,
  };
}

function meanFigure(summary: MeanOf | null): ArmFigure | null {
  if (summary === null) return null;
  const { n, mean, sd } = summary;
  return {
    value: mean,
    variance: sd === null ? null : (sd * sd) / n,
    units: n,
    events: null,
    settled: n >= 10 && sd !== null && sd > 0,
  };
}

/** Fewest entries from which the spread between entries is read. */
const ENTRIES_FOR_SPREAD = 8;

/** Poisson, or as the entries vary around the common rate when that is more (ratio estimator, Cochran 1977, section 2.11). */
function rateFigure({
  events,
  exposure,
  entries,
  squares,
}: RateSums & { entries: number }): ArmFigure | null {
  if (!(exposure > 0)) return null;
  const value = events / exposure;
  const poisson = events / exposure ** 2;
  const [xx, xe, ee] = squares;
  const between = ((xx - 2 * value * xe + value * value * ee) / exposure ** 2) * (entries / (entries - 1));
  const variance = entries >= ENTRIES_FOR_SPREAD ? Math.max(poisson, between) : poisson;
  return { value, variance, units: exposure, events, settled: events >= 3 };
}
