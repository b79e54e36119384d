import { refusal, unlessRefused, type Refusal, type Result } from '../refusal.js';
import { requiredText } from '../text/required-text.js';
import { nameKey } from './draft-arms.js';
import { draftPlan, type PlanInput } from './draft-plan.js';
import { fingerprintOf, type FrozenPlan } from './freeze.js';
import type { Arm, Measure, Plan } from './plan.js';

/** A value an amendment replaces; a whole arm or measure when it is added or removed. */
export type AmendedValue = string | number | null | Arm | Measure;

/** One thing that an amendment changes. */
export interface PlanChange {
  /** Where: `stopDate`, `measures.target`, `arms` (an arm added or removed), `decisionRule.minimumPerArm`… */
  readonly path: string;
  /** Which arm or measure, by its name before the change. */
  readonly of?: string;
  readonly before: AmendedValue;
  readonly after: AmendedValue;
}

/** A change to a frozen plan: the frozen text stays, this is shown beside it. */
export interface Amendment {
  readonly number: number;
  readonly changes: readonly PlanChange[];
  readonly reason: string;
  readonly authorId: string;
  /** Instant, ISO 8601. */
  readonly amendedAt: string;
  /** Chained: covers the fingerprint before it, so that no amendment can be taken out unseen. */
  readonly fingerprint: string;
}

/**
 * What no amendment may change, because the test would then be another test, to be stopped and begun anew: how it
 * compares, which groups it compares, what its outcome is and which way is better.
 */
export const UNAMENDABLE_PATHS = [
  'design',
  'startsOn',
  'arms',
  'arms.role',
  'measures.role',
  'measures.shape',
  'measures.direction',
] as const;

type Named = Arm | Measure;

function samePart(part: Named, other: Named): boolean {
  return part.id !== undefined && other.id !== undefined
    ? part.id === other.id
    : nameKey(part.name) === nameKey(other.name);
}

function fieldChanges(path: string, before: object, after: object, of?: string): PlanChange[] {
  const was = before as Record<string, AmendedValue | undefined>;
  const is = after as Record<string, AmendedValue | undefined>;
  return Object.keys({ ...was, ...is })
    .filter((key) => key !== 'id' && (was[key] ?? null) !== (is[key] ?? null))
    .map((key) => ({
      path: path ? `${path}.${key}` : key,
      ...(of === undefined ? {} : { of }),
      before: was[key] ?? null,
      after: is[key] ?? null,
    }));
}

function partChanges(path: string, before: readonly Named[], after: readonly Named[]): PlanChange[] {
  const kept = before.flatMap((part) => {
    const next = after.find((other) => samePart(part, other));
    return next
      ? fieldChanges(path, part, next, part.name)
      : [{ path, of: part.name, before: part, after: null }];
  });
  const added = after
    .filter((part) => !before.some((other) => samePart(other, part)))
    .map((part) => ({ path, of: part.name, before: null, after: part }));
  return [...kept, ...added];
}

function datesOf({ design, startsOn, stopDate, changeDate }: Plan) {
  return { design, startsOn, stopDate, changeDate };
}

/**
 * Every difference between two plans, in the order of the screen. Arms and measures are matched by id, else by name.
 */
export function planChanges(before: Plan, after: Plan): readonly PlanChange[] {
  return [
    ...fieldChanges('', datesOf(before), datesOf(after)),
    ...partChanges('arms', before.arms, after.arms),
    ...partChanges('measures', before.measures, after.measures),
    ...fieldChanges('decisionRule', before.decisionRule ?? {}, after.decisionRule ?? {}),
    ...fieldChanges('planning', before.planning ?? {}, after.planning ?? {}),
  ];
}

function isOutcome(value: AmendedValue): boolean {
  return typeof value === 'object' && value !== null && value.role === 'outcome';
}

function isForbidden(change: PlanChange): boolean {
  if (change.path === 'measures') return isOutcome(change.before) || isOutcome(change.after);
  return UNAMENDABLE_PATHS.some((path) => path === change.path);
}

/** What is amended, by whom and when. */
export interface AmendmentInput {
  readonly plan: PlanInput;
  readonly reason?: string | null;
  readonly authorId: string;
  readonly amendedAt: string;
  /** `YYYY-MM-DD`. */
  readonly today: string;
}

function refuseLoss(refusals: Refusal[], next: Plan, changes: readonly PlanChange[], today: string) {
  const touched = (path: string) => changes.some((change) => change.path === path);
  if (next.stopDate === null) refusals.push(refusal('STOP_DATE_MISSING', 'plan.stopDate'));
  else if (touched('stopDate') && next.stopDate <= today) {
    refusals.push(refusal('STOP_DATE_PAST', 'plan.stopDate', { date: next.stopDate }));
  }
  if (next.decisionRule === null) refusals.push(refusal('DECISION_RULE_MISSING', 'plan.decisionRule'));
  next.measures.forEach((measure, index) => {
    if (measure.role === 'outcome' && measure.target === null) {
      refusals.push(
        refusal('OUTCOME_TARGET_MISSING', `plan.measures.${index}.target`, { measure: measure.name }),
      );
    }
  });
}

/**
 * Amends a running bet. `current` is the plan as it stands (frozen, with earlier amendments), `previous` the
 * amendments so far. Refuses what would make another test (`AMENDMENT_FORBIDDEN`, {@link UNAMENDABLE_PATHS}, outcome
 * measures added or removed), an amendment that changes nothing or gives no reason, a new stop date that is past, and
 * a plan that {@link draftPlan} refuses.
 */
export function amendPlan(
  frozen: FrozenPlan,
  current: Plan,
  previous: readonly Amendment[],
  input: AmendmentInput,
): Result<{ plan: Plan; amendment: Amendment }> {
  const drafted = draftPlan(input.plan);
  if (!drafted.ok) return drafted;
  const changes = planChanges(current, drafted.value);
  const refusals: Refusal[] = [];
  if (changes.length === 0) refusals.push(refusal('AMENDMENT_EMPTY', 'plan'));
  for (const change of changes.filter(isForbidden)) {
    refusals.push(refusal('AMENDMENT_FORBIDDEN', `plan.${change.path}`, { path: change.path }));
  }
  refuseLoss(refusals, drafted.value, changes, input.today);
  const reason = requiredText(refusals, 'reason', input.reason, { code: 'AMENDMENT_REASON_MISSING' });
  return unlessRefused(refusals, () => {
    const { authorId, amendedAt } = input;
    const signed = { number: previous.length + 1, changes, reason, authorId, amendedAt };
    const before = previous.at(-1)?.fingerprint ?? frozen.fingerprint;
    return {
      plan: drafted.value,
      amendment: { ...signed, fingerprint: amendmentFingerprint(signed, before) },
    };
  });
}

/** SHA-256 over the amendment and the fingerprint before it. */
export function amendmentFingerprint(amendment: Omit<Amendment, 'fingerprint'>, before: string): string {
  const { number, changes, reason, authorId, amendedAt } = amendment;
  return fingerprintOf({
    format: 'levain-amendment/1',
    before,
    number,
    changes,
    reason,
    authorId,
    amendedAt,
  });
}

/** Whether every amendment is the one that was signed, in its place, none taken out of the middle. */
export function verifyAmendments(frozen: FrozenPlan, amendments: readonly Amendment[]): boolean {
  return amendments.every((amendment, index) => {
    const before = index === 0 ? frozen.fingerprint : amendments[index - 1]!.fingerprint;
    return (
      amendment.number === index + 1 && amendmentFingerprint(amendment, before) === amendment.fingerprint
    );
  });
}
