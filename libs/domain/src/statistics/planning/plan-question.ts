import type { Design, Direction, MetricShape, Periodicity } from '../../plans/plan.js';
import { refusal, type Refusal } from '../../refusal.js';
import { spreadOfHistory } from './one-series.js';

/**
 * What a plan asks, in people's words: from which level, what change would be worth the trouble, how many people a
 * week. Figures are in the unit of the measure, proportions as fractions.
 */
export interface PlanQuestion {
  readonly design: Design;
  readonly shape: MetricShape;
  /** Which way the change is looked for. */
  readonly direction: Direction;
  /** Needed for a proportion or a rate compared between groups. */
  readonly baseline: number | null;
  /** Smallest absolute change worth the trouble, above 0. */
  readonly minimumWorthwhileEffect: number | null;
  /** Accepted risk of a false alarm, two-sided, 0.005 to 0.5; 0.05 unless said. */
  readonly alpha?: number | null;
  /** Chance of finding a change of that size when it is there, 0.5 to 0.99; 0.8 unless said. */
  readonly power?: number | null;
  /** Groups compared with the control; 1 unless said. */
  readonly variants?: number | null;
  /** People in each variant for one in control; 1 unless said. */
  readonly variantPerControl?: number | null;
  /** People expected per week in all groups together (`rate`: exposure per week, in the unit of the exposure). */
  readonly unitsPerWeek?: number | null;
  /**
   * Usual spread, above 0: standard deviation between people (`mean`), of one period around its trend (series). For a
   * rate between groups, variance over mean of the counts, at least 1; 1 unless said.
   */
  readonly spread?: number | null;
  /** People per team, when whole teams are put in a group; above 1. */
  readonly clusterSize?: number | null;
  /** How alike people of one team are, 0 to 1; 0.05 unless said. */
  readonly clusterCorrelation?: number | null;
  /** Series: how often the figure is read; week unless said. */
  readonly periodicity?: Periodicity | null;
  /** Series: periods with a figure before the change; those of `history`, else 12, unless said. */
  readonly periodsBefore?: number | null;
  /** Series: of consecutive periods; that of `history`, else 0.3, unless said. */
  readonly autocorrelation?: number | null;
  /** Series: figures from before, period by period, null where one is missing. */
  readonly history?: readonly (number | null)[] | null;
  /** Bounds no value can pass. A proportion is within 0 and 1. */
  readonly lowest?: number | null;
  readonly highest?: number | null;
  /** First day of the test, or of the change for a series (`YYYY-MM-DD`). */
  readonly startsOn?: string | null;
}

/** Around a change date, or where a level is read, one figure is followed over time; else people are compared. */
export function isFollowedOverTime({ design, shape }: Pick<PlanQuestion, 'design' | 'shape'>): boolean {
  return design === 'beforeAfter' || shape === 'level';
}

/** Longest history that is read. */
export const HISTORY_MAX = 1040;

const BOUNDS = {
  alpha: { min: 0.005, max: 0.5 },
  power: { min: 0.5, max: 0.99 },
  clusterCorrelation: { min: 0, max: 1 },
  autocorrelation: { min: -0.9, max: 0.95 },
  variants: { min: 1, max: 9 },
  variantPerControl: { min: 0.01, max: 100 },
  periodsBefore: { min: 1, max: 1040 },
} as const;

const NUMBERS = ['baseline', 'minimumWorthwhileEffect', 'unitsPerWeek', 'spread', 'clusterSize'] as const;

/**
 * What stands in the way of an answer, in the order of the form: figures that are not numbers or out of bounds, no
 * effect (`WORTHWHILE_EFFECT_MISSING`) or an effect of 0 (`EFFECT_IS_ZERO`), no baseline where the method needs one, a
 * baseline or an expected figure outside what the measure can be (`EXPECTED_OUT_OF_BOUNDS`), no spread where nothing
 * else gives it (`USUAL_SPREAD_MISSING`).
 */
