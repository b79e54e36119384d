import { refusal, unlessRefused, type Refusal, type Result } from '../refusal.js';
import { requiredChoice } from '../text/choice.js';
import { LINE_MAX, optionalText, requiredText } from '../text/required-text.js';
import { requiredPastDay } from '../time/day.js';
import { AMOUNT_MAX, requiredAmount, toCents } from './currency.js';

/** What was spent: hours, valued at what an hour is assumed to cost, or money. */
export const COST_KINDS = ['time', 'money'] as const;

/** One of {@link COST_KINDS}. */
export type CostKind = (typeof COST_KINDS)[number];

/** What it was spent on: people of the organisation; an agency or vendor, with its name; tools; media space; anything else. */
export const COST_CATEGORIES = ['people', 'vendor', 'tool', 'media', 'other'] as const;

/** One of {@link COST_CATEGORIES}. */
export type CostCategory = (typeof COST_CATEGORIES)[number];

/** Hours one line may hold: several people for some months. */
export const HOURS_MAX = 10_000;

/** What the form of a cost holds. */
export interface CostInput {
  readonly kind?: string | null;
  readonly category?: string | null;
  readonly vendor?: string | null;
  /** Only of time. */
  readonly hours?: number | null;
  /** Only of time: what an hour is assumed to cost; the workspace's assumption when it is left out. */
  readonly hourlyRate?: number | null;
  /** Only of money. */
  readonly amount?: number | null;
  /** `YYYY-MM-DD`. */
  readonly day?: string | null;
  readonly note?: string | null;
}

/** A line of the costs, in the currency of the workspace. */
export interface Cost {
  readonly kind: CostKind;
  readonly category: CostCategory;
  /** Only of a vendor. */
  readonly vendor: string | null;
  readonly hours: number | null;
  readonly hourlyRate: number | null;
  /** Of time: the hours at their rate. */
  readonly amount: number;
  readonly day: string;
  readonly note: string | null;
}

/** What a line depends on beside the form. */
export interface CostFacts {
  readonly today: string;
  /** What an hour costs, as the workspace assumes; null when it assumed nothing. */
  readonly assumedRate: number | null;
  /** A correction may come to nothing: the line is taken back. */
  readonly isCorrection?: boolean;
}

function readHours(refusals: Refusal[], hours: number | null | undefined, mayBeZero: boolean): number {
  const inBounds = typeof hours === 'number' && hours >= 0 && hours <= HOURS_MAX;
  if (hours === null || hours === undefined) refusals.push(refusal('HOURS_MISSING', 'hours'));
  else if (hours < 0) refusals.push(refusal('NUMBER_NEGATIVE', 'hours'));
  else if (!inBounds) refusals.push(refusal('VALUE_OUT_OF_BOUNDS', 'hours', { min: 0, max: HOURS_MAX }));
  else if (toCents(hours) === 0 && !mayBeZero) refusals.push(refusal('AMOUNT_ZERO', 'hours'));
  return inBounds ? toCents(hours) : 0;
}

function readTime(refusals: Refusal[], input: CostInput, facts: CostFacts) {
  const hours = readHours(refusals, input.hours, facts.isCorrection ?? false);
  const rate = input.hourlyRate ?? facts.assumedRate;
  if (rate === null) refusals.push(refusal('HOURLY_RATE_MISSING', 'hourlyRate'));
  const hourlyRate = rate === null ? 0 : requiredAmount(refusals, 'hourlyRate', rate);
  const amount = toCents(hours * hourlyRate);
  if (amount > AMOUNT_MAX) {
    refusals.push(refusal('VALUE_OUT_OF_BOUNDS', 'hourlyRate', { min: 0, max: AMOUNT_MAX }));
  }
  return { hours, hourlyRate, amount };
}

/**
 * A line of the costs: a kind, what for, when, how much. Time is valued at the rate given with it, or at the workspace's assumption
 * (`HOURLY_RATE_MISSING` when there is neither): the rate stays with the line, a later assumption does not rewrite it. Refuses a vendor
 * without a name (`VENDOR_MISSING`), a day after `today`, nothing (`AMOUNT_ZERO`), less than nothing (`NUMBER_NEGATIVE`), and whatever else is missing, in
 * the order of the form.
 */
export function draftCost(input: CostInput, facts: CostFacts): Result<Cost> {
  const refusals: Refusal[] = [];
  const kind = requiredChoice(refusals, 'kind', input.kind, COST_KINDS);
  const category = requiredChoice(refusals, 'category', input.category, COST_CATEGORIES);
  const vendor =
    category === 'vendor'
      ? requiredText(refusals, 'vendor', input.vendor, { max: LINE_MAX, code: 'VENDOR_MISSING' })
      : null;
  const spent =
    kind === 'time'
      ? readTime(refusals, input, facts)
      : {
          ...{ hours: null, hourlyRate: null },
          amount: kind ? requiredAmount(refusals, 'amount', input.amount, facts.isCorrection) : 0,
        };
  const day = requiredPastDay(refusals, 'day', input.day, facts.today);
  const note = optionalText(refusals, 'note', input.note, NOTE_MAX);
  return unlessRefused(refusals, () => ({ kind: kind!, category: category!, vendor, ...spent, day, note }));
}

/** Characters of a note, of an assumption, of a reason. */
export const NOTE_MAX = 500;
