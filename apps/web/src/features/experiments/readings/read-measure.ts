import type { Analysis } from '@levain/domain/statistics/analysis.js';
import type { ExperimentView, MeasureView, PlanView } from '../page/api/experiment-parts.js';
import type { ReadMeasure } from '../reading-voice.js';

export interface MeasureReading {
  readonly measure: MeasureView;
  readonly analysis: Analysis;
}

/** What the sentences of a measure name. */
export function readMeasureOf(measure: MeasureView, plan: PlanView): ReadMeasure {
  return {
    name: measure.metric.name,
    role: measure.role,
    shape: measure.metric.shape,
    unit: measure.metric.unit,
    direction: measure.direction,
    periodicity: plan.periodicity,
    changeDate: plan.changeDate,
    stopDate: plan.stopDate,
    minimumWorthwhileEffect: measure.minimumWorthwhileEffect,
    margin: measure.margin,
    arms: plan.arms,
  };
}

function isAnalysis(value: unknown): value is Analysis {
  return typeof value === 'object' && value !== null && 'status' in value && 'inputsHash' in value;
}

/** Every measure with its reading, outcomes first, guardrails last. */
export function readingsOf({
  plan,
  readings,
}: Pick<ExperimentView, 'plan' | 'readings'>): readonly MeasureReading[] {
  const order = { outcome: 0, process: 1, guardrail: 2 };
  return plan.measures
    .flatMap((measure) => {
      const found = readings.find((reading) => reading.measure.id === measure.id);
      return found && isAnalysis(found.analysis) ? [{ measure, analysis: found.analysis }] : [];
    })
    .sort(
      (one, other) =>
        order[one.measure.role] - order[other.measure.role] || one.measure.position - other.measure.position,
    );
}
