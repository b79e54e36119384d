import { refusal, type Refusal } from '../refusal.js';
import { optionalChoice, requiredChoice } from '../text/choice.js';
import { LINE_MAX, optionalText, requiredText } from '../text/required-text.js';
import { nameKey } from './draft-arms.js';
import { DIRECTIONS, MEASURE_ROLES, METRIC_SHAPES, PERIODICITIES, type Measure } from './plan.js';

/** What a measure's line of the plan form holds. */
export interface MeasureInput {
  readonly id?: string | null;
  readonly name?: string | null;
  readonly role?: string | null;
  readonly shape?: string | null;
  readonly unit?: string | null;
  readonly direction?: string | null;
  readonly baseline?: number | null;
  readonly target?: number | null;
  readonly minimumWorthwhileEffect?: number | null;
  readonly margin?: number | null;
  readonly lowest?: number | null;
  readonly highest?: number | null;
  readonly periodicity?: string | null;
}

/** Measures a plan may have. */
export const MEASURES_MAX = 20;

const NUMBERS = ['baseline', 'target', 'minimumWorthwhileEffect', 'margin', 'lowest', 'highest'] as const;

/** Bounds a value of the measure cannot pass; infinite when there are none. A proportion is within 0 and 1. */
export function boundsOf(measure: Pick<Measure, 'shape' | 'lowest' | 'highest'>): {
  min: number;
  max: number;
} {
  if (measure.shape === 'proportion') return { min: 0, max: 1 };
  return { min: measure.lowest ?? -Infinity, max: measure.highest ?? Infinity };
}

function refuseBounds(refusals: Refusal[], field: string, measure: Measure) {
  const { lowest, highest } = measure;
  if (lowest !== null && highest !== null && lowest >= highest) {
    refusals.push(refusal('BOUNDS_CROSSED', `${field}.highest`, { min: lowest, max: highest }));
    return;
  }
  const { min, max } = boundsOf(measure);
  for (const name of ['baseline', 'target'] as const) {
    const value = measure[name];
    if (value !== null && (value < min || value > max)) {
      const known = { ...(min === -Infinity ? {} : { min }), ...(max === Infinity ? {} : { max }) };
      refusals.push(refusal('VALUE_OUT_OF_BOUNDS', `${field}.${name}`, known));
    }
  }
}

function refuseTarget(refusals: Refusal[], field: string, measure: Measure) {
  const { baseline, target, direction, minimumWorthwhileEffect: minimum, role } = measure;
  if (baseline === null || target === null || role === 'guardrail') return;
  const expected = direction === 'increase' ? target - baseline : baseline - target;
  if (expected <= 0) {
    refusals.push(refusal('TARGET_WRONG_SIDE', `${field}.target`, { baseline, target, direction }));
  } else if (minimum !== null && minimum > expected * (1 + 1e-9)) {
    const parameters = { minimum, expected: Number(expected.toPrecision(12)) };
    refusals.push(refusal('MINIMUM_EFFECT_ABOVE_TARGET', `${field}.minimumWorthwhileEffect`, parameters));
  }
}

function refusePositive(refusals: Refusal[], field: string, measure: Measure) {
  const { minimumWorthwhileEffect: minimum, margin } = measure;
  if (minimum !== null && minimum <= 0) {
    refusals.push(refusal('MINIMUM_EFFECT_NOT_POSITIVE', `${field}.minimumWorthwhileEffect`));
  }
  if (margin !== null && margin <= 0) refusals.push(refusal('MARGIN_NOT_POSITIVE', `${field}.margin`));
}

function draftMeasure(refusals: Refusal[], field: string, input: MeasureInput): Measure {
  const before = refusals.length;
  const measure = {
    ...(input.id ? { id: input.id } : {}),
    name: requiredText(refusals, `${field}.name`, input.name, { max: LINE_MAX }),
    role: requiredChoice(refusals, `${field}.role`, input.role, MEASURE_ROLES) ?? 'outcome',
    shape: requiredChoice(refusals, `${field}.shape`, input.shape, METRIC_SHAPES) ?? 'level',
    unit: optionalText(refusals, `${field}.unit`, input.unit, 40),
    direction: requiredChoice(refusals, `${field}.direction`, input.direction, DIRECTIONS) ?? 'increase',
    baseline: input.baseline ?? null,
    target: input.target ?? null,
    minimumWorthwhileEffect: input.minimumWorthwhileEffect ?? null,
    margin: input.margin ?? null,
    lowest: input.lowest ?? null,
    highest: input.highest ?? null,
    periodicity: optionalChoice(refusals, `${field}.periodicity`, input.periodicity, PERIODICITIES),
  } satisfies Measure;
  for (const name of NUMBERS) {
    const value = measure[name];
    if (value !== null && !Number.isFinite(value))
      refusals.push(refusal('NUMBER_INVALID', `${field}.${name}`));
  }
  if (refusals.length > before) return measure;
  refuseBounds(refusals, field, measure);
  refuseTarget(refusals, field, measure);
  refusePositive(refusals, field, measure);
  return measure;
}

/**
 * The measures of a plan being written. Refuses a repeated name (two spellings of case or spaces are one name), a
 * value past its bounds, a target that is not on the better side of the baseline, a minimum worthwhile effect that is
 * not positive or asks for more than the target, a margin that is not positive.
 */
export function draftMeasures(refusals: Refusal[], inputs: readonly MeasureInput[]): readonly Measure[] {
  if (inputs.length > MEASURES_MAX)
    refusals.push(refusal('TOO_MANY_ITEMS', 'plan.measures', { max: MEASURES_MAX }));
  const measures = inputs
    .slice(0, MEASURES_MAX)
    .map((input, index) => draftMeasure(refusals, `plan.measures.${index}`, input));
  const names = measures.map((measure) => nameKey(measure.name));
  measures.forEach(({ name }, index) => {
    if (name && names.indexOf(names[index]!) < index) {
      refusals.push(refusal('MEASURE_NAME_TAKEN', `plan.measures.${index}.name`, { name }));
    }
  });
  return measures;
}
