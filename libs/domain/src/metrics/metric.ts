import { DIRECTIONS, METRIC_SHAPES, type Direction, type MetricShape } from '../plans/plan.js';
import { refusal, unlessRefused, type Refusal, type Result } from '../refusal.js';
import { optionalChoice, requiredChoice } from '../text/choice.js';
import { INDICATOR_KEYS, METRIC_LEVELS, type IndicatorKey, type MetricLevel } from './indicator-library.js';
import { LINE_MAX, optionalText, requiredText } from '../text/required-text.js';

/** What the form of a metric holds. */
export interface MetricInput {
  readonly name?: string | null;
  readonly unit?: string | null;
  readonly shape?: string | null;
  readonly direction?: string | null;
  readonly definition?: string | null;
  readonly collection?: string | null;
  readonly level?: string | null;
  readonly indicator?: string | null;
  readonly lowerBound?: number | null;
  readonly upperBound?: number | null;
}

/** An indicator as the organisation defines it. */
export interface Metric {
  readonly name: string;
  readonly unit: string | null;
  readonly shape: MetricShape;
  readonly direction: Direction;
  readonly definition: string | null;
  /** How its readings are collected by hand. */
  readonly collection: string | null;
  /** Who reads it; null when nobody said. */
  readonly level: MetricLevel | null;
  /** The indicator of the library it was taken from; null for one of one's own. */
  readonly indicator: IndicatorKey | null;
  /** No value can be below; null when open. A proportion is a fraction: within 0 and 1 whatever is said. */
  readonly lowerBound: number | null;
  /** No value can be above; null when open. */
  readonly upperBound: number | null;
}

function bound(refusals: Refusal[], field: string, value: number | null | undefined, isFraction: boolean) {
  if (value === null || value === undefined) return null;
  if (!Number.isFinite(value)) refusals.push(refusal('NUMBER_INVALID', field));
  else if (isFraction && (value < 0 || value > 1)) {
    refusals.push(refusal('VALUE_OUT_OF_BOUNDS', field, { min: 0, max: 1 }));
  }
  return value;
}

/**
 * A metric as it is kept. Refuses a missing name, an unknown shape, direction, level or indicator, bounds that are no numbers, that a
 * proportion cannot have (`VALUE_OUT_OF_BOUNDS`), or that leave nothing between them (`BOUNDS_CROSSED`).
 */
export function draftMetric(input: MetricInput): Result<Metric> {
  const refusals: Refusal[] = [];
  const draft = {
    name: requiredText(refusals, 'name', input.name, { max: LINE_MAX }),
    unit: optionalText(refusals, 'unit', input.unit, LINE_MAX),
    shape: requiredChoice(refusals, 'shape', input.shape, METRIC_SHAPES),
    direction: requiredChoice(refusals, 'direction', input.direction, DIRECTIONS),
    definition: optionalText(refusals, 'definition', input.definition),
    collection: optionalText(refusals, 'collection', input.collection),
    level: optionalChoice(refusals, 'level', input.level, METRIC_LEVELS),
    indicator: optionalChoice(refusals, 'indicator', input.indicator, INDICATOR_KEYS),
    lowerBound: bound(refusals, 'lowerBound', input.lowerBound, input.shape === 'proportion'),
    upperBound: bound(refusals, 'upperBound', input.upperBound, input.shape === 'proportion'),
  };
  const { lowerBound, upperBound } = draft;
  if (lowerBound !== null && upperBound !== null && lowerBound >= upperBound) {
    refusals.push(refusal('BOUNDS_CROSSED', 'upperBound', { min: lowerBound, max: upperBound }));
  }
  return unlessRefused(refusals, () => draft as Metric);
}
