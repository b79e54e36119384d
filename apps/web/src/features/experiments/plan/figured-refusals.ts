import type { Refusal } from '@levain/domain/refusal.js';
import type { MetricChoice, PlanForm } from './plan-form.js';

const FIGURES = ['baseline', 'target', 'minimum', 'expected', 'min', 'max'] as const;

/** Shares are typed as percentages: a message about one quotes the figure as it was typed. */
export function asTyped(
  refusals: readonly Refusal[],
  form: PlanForm,
  metrics: readonly MetricChoice[],
): readonly Refusal[] {
  return refusals.map((refusal) => {
    const index = /^plan\.measures\.(\d+)\./.exec(refusal.field ?? '')?.[1];
    const metricId = index === undefined ? undefined : form.measures[Number(index)]?.metricId;
    const metric = metrics.find(({ id }) => id === metricId);
    if (metric?.shape !== 'proportion' || !refusal.parameters) return refusal;
    const parameters = { ...refusal.parameters };
    for (const name of FIGURES) {
      const value = parameters[name];
      if (typeof value === 'number') parameters[name] = Number((value * 100).toPrecision(12));
    }
    return { ...refusal, parameters };
  });
}
