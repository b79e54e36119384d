import type { Plan } from '../plans/plan.js';
import { refusal, unlessRefused, type Refusal, type Result } from '../refusal.js';
import { LINE_MAX, requiredText } from '../text/required-text.js';
import { optionalDay } from '../time/day.js';
import { carriedPlan } from './carried-plan.js';

/** The experiment whose plan is borrowed. */
export interface LenderFacts {
  readonly isDraft: boolean;
  readonly plan: Plan;
  /** The day its bet was frozen; null before. */
  readonly frozenOn: string | null;
}

/** What the form holds. */
export interface BorrowInput {
  readonly title?: string | null;
  /** `YYYY-MM-DD`: with it the durations come along. */
  readonly startsOn?: string | null;
}

/** A new draft: its own title and questions, somebody else's plan. */
export interface BorrowedPlan {
  readonly title: string;
  readonly plan: Plan;
}

/**
 * Borrows a plan for another question: no lineage, the credit alone. Refuses the plan of a private draft
 * (`EXPERIMENT_PRIVATE`), one that does not say yet how it compares (`DESIGN_MISSING`) or what it measures
 * (`OUTCOME_MEASURE_MISSING`), a missing title, and a first day before `today`.
 */
export function borrowPlan(lender: LenderFacts, input: BorrowInput, today: string): Result<BorrowedPlan> {
  const refusals: Refusal[] = lenderRefusals(lender);
  const title = requiredText(refusals, 'title', input.title, { max: LINE_MAX });
  const startsOn = firstDay(refusals, input.startsOn, today);
  return unlessRefused(refusals, () => ({
    title,
    plan: carriedPlan(lender.plan, lender.frozenOn, startsOn),
  }));
}

/** What stands in the way of taking a plan elsewhere. */
export function lenderRefusals({ isDraft, plan }: LenderFacts): Refusal[] {
  const refusals: Refusal[] = [];
  if (isDraft) refusals.push(refusal('EXPERIMENT_PRIVATE', 'sourceId'));
  if (!plan.design) refusals.push(refusal('DESIGN_MISSING', 'sourceId'));
  if (!plan.measures.some(({ role }) => role === 'outcome'))
    refusals.push(refusal('OUTCOME_MEASURE_MISSING', 'sourceId'));
  return refusals;
}

/** The first day of a test elsewhere: today or later, or not said yet. */
export function firstDay(
  refusals: Refusal[],
  given: string | null | undefined,
  today: string,
): string | null {
  const day = optionalDay(refusals, 'startsOn', given);
  if (day !== null && day < today) refusals.push(refusal('DATE_PAST', 'startsOn', { date: day }));
  return day;
}
