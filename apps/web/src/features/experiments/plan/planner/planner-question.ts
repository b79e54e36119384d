import type { Measure } from '@levain/domain/plans/plan.js';
import { questionOfPlan } from '@levain/domain/plans/planning.js';
import { isFollowedOverTime, type PlanQuestion } from '@levain/domain/statistics/planning/plan-question.js';
import { today } from '../../../../lib/today.js';
import { NO_PLANNING, planInputOf, type MetricChoice, type PlanForm } from '../plan-form.js';

/** What decides, and the metric it is read with. */
export interface Asked {
  readonly question: PlanQuestion;
  readonly metric: MetricChoice;
  /** One figure over time, rather than people in groups. */
  readonly followed: boolean;
}

/** The question that the bet asks as it stands; null until it says how it compares and what decides. */
export function askedBy(form: PlanForm, metrics: readonly MetricChoice[]): Asked | null {
  const outcome = form.measures.find(({ role }) => role === 'outcome');
  const metric = metrics.find(({ id }) => id === outcome?.metricId);
  if (!outcome || !metric) return null;
  const { key: _key, id: _id, metricId: _metric, ...figures } = outcome;
  const { name, shape, unit, lowerBound: lowest, upperBound: highest } = metric;
  const periodicity = form.periodicity ?? 'week';
  const measure: Measure = { ...figures, name, shape, unit, lowest, highest, periodicity };
  const arms = (planInputOf(form, metrics).arms ?? []).map((arm) => ({
    name: arm.name ?? '',
    role: arm.role as 'control' | 'variant' | 'before' | 'after',
    share: arm.share ?? null,
  }));
  const parts = { design: form.design, arms, measures: [measure], alpha: form.alpha };
  const question = questionOfPlan(parts, form.planning ?? NO_PLANNING);
  if (!question) return null;
  const followed = isFollowedOverTime(question);
  const startsOn = (followed ? form.changeDate : null) ?? form.startsOn ?? today();
  return { question: { ...question, startsOn }, metric, followed };
}
