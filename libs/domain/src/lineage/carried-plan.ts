import { prefilledPlan } from '../iterations/next-experiment.js';
import type { Plan } from '../plans/plan.js';
import { addDays, daysBetween } from '../time/day.js';

/**
 * A plan taken elsewhere: design, arms, measures with their smallest worthwhile effects and margins, rule. What belongs to the
 * place stays there: starting points, targets, the planner's answer. With a first day the durations come along, counted from the
 * first day of the old plan (`began`, the day its bet was frozen where it named none); without one there are no dates.
 */
export function carriedPlan(plan: Plan, began: string | null, startsOn: string | null): Plan {
  const first = plan.startsOn ?? began;
  const shifted = (day: string | null): string | null =>
    day === null || first === null || startsOn === null || day < first
      ? null
      : addDays(startsOn, daysBetween(first, day));
  const carried = prefilledPlan(plan);
  return {
    ...carried,
    measures: carried.measures.map((measure) => ({ ...measure, baseline: null, target: null })),
    planning: null,
    startsOn,
    changeDate: shifted(plan.changeDate),
    stopDate: shifted(plan.stopDate),
  };
}
