import type { Plan } from '@levain/domain/plans/plan.js';
import type { PlanView } from '../page/api/experiment-parts.js';

/** The running bet as the rules of measuring read it. */
export function domainPlanOf(plan: PlanView): Plan {
  const isSeries = plan.design === 'beforeAfter';
  return {
    design: plan.design,
    arms: plan.arms.map(({ id, name, role, share }) => ({ id, name, role, share })),
    measures: plan.measures.map((measure) => ({
      id: measure.id,
      name: measure.metric.name,
      role: measure.role,
      shape: measure.metric.shape,
      unit: measure.metric.unit,
      direction: measure.direction,
      baseline: measure.baseline,
      target: measure.target,
      minimumWorthwhileEffect: measure.minimumWorthwhileEffect,
      margin: measure.margin,
      lowest: measure.metric.lowerBound,
      highest: measure.metric.upperBound,
      periodicity: measure.metric.shape === 'level' || isSeries ? plan.periodicity : null,
    })),
    startsOn: plan.startsOn,
    stopDate: plan.stopDate,
    changeDate: plan.changeDate,
    decisionRule: null,
    planning: null,
  };
}
