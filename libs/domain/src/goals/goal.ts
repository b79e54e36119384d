import type { MemberRole } from '../members/role.js';
import type { Direction } from '../plans/plan.js';
import { refusal, refuse, unlessRefused, type Refusal, type Result } from '../refusal.js';
import { requiredChoice } from '../text/choice.js';
import { LINE_MAX, optionalText, requiredText } from '../text/required-text.js';
import { requiredDay } from '../time/day.js';

/** How a goal ended; an open one has not. */
export const GOAL_OUTCOMES = ['reached', 'givenUp'] as const;

/** One of {@link GOAL_OUTCOMES}. */
export type GoalOutcome = (typeof GOAL_OUTCOMES)[number];

/** Where a goal stands. */
export const GOAL_STATES = ['open', ...GOAL_OUTCOMES] as const;

/** One of {@link GOAL_STATES}. */
export type GoalState = (typeof GOAL_STATES)[number];

/** Characters of what a goal means, and of the reason for closing it. */
export const GOAL_TEXT_MAX = 1000;

/** The metric that would show that a goal is reached. A proportion is a fraction, anything else is in the metric's unit. */
export interface GoalMetric {
  readonly id: string;
  readonly direction: Direction;
  readonly lowerBound: number | null;
  readonly upperBound: number | null;
}

/** Another goal as far as the tree depends on it. */
export interface GoalPlace {
  readonly id: string;
  readonly parentId: string | null;
  readonly state: GoalState;
  /** How many goals are under it, and how many of them are open. */
  readonly parts: number;
  readonly openParts: number;
}

/** What the form of a goal holds; owner, parent and metric were found before. */
export interface GoalInput {
  readonly title?: string | null;
  readonly description?: string | null;
  /** `YYYY-MM-DD`. */
  readonly horizon?: string | null;
  readonly baseline?: number | null;
  readonly target?: number | null;
}

/** What the input names, as it was found. */
export interface GoalLinks {
  readonly ownerId: string | null;
  readonly parent: GoalPlace | null;
  readonly metric: GoalMetric | null;
}

/** A goal under the vision, or under another goal: who answers for it, until when, and what would show it. */
export interface Goal {
  readonly title: string;
  readonly description: string | null;
  readonly parentId: string | null;
  readonly ownerId: string;
  readonly horizon: string;
  readonly metricId: string | null;
  readonly baseline: number | null;
  readonly target: number | null;
}

const beyond = (value: number, { lowerBound, upperBound }: GoalMetric): boolean =>
  (lowerBound !== null && value < lowerBound) || (upperBound !== null && value > upperBound);

function readFigure(
  refusals: Refusal[],
  field: 'baseline' | 'target',
  value: number | null | undefined,
  metric: GoalMetric,
): number | null {
  const missing = field === 'baseline' ? 'GOAL_BASELINE_MISSING' : 'GOAL_TARGET_MISSING';
  if (value === null || value === undefined) refusals.push(refusal(missing, field));
  else if (!Number.isFinite(value)) refusals.push(refusal('NUMBER_INVALID', field));
  else if (beyond(value, metric)) {
    const { lowerBound, upperBound } = metric;
    const bounds = { min: lowerBound ?? -Number.MAX_VALUE, max: upperBound ?? Number.MAX_VALUE };
    refusals.push(refusal('VALUE_OUT_OF_BOUNDS', field, bounds));
  } else return value;
  return null;
}

function readProof(refusals: Refusal[], input: GoalInput, metric: GoalMetric | null) {
  if (!metric) return { metricId: null, baseline: null, target: null };
  const baseline = readFigure(refusals, 'baseline', input.baseline, metric);
  const target = readFigure(refusals, 'target', input.target, metric);
  const { id: metricId, direction } = metric;
  const gap = baseline === null || target === null ? null : target - baseline;
  if (gap !== null && (direction === 'increase' ? gap <= 0 : gap >= 0)) {
    const parameters = { baseline: baseline!, target: target!, direction };
    refusals.push(refusal('TARGET_WRONG_SIDE', 'target', parameters));
  }
  return { metricId, baseline, target };
}

function refusePlace(refusals: Refusal[], parent: GoalPlace | null, self: GoalPlace | null): void {
  if (!parent) return;
  if (parent.id === self?.id || parent.parentId !== null) refusals.push(refusal('GOAL_TOO_DEEP', 'parentId'));
  else if (self && self.parts > 0) refusals.push(refusal('GOAL_HAS_PARTS', 'parentId'));
  else if (parent.state !== 'open' && self?.parentId !== parent.id) {
    refusals.push(refusal('GOAL_CLOSED', 'parentId'));
  }
}

