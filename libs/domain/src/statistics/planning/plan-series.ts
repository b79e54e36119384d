import type { Periodicity } from '../../plans/plan.js';
import { addDays, dayOf } from '../../time/day.js';
import type { Coded } from '../analysis-codes.js';
import { ITS_TO_DECIDE } from '../interrupted-time-series.js';
import { detectableChange, periodsNeeded, spreadOfHistory, type SeriesSpread } from './one-series.js';
import { PLANNING_VERSION, type PlanningWarning, type WayOut } from './planning-codes.js';
import { WEEKS_MAX, WEEKS_MIN, WEEKS_SHOWN, type Detectable, type PlanAnswer } from './plan-answer.js';
import type { PlanQuestion } from './plan-question.js';

/** Days with a figure in a week: counted as those worked, so that no one is promised an earlier answer. */
const OPEN_DAYS = 5;

/** Weeks in one period. A month is a twelfth of a year. */
const WEEKS_IN: Readonly<Record<Periodicity, number>> = {
  day: 1 / OPEN_DAYS,
  week: 1,
  month: 365.25 / 7 / 12,
};

/** Usual in weekly figures of organisations (statistics.md section 5 measures its method from 0 to 0.6). */
export const AUTOCORRELATION_ASSUMED = 0.3;
/** Fewer figures before the change cannot decide. */
export const BASELINE_ASSUMED = ITS_TO_DECIDE.before;
/** A history shorter than this gives a spread that is itself uncertain. */
const HISTORY_SOUND = 20;

/** The question with its usual values filled in, and what its history says. */
export interface SeriesPlan {
  readonly effect: number;
  readonly before: number;
  readonly spread: SeriesSpread;
  readonly alpha: number;
  readonly power: number;
  readonly periodicity: Periodicity;
  readonly warnings: readonly Coded<PlanningWarning>[];
}

/** Answer for one figure followed over time. The question has been checked by questionRefusals. */
export function planSeries(question: PlanQuestion): PlanAnswer {
  const plan = seriesPlanOf(question);
  const { periodicity, before } = plan;
  const inReach = periodsIn(periodicity, 2 * WEEKS_MAX);
  const needed =
    before < ITS_TO_DECIDE.before
      ? null
      : periodsNeeded(plan.effect, before, plan.spread, { ...plan, most: inReach });
  const periodsAfter = needed === null ? null : Math.max(ITS_TO_DECIDE.after, needed);
  const weeks =
    periodsAfter === null
      ? null
      : Math.max(WEEKS_MIN, Math.ceil(periodsAfter * WEEKS_IN[periodicity] - 1e-9));
  return {
    version: PLANNING_VERSION,
    method: 'series',
    alpha: plan.alpha,
    power: plan.power,
    ...{ unitsPerArm: null, controlUnits: null, variantUnits: null, totalUnits: null, clustersPerArm: null },
    periodsBefore: before,
    periodsAfter,
    weeks,
    endsOn: endOf(question.startsOn ?? null, periodsAfter, periodicity),
    spread: plan.spread.deviation,
    autocorrelation: plan.spread.autocorrelation,
    detectable: WEEKS_SHOWN.map((each) => detectableInSeries(plan, each)),
    cannotBeAnswered:
      weeks !== null && weeks <= WEEKS_MAX ? null : { weeks: WEEKS_MAX, waysOut: waysOut(plan) },
    warnings: plan.warnings,
  };
}

/** What the periods of `weeks` weeks after the change would show. */
export function detectableInSeries(plan: SeriesPlan, weeks: number): Detectable {
  const after = periodsIn(plan.periodicity, weeks);
  return { weeks, units: after, effect: detectableChange({ before: plan.before, after }, plan.spread, plan) };
}

function periodsIn(periodicity: Periodicity, weeks: number): number {
  return Math.floor(weeks / WEEKS_IN[periodicity] + 1e-9);
}

