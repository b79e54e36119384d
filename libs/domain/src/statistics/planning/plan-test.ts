import { unlessRefused, type Result } from '../../refusal.js';
import { detectableInGroups, groupPlanOf, planGroups } from './plan-groups.js';
import { detectableInSeries, planSeries, seriesPlanOf } from './plan-series.js';
import type { Detectable, PlanAnswer } from './plan-answer.js';
import { isFollowedOverTime, questionRefusals, type PlanQuestion } from './plan-question.js';

/**
 * How many people, or how many periods, a test needs to see the smallest change worth the trouble, how long that takes
 * at the expected pace, and what shorter tests would show; when 26 weeks are not enough, what else can be done
 * (statistics.md section 4; formulas and sources in two-groups.ts and one-series.ts). Refuses what
 * {@link questionRefusals} says. Without an expected pace there are sizes and no weeks.
 */
export function planTest(question: PlanQuestion): Result<PlanAnswer> {
  return unlessRefused(questionRefusals(question), () =>
    isFollowedOverTime(question) ? planSeries(question) : planGroups(question),
  );
}

/** The curve of what could be seen: one point for each number of weeks. Empty when the question is refused. */
export function detectableCurve(question: PlanQuestion, weeks: readonly number[]): readonly Detectable[] {
  if (questionRefusals(question).length > 0) return [];
  if (isFollowedOverTime(question)) {
    const series = seriesPlanOf(question);
    return weeks.map((each) => detectableInSeries(series, each));
  }
  const groups = groupPlanOf(question);
  return weeks.map((each) => detectableInGroups(groups, each));
}
