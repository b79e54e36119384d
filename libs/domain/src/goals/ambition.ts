import { requiredAmount } from '../costs/currency.js';
import { refusal, unlessRefused, type Refusal, type Result } from '../refusal.js';
import { requiredChoice } from '../text/choice.js';
import { optionalText, requiredText } from '../text/required-text.js';
import { periodOf } from './period.js';

/**
 * How far leadership wants to go in a period, the least first: to look at what others do, to try once, to learn by regular tests, to change how a part of the
 * organisation works, to change the whole. They are words, not marks: nothing is computed from them.
 */
export const AMBITION_LEVELS = ['look', 'try', 'learn', 'change', 'transform'] as const;

/** One of {@link AMBITION_LEVELS}. */
export type AmbitionLevel = (typeof AMBITION_LEVELS)[number];

/** Characters of the ambition, of the permission, of the reason. */
export const AMBITION_MAX = 500;

/** Full-time people, and hours of leaders a month, beyond which a figure is a slip of the keyboard. */
export const MEANS_MOST = { fte: 1000, leaderHours: 200 } as const;

/** What the form holds. */
export interface AmbitionInput {
  readonly period?: string | null;
  readonly level?: string | null;
  readonly statement?: string | null;
  readonly fte?: number | null;
  readonly money?: number | null;
  readonly leaderHours?: number | null;
  readonly permission?: string | null;
  readonly reason?: string | null;
}

/** What leadership gives to its ambition; null is nothing said, which is not nothing given. */
export interface Means {
  /** People, in full-time equivalents. */
  readonly fte: number | null;
  /** For the whole period, in the currency of the workspace. */
  readonly money: number | null;
  /** Hours of leaders a month. */
  readonly leaderHours: number | null;
  /** What may be done without asking again. */
  readonly permission: string | null;
}

/** What leadership wants of a period and gives to it; revised by another one, with the reason, the old one stays. */
export interface Ambition extends Means {
  readonly period: string;
  readonly level: AmbitionLevel;
  readonly statement: string;
  /** Why it was revised; null the first time. */
  readonly reason: string | null;
}

function optionalMeans(
  refusals: Refusal[],
  field: keyof typeof MEANS_MOST,
  value: number | null | undefined,
): number | null {
  if (value === null || value === undefined) return null;
  const max = MEANS_MOST[field];
  if (Number.isFinite(value) && value >= 0 && value <= max) return Math.round(value * 100) / 100;
  refusals.push(
    value < 0 ? refusal('NUMBER_NEGATIVE', field) : refusal('VALUE_OUT_OF_BOUNDS', field, { min: 0, max }),
  );
  return null;
}

/**
 * An ambition as it is kept, beside the means given to it. Refuses an unknown period (`PERIOD_UNKNOWN`), one that is over (`PERIOD_OVER`: an ambition
 * written afterwards is none), a revision without a reason (`REVISION_REASON_MISSING`), and whatever is missing or out of bounds, in the order of the form.
 */
export function draftAmbition(
  input: AmbitionInput,
  { today, isRevision }: { readonly today: string; readonly isRevision: boolean },
): Result<Ambition> {
  const refusals: Refusal[] = [];
  const code = (input.period ?? '').trim();
  const period = periodOf(code);
  if (!period) refusals.push(refusal('PERIOD_UNKNOWN', 'period', { value: code.slice(0, 20) }));
  else if (period.to < today) refusals.push(refusal('PERIOD_OVER', 'period', { date: period.to }));
  const level = requiredChoice(refusals, 'level', input.level, AMBITION_LEVELS);
  const statement = requiredText(refusals, 'statement', input.statement, { max: AMBITION_MAX });
  const fte = optionalMeans(refusals, 'fte', input.fte);
  const money =
    input.money === null || input.money === undefined
      ? null
      : requiredAmount(refusals, 'money', input.money, true);
  const leaderHours = optionalMeans(refusals, 'leaderHours', input.leaderHours);
  const permission = optionalText(refusals, 'permission', input.permission, AMBITION_MAX);
  const why = { max: AMBITION_MAX, code: 'REVISION_REASON_MISSING' } as const;
  const reason = isRevision ? requiredText(refusals, 'reason', input.reason, why) : null;
  return unlessRefused(refusals, () => ({
    ...{ period: code, level: level!, statement, fte, money, leaderHours, permission, reason },
  }));
}