/**
 * A goal as it is kept: a title, who answers for it, a horizon, and optionally the metric that would show it, with where it starts from and what is aimed
 * at. Two levels: a goal under a goal has none under it (`GOAL_TOO_DEEP`, `GOAL_HAS_PARTS`). Refuses a horizon before `today` unless it stays as it was
 * (`DATE_PAST`), half a proof (`GOAL_BASELINE_MISSING`, `GOAL_TARGET_MISSING`), a target on the wrong side of where it starts, a place under a closed goal, and a
 * goal that is closed itself (`GOAL_CLOSED`), all in the order of the form.
 */
export function draftGoal(
  input: GoalInput,
  links: GoalLinks,
  today: string,
  before: (GoalPlace & { readonly horizon: string }) | null = null,
): Result<Goal> {
  if (before && before.state !== 'open') return refuse('GOAL_CLOSED');
  const refusals: Refusal[] = [];
  const title = requiredText(refusals, 'title', input.title, { max: LINE_MAX });
  const description = optionalText(refusals, 'description', input.description, GOAL_TEXT_MAX);
  refusePlace(refusals, links.parent, before);
  if (links.ownerId === null) refusals.push(refusal('CHOICE_REQUIRED', 'ownerId'));
  const horizon = requiredDay(refusals, 'horizon', input.horizon);
  if (horizon && horizon < today && horizon !== before?.horizon) {
    refusals.push(refusal('DATE_PAST', 'horizon', { date: horizon }));
  }
  const proof = readProof(refusals, input, links.metric);
  return unlessRefused(refusals, () => ({
    ...{ title, description, parentId: links.parent?.id ?? null, ownerId: links.ownerId!, horizon },
    ...proof,
  }));
}

/** How and why a goal was closed. */
export interface GoalClosing {
  readonly outcome: GoalOutcome;
  readonly reason: string;
}

/**
 * Closes an open goal, reached or given up, with the reason (`GOAL_CLOSING_REASON_MISSING`): a person says so, verdicts only inform it. Refuses one that
 * is closed (`GOAL_CLOSED`) or has open goals under it (`GOAL_PARTS_OPEN`).
 */
export function closeGoal(
  goal: GoalPlace,
  input: { readonly outcome?: string | null; readonly reason?: string | null },
): Result<GoalClosing> {
  if (goal.state !== 'open') return refuse('GOAL_CLOSED');
  const refusals: Refusal[] = [];
  if (goal.openParts > 0) refusals.push(refusal('GOAL_PARTS_OPEN', 'outcome', { count: goal.openParts }));
  const outcome = requiredChoice(refusals, 'outcome', input.outcome, GOAL_OUTCOMES);
  const reason = requiredText(refusals, 'reason', input.reason, {
    max: GOAL_TEXT_MAX,
    code: 'GOAL_CLOSING_REASON_MISSING',
  });
  return unlessRefused(refusals, () => ({ outcome: outcome!, reason }));
}

/** Opens a closed goal again, with the reason (`REOPENING_REASON_MISSING`); an open one is refused (`GOAL_NOT_CLOSED`), and one under a closed goal (`GOAL_CLOSED`). */
export function reopenGoal(
  goal: GoalPlace,
  parent: GoalPlace | null,
  reason: string | null | undefined,
): Result<string> {
  if (goal.state === 'open') return refuse('GOAL_NOT_CLOSED');
  const refusals: Refusal[] = [];
  if (parent && parent.state !== 'open') refusals.push(refusal('GOAL_CLOSED'));
  const why = { max: GOAL_TEXT_MAX, code: 'REOPENING_REASON_MISSING' } as const;
  const said = requiredText(refusals, 'reason', reason, why);
  return unlessRefused(refusals, () => said);
}

const GUARDIANS: readonly MemberRole[] = ['leadership', 'coordinator', 'admin'];

/** Whether a member may change a goal: leadership, coordinators and admins any; whoever leads projects, those they wrote or answer for. */
export function mayChangeGoal(
  viewer: { readonly memberId: string; readonly personId: string; readonly role: MemberRole },
  goal: { readonly createdBy: string; readonly ownerId: string },
): boolean {
  if (GUARDIANS.includes(viewer.role)) return true;
  const own = viewer.memberId === goal.createdBy || viewer.personId === goal.ownerId;
  return viewer.role === 'lead' && own;
}