export function questionRefusals(question: PlanQuestion): readonly Refusal[] {
  const refusals: Refusal[] = [];
  refuseNumbers(refusals, question);
  if (refusals.length > 0) return refusals;
  refuseBaseline(refusals, question);
  refuseEffect(refusals, question);
  if (needsSpread(question)) refusals.push(refusal('USUAL_SPREAD_MISSING', 'spread'));
  return refusals;
}

function refuseNumbers(refusals: Refusal[], question: PlanQuestion): void {
  for (const name of NUMBERS) {
    const value = question[name] ?? null;
    if (value !== null && !Number.isFinite(value)) refusals.push(refusal('NUMBER_INVALID', name));
    else if (value !== null && value < 0 && name !== 'baseline')
      refusals.push(refusal('NUMBER_NEGATIVE', name));
  }
  for (const name of Object.keys(BOUNDS) as (keyof typeof BOUNDS)[]) {
    const value = question[name] ?? null;
    const { min, max } = BOUNDS[name];
    if (value !== null && !(value >= min && value <= max)) {
      refusals.push(refusal('VALUE_OUT_OF_BOUNDS', name, { min, max }));
    }
  }
  const history = question.history ?? [];
  if (history.length > HISTORY_MAX) refusals.push(refusal('TOO_MANY_ITEMS', 'history', { max: HISTORY_MAX }));
  if (history.some((value) => value !== null && !Number.isFinite(value))) {
    refusals.push(refusal('NUMBER_INVALID', 'history'));
  }
}

function boundsOfQuestion({ shape, lowest, highest }: PlanQuestion): { min: number; max: number } {
  if (shape === 'proportion') return { min: 0, max: 1 };
  const min = lowest ?? -Infinity;
  return { min: shape === 'rate' ? Math.max(0, min) : min, max: highest ?? Infinity };
}

function refuseBaseline(refusals: Refusal[], question: PlanQuestion): void {
  const { baseline } = question;
  const { min, max } = boundsOfQuestion(question);
  const needed = !isFollowedOverTime(question) && question.shape !== 'mean';
  if (baseline === null && needed) refusals.push(refusal('BASELINE_MISSING', 'baseline'));
  if (baseline !== null && (baseline < min || baseline > max)) {
    refusals.push(refusal('VALUE_OUT_OF_BOUNDS', 'baseline', finite({ min, max })));
  }
}

function refuseEffect(refusals: Refusal[], question: PlanQuestion): void {
  const effect = question.minimumWorthwhileEffect;
  const field = 'minimumWorthwhileEffect';
  if (effect === null) refusals.push(refusal('WORTHWHILE_EFFECT_MISSING', field));
  else if (effect === 0) refusals.push(refusal('EFFECT_IS_ZERO', field));
  else if (question.baseline !== null) {
    const expected = question.baseline + (question.direction === 'increase' ? effect : -effect);
    const { min, max } = boundsOfQuestion(question);
    // 0.9 + 0.1 is 1, whatever binary fractions say.
    const slack = 1e-9 * Math.max(1, Math.abs(expected));
    if (expected < min - slack || expected > max + slack) {
      const parameters = { expected: Number(expected.toPrecision(12)), ...finite({ min, max }) };
      refusals.push(refusal('EXPECTED_OUT_OF_BOUNDS', field, parameters));
    }
  }
}

function finite(bounds: { min: number; max: number }): Record<string, number> {
  return Object.fromEntries(Object.entries(bounds).filter(([, value]) => Number.isFinite(value)));
}

/** Counts per period give a series its spread by themselves; so does a history. */
function needsSpread(question: PlanQuestion): boolean {
  const { shape, spread, unitsPerWeek, baseline, history } = question;
  if ((spread ?? 0) > 0) return false;
  if (!isFollowedOverTime(question)) return shape === 'mean';
  const counted =
    (shape === 'proportion' || shape === 'rate') && baseline !== null && (unitsPerWeek ?? 0) > 0;
  return !counted && spreadOfHistory(history ?? []) === null;
}
