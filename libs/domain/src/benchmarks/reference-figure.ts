import { METRIC_SHAPES, type MetricShape } from '../plans/plan.js';
import { refusal, type Refusal } from '../refusal.js';
import { requiredChoice } from '../text/choice.js';
import { LINE_MAX, optionalText, requiredText } from '../text/required-text.js';

/** Figures one benchmark may carry. */
export const FIGURES_MAX = 12;

/** What a line of the form holds. */
export interface ReferenceFigureInput {
  readonly label?: string | null;
  readonly value?: number | null;
  readonly shape?: string | null;
  readonly unit?: string | null;
  readonly period?: string | null;
  readonly source?: string | null;
  /** The metric of the workspace beside which it is shown; its id. */
  readonly metricId?: string | null;
}

/** A figure somebody published: to stand beside one's own result, never a baseline nor a target by itself. */
export interface ReferenceFigure {
  readonly label: string;
  /** A proportion is a fraction (0.27, shown 27 %); all else is in `unit`. */
  readonly value: number;
  readonly shape: MetricShape;
  readonly unit: string | null;
  /** When it was measured, as the source says: "2009", "six weeks". */
  readonly period: string | null;
  /** Where it stands, when not in the source of the benchmark itself. */
  readonly source: string | null;
  readonly metricId: string | null;
}

function figureValue(
  refusals: Refusal[],
  field: string,
  value: number | null | undefined,
  shape: string | null,
): number {
  if (value === null || value === undefined || !Number.isFinite(value)) {
    refusals.push(refusal(value === null || value === undefined ? 'VALUE_MISSING' : 'NUMBER_INVALID', field));
    return 0;
  }
  if (shape === 'proportion' && (value < 0 || value > 1)) {
    refusals.push(refusal('VALUE_OUT_OF_BOUNDS', field, { min: 0, max: 1 }));
  }
  return value;
}

/**
 * The reference figures of a benchmark, in their order. Adds a refusal at `figures.<line>.<field>` for a label or a value
 * that is missing, a value that is no number, a proportion outside 0 to 1, an unknown shape; `TOO_MANY_ITEMS` above
 * {@link FIGURES_MAX}.
 */
export function draftFigures(
  refusals: Refusal[],
  inputs: readonly ReferenceFigureInput[],
): readonly ReferenceFigure[] {
  if (inputs.length > FIGURES_MAX) refusals.push(refusal('TOO_MANY_ITEMS', 'figures', { max: FIGURES_MAX }));
  return inputs.slice(0, FIGURES_MAX).map((input, index) => {
    const at = (name: string) => `figures.${index}.${name}`;
    const label = requiredText(refusals, at('label'), input.label, { max: LINE_MAX });
    const shape = requiredChoice(refusals, at('shape'), input.shape, METRIC_SHAPES);
    return {
      label,
      value: figureValue(refusals, at('value'), input.value, shape),
      shape: shape ?? 'level',
      unit: shape === 'proportion' ? null : optionalText(refusals, at('unit'), input.unit, LINE_MAX),
      period: optionalText(refusals, at('period'), input.period, LINE_MAX),
      source: optionalText(refusals, at('source'), input.source, LINE_MAX),
      metricId: input.metricId ?? null,
    };
  });
}