/** Reads the history once. */
export function seriesPlanOf(question: PlanQuestion): SeriesPlan {
  const warnings: Coded<PlanningWarning>[] = [];
  const history = spreadOfHistory(question.history ?? []);
  const before = baselineOf(question, warnings);
  if (before < ITS_TO_DECIDE.before) {
    const parameters = { periods: before, minimum: ITS_TO_DECIDE.before };
    warnings.push({ code: 'BASELINE_TOO_SHORT_TO_DECIDE', parameters });
  }
  if (history && history.periods < HISTORY_SOUND) {
    warnings.push({ code: 'SHORT_HISTORY', parameters: { periods: history.periods } });
  }
  const autocorrelation = question.autocorrelation ?? history?.autocorrelation ?? AUTOCORRELATION_ASSUMED;
  if ((question.autocorrelation ?? null) === null && !history) {
    warnings.push({ code: 'AUTOCORRELATION_ASSUMED', parameters: { autocorrelation } });
  }
  const said = (question.spread ?? 0) > 0 ? question.spread! : history?.deviation;
  const one = said ?? spreadFromCounts(question, warnings);
  // The control's series is taken away from the treated one, and both swing.
  const deviation = question.design === 'beforeAfter' ? one : one * Math.SQRT2;
  return {
    effect: question.minimumWorthwhileEffect ?? 0,
    before,
    spread: { deviation, autocorrelation },
    alpha: question.alpha ?? 0.05,
    power: question.power ?? 0.8,
    periodicity: question.periodicity ?? 'week',
    warnings,
  };
}

function baselineOf(question: PlanQuestion, warnings: Coded<PlanningWarning>[]): number {
  const said = question.periodsBefore ?? null;
  const read = (question.history ?? []).filter((value) => value !== null).length;
  if (said !== null) return said;
  if (read >= 8) return read;
  warnings.push({ code: 'BASELINE_ASSUMED', parameters: { periods: BASELINE_ASSUMED } });
  return BASELINE_ASSUMED;
}

/** What chance alone makes of the counts of one period. */
function spreadFromCounts(question: PlanQuestion, warnings: Coded<PlanningWarning>[]): number {
  const perPeriod = (question.unitsPerWeek ?? 0) * WEEKS_IN[question.periodicity ?? 'week'];
  const p = question.baseline ?? 0;
  // At 0 or 1 counts would not vary at all: half an event keeps the spread above nothing.
  const level = Math.max(p, 0.5 / perPeriod);
  const variance = question.shape === 'proportion' ? Math.max(level * (1 - p), 0.25 / perPeriod ** 2) : level;
  const spread = Math.sqrt(variance / perPeriod);
  warnings.push({ code: 'SPREAD_FROM_COUNTS', parameters: { spread } });
  return spread;
}

function waysOut(plan: SeriesPlan): Coded<WayOut>[] {
  const reachable = detectableInSeries(plan, WEEKS_MAX).effect;
  const most = periodsIn(plan.periodicity, WEEKS_MAX);
  const longer = [2, 4]
    .map((times) => Math.max(times * plan.before, ITS_TO_DECIDE.before))
    .find((before) => periodsNeeded(plan.effect, before, plan.spread, { ...plan, most }) !== null);
  return [
    ...(reachable === null ? [] : [{ code: 'biggerChange' as const, parameters: { effect: reachable } }]),
    ...(longer === undefined ? [] : [{ code: 'longerBaseline' as const, parameters: { periods: longer } }]),
  ];
}

/** The day on which that many whole periods have passed since the start; a period the change falls inside does not count. */
function endOf(start: string | null, periods: number | null, periodicity: Periodicity): string | null {
  if (start === null || periods === null) return null;
  if (periodicity === 'day') return addDays(start, 7 * Math.ceil(periods / OPEN_DAYS));
  if (periodicity === 'week') {
    const sinceMonday = (new Date(`${start}T00:00:00Z`).getUTCDay() + 6) % 7;
    return addDays(start, 7 * periods + ((7 - sinceMonday) % 7));
  }
  const [year = 0, month = 1, day = 1] = start.split('-').map(Number);
  const months = year * 12 + month - 1 + periods + (day > 1 ? 1 : 0);
  return dayOf(Math.floor(months / 12), (months % 12) + 1, 1);
}
