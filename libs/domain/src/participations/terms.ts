import { refusal, type Refusal } from '../refusal.js';
import { optionalChoice, requiredChoice } from '../text/choice.js';
import { LINE_MAX, optionalText, requiredText } from '../text/required-text.js';
import { optionalDay } from '../time/day.js';
import { ADVISER_WEIGHTS, type AdviserWeight, type ParticipationRole } from './roles.js';

/** What the hours asked are counted by: in all, from the first day to the last, or each month of that time. */
export const HOURS_PER = ['total', 'month'] as const;

/** One of {@link HOURS_PER}. */
export type HoursPer = (typeof HOURS_PER)[number];

/** The most hours that may be asked: of a month as the profile of a relay allows, in all a third of a working year. */
export const HOURS_MAX = { month: 200, total: 600 } as const satisfies Record<HoursPer, number>;

/** Characters of what the person will learn. */
export const LEARNS_MAX = 500;

/** What the form of an invitation, or of a call, holds beside the role. Days are `YYYY-MM-DD`. */
export interface TermsInput {
  readonly hours?: number | null;
  readonly hoursPer?: string | null;
  readonly from?: string | null;
  readonly until?: string | null;
  readonly learns?: string | null;
  readonly organisation?: string | null;
  readonly weight?: string | null;
}

/** What is asked of a person and what they get from it. `from` is there whenever hours are: the day they count from. */
export interface Terms {
  readonly hours: number | null;
  readonly hoursPer: HoursPer | null;
  readonly from: string | null;
  readonly until: string | null;
  readonly learns: string | null;
  /** Of an outside adviser alone: for whom they work, and how much their word weighs. */
  readonly organisation: string | null;
  readonly weight: AdviserWeight | null;
}

/** Nothing asked but being there. */
export const NO_TERMS: Terms = {
  hours: null,
  hoursPer: null,
  from: null,
  until: null,
  learns: null,
  organisation: null,
  weight: null,
};

function readHours(refusals: Refusal[], input: TermsInput): Pick<Terms, 'hours' | 'hoursPer'> {
  const hours = input.hours ?? null;
  if (hours === null) {
    optionalChoice(refusals, 'hoursPer', input.hoursPer, HOURS_PER);
    return { hours: null, hoursPer: null };
  }
  const hoursPer = requiredChoice(refusals, 'hoursPer', input.hoursPer, HOURS_PER);
  const max = HOURS_MAX[hoursPer ?? 'total'];
  if (!Number.isFinite(hours)) refusals.push(refusal('NUMBER_INVALID', 'hours'));
  else if (!(hours > 0 && hours <= max))
    refusals.push(refusal('VALUE_OUT_OF_BOUNDS', 'hours', { min: 0, max }));
  return { hours, hoursPer };
}

function readDays(
  refusals: Refusal[],
  input: TermsInput,
  { asksHours, today }: { readonly asksHours: boolean; readonly today: string },
): Pick<Terms, 'from' | 'until'> {
  const from = optionalDay(refusals, 'from', input.from) ?? (asksHours ? today : null);
  const before = refusals.length;
  const until = optionalDay(refusals, 'until', input.until);
  if (until === null) {
    if (asksHours && refusals.length === before) refusals.push(refusal('TERMS_END_MISSING', 'until'));
  } else if (until < today) refusals.push(refusal('TERMS_END_PAST', 'until', { date: until }));
  else if (from !== null && until < from)
    refusals.push(refusal('TERMS_END_BEFORE_START', 'until', { start: from, end: until }));
  return { from, until };
}

/**
 * What is asked, as it is kept. Everything is optional, but hours need what they are counted by (`total` or `month`) and a last
 * day (`TERMS_END_MISSING`): nobody is asked for time without an end. They count from `today` when no first day is given.
 * Refuses hours that are not above 0 and at most {@link HOURS_MAX}, a last day before `today` (`TERMS_END_PAST`) or before the
 * first (`TERMS_END_BEFORE_START`). An outside adviser needs an organisation and a weight; for other roles both are dropped.
 */
export function readTerms(
  refusals: Refusal[],
  input: TermsInput,
  { role, today }: { readonly role: ParticipationRole | null; readonly today: string },
): Terms {
  const { hours, hoursPer } = readHours(refusals, input);
  const days = readDays(refusals, input, { asksHours: hours !== null, today });
  const learns = optionalText(refusals, 'learns', input.learns, LEARNS_MAX);
  const isAdviser = role === 'adviser';
  return {
    ...{ hours, hoursPer, ...days, learns },
    organisation: isAdviser
      ? requiredText(refusals, 'organisation', input.organisation, { max: LINE_MAX })
      : null,
    weight: isAdviser ? requiredChoice(refusals, 'weight', input.weight, ADVISER_WEIGHTS) : null,
  };
}
