import type { MetricShape } from '@levain/domain/plans/plan.js';
import { useText } from '../i18n/use-text.js';
import { useFormat } from './use-format.js';

export interface ReferenceFigureShown {
  readonly label: string;
  readonly value: number;
  readonly shape: MetricShape;
  readonly unit: string | null;
  readonly period: string | null;
}

/** A published figure as a line: what it says, how much, when. */
export function useFigureWords(): (figure: ReferenceFigureShown) => string {
  const text = useText();
  const format = useFormat();
  return ({ label, value, shape, unit, period }) =>
    text('ui.referenceFigure', {
      label,
      value: format.value(value, { shape, unit }),
      known: period === null ? 'no' : 'yes',
      period: period ?? '',
    });
}
