import { addDays, daysBetween, isDay } from '../time/day.js';
import type { AnalysisPower } from './analysis.js';
import type { AnalysisInput } from './analysis-input.js';
import type { DatedTally } from './arm-figures.js';
import { figureOf } from './arm-figures.js';
import type { SeenGroups } from './planning/remaining.js';
import { minimumDetectableEffect, unitsToGo } from './planning/remaining.js';
import type { Beside } from './reading.js';

/**
 * What a comparison of this size and spread would find, and how many more units until it would find the minimum worthwhile
 * effect, 8 times in 10 (statistics.md section 4). The effect seen plays no part. Empty without a spread.
 */
export function powerBeside(
  seen: SeenGroups | null,
  { direction, minimumWorthwhileEffect }: Pick<AnalysisInput, 'direction' | 'minimumWorthwhileEffect'>,
  alpha: number,
): Pick<Beside, 'detectable' | 'unitsToSee'> {
  if (seen === null) return {};
  const wanted = { alpha, way: direction === 'increase' ? 1 : -1 } as const;
  return {
    detectable: () => minimumDetectableEffect(seen, wanted),
    unitsToSee: () =>
      minimumWorthwhileEffect === null ? null : unitsToGo(seen, minimumWorthwhileEffect, wanted),
  };
}

/** Days looked back on for the pace. */
const PACE_DAYS = 14;

/**
 * The day on which every arm will have what it still needs, at the mean daily pace of its last 14 complete days (fewer when
 * the first entry is younger). Null when nothing is to go, when an arm has no pace, and beyond ten years.
 */
export function expectedDay(
  entries: readonly DatedTally[],
  toGo: ReadonlyMap<string, number>,
  now: string,
): string | null {
  const dated = entries.flatMap(({ armId, on, tally }) =>
    on !== null && isDay(on) && on < now ? [{ armId, on, units: figureOf(tally)?.units ?? 0 }] : [],
  );
  const first = dated.reduce<string | null>(
    (least, { on }) => (least === null || on < least ? on : least),
    null,
  );
  if (first === null || !isDay(now)) return null;
  const days = Math.min(PACE_DAYS, daysBetween(first, now));
  const since = addDays(now, -days);
  let longest = 0;
  for (const [armId, units] of toGo) {
    if (units <= 0) continue;
    const recent = dated.filter((entry) => entry.armId === armId && entry.on >= since);
    const pace = recent.reduce((sum, entry) => sum + entry.units, 0) / days;
    longest = Math.max(longest, Math.ceil(units / pace));
  }
  return longest > 0 && longest <= 3650 ? addDays(now, longest) : null;
}

/** The same for a series: so many more complete periods from now, or from the change when that is still to come. */
export function expectedPeriod(
  periodsToGo: number | null,
  { periodicity, changeDate, now }: Pick<AnalysisInput, 'periodicity' | 'changeDate' | 'now'>,
): string | null {
  if (!periodsToGo || !periodicity || !isDay(now)) return null;
  const from = changeDate && isDay(changeDate) && changeDate > now ? changeDate : now;
  if (periodicity !== 'month') return addDays(from, periodsToGo * (periodicity === 'week' ? 7 : 1));
  const month = Number(from.slice(0, 4)) * 12 + Number(from.slice(5, 7)) - 1 + periodsToGo;
  return new Date(Date.UTC(Math.floor(month / 12), month % 12, 1)).toISOString().slice(0, 10);
}

/** What is to go, and on what ground: the plan's own minimum, or without one what the worthwhile effect needs. */
export function powerOfGroups(
  { unitsToGo, beside }: { readonly unitsToGo: number | null; readonly beside: Beside | undefined },
  minimumPerArm: number | null,
): Pick<AnalysisPower, 'mdeNow' | 'unitsToGo' | 'basis'> {
  const mdeNow = beside?.detectable?.() ?? null;
  const toSee = minimumPerArm === null ? (beside?.unitsToSee?.() ?? null) : null;
  if (toSee === null) return { mdeNow, unitsToGo, basis: 'plannedMinimum' };
  return { mdeNow, unitsToGo: Math.max(toSee, unitsToGo ?? 0), basis: 'power' };
}
