import { refusal, refuse, unlessRefused, type Refusal, type Result } from '../refusal.js';
import { requiredChoice } from '../text/choice.js';
import { LINE_MAX, optionalText, requiredText } from '../text/required-text.js';
import { addDays, requiredDay, requiredPastDay } from '../time/day.js';
import {
  draftTestimony,
  TESTIMONY_MAX,
  TESTIMONY_STRENGTHS,
  type Testimony,
  type TestimonyStrength,
} from './testimony.js';
import { oneLine } from '../text/one-line.js';

/** Days a link for testimonies may stay open. */
export const TESTIMONY_LINK_DAYS = 90;

/** Testimonies that may wait for an answer behind one link; beyond, it takes no more until some are answered. */
export const WAITING_MAX = 200;

/** Where a testimony sent from outside stands. */
export const SENT_STANDINGS = ['waiting', 'accepted', 'declined'] as const;

/** One of {@link SENT_STANDINGS}. */
export type SentStanding = (typeof SENT_STANDINGS)[number];

/** What people outside are asked, and until which day (`YYYY-MM-DD`, included). */
export interface TestimonyLinkDraft {
  readonly question: string;
  readonly until: string;
}

/**
 * A link by which people without an account send what they saw. The question is one line; the last day is not before `today`
 * (`DATE_PAST`) and at most {@link TESTIMONY_LINK_DAYS} days away (`DATE_TOO_FAR`).
 */
export function draftTestimonyLink(
  input: { readonly question?: string | null; readonly until?: string | null },
  today: string,
): Result<TestimonyLinkDraft> {
  const refusals: Refusal[] = [];
  const question = requiredText(refusals, 'question', oneLine(input.question), {
    max: LINE_MAX,
  });
  const until = requiredDay(refusals, 'until', input.until);
  const last = addDays(today, TESTIMONY_LINK_DAYS);
  if (until !== '' && until < today) refusals.push(refusal('DATE_PAST', 'until', { date: until }));
  if (until > last) refusals.push(refusal('DATE_TOO_FAR', 'until', { date: last }));
  return unlessRefused(refusals, () => ({ question, until }));
}

/** The form of somebody outside. */
export interface SentTestimonyInput {
  readonly statement?: string | null;
  /** Who they are, in their own words; may be left out. */
  readonly sender?: string | null;
  readonly strength?: string | null;
  readonly heardOn?: string | null;
}

/** What somebody outside sent, as it is kept: their words are never changed. */
export interface SentTestimony {
  readonly statement: string;
  readonly sender: string | null;
  readonly strength: TestimonyStrength;
  readonly heardOn: string;
}

/**
 * What somebody outside sends. The link must still be open: not closed, its last day not past (`TESTIMONY_LINK_CLOSED`), and fewer than
 * {@link WAITING_MAX} unanswered (`TESTIMONY_LINK_FULL`). Refuses an empty or too long sentence, a missing strength, a day after `today`.
 */
export function draftSentTestimony(
  input: SentTestimonyInput,
  link: { readonly until: string; readonly isClosed: boolean; readonly waiting: number },
  today: string,
): Result<SentTestimony> {
  if (link.isClosed || link.until < today) return refuse('TESTIMONY_LINK_CLOSED');
  if (link.waiting >= WAITING_MAX) return refuse('TESTIMONY_LINK_FULL', undefined, { max: WAITING_MAX });
  const refusals: Refusal[] = [];
  const statement = requiredText(refusals, 'statement', oneLine(input.statement), {
    max: TESTIMONY_MAX,
  });
  const strength = requiredChoice(refusals, 'strength', input.strength, TESTIMONY_STRENGTHS);
  const heardOn = requiredPastDay(refusals, 'heardOn', input.heardOn, today);
  const sender = optionalText(refusals, 'sender', oneLine(input.sender), LINE_MAX);
  return unlessRefused(refusals, () => ({ statement, sender, strength: strength!, heardOn }));
}

/** The judgement of whoever takes a sent testimony in: which way it speaks, how strong it is, how its source is named. */
export interface Acceptance {
  readonly stance?: string | null;
  readonly strength?: string | null;
  readonly source?: string | null;
}

/**
 * Takes a sent testimony into the evidence, in the sender's own words and day. Only the judgement is the accepter's. Refuses one that was
 * answered (`SENT_TESTIMONY_ANSWERED`), and a judgement that {@link draftTestimony} refuses.
 */
export function acceptSentTestimony(
  sent: SentTestimony,
  standing: SentStanding,
  judgement: Acceptance,
  today: string,
): Result<Testimony> {
  if (standing !== 'waiting') return refuse('SENT_TESTIMONY_ANSWERED', undefined, { status: standing });
  const { statement, heardOn } = sent;
  return draftTestimony({ ...judgement, statement, heardOn }, today);
}

/**
 * Leaves a sent testimony out, with a reason that its sender can read (`DECLINE_REASON_MISSING`). Refuses one that was answered
 * (`SENT_TESTIMONY_ANSWERED`).
 */
export function declineSentTestimony(
  standing: SentStanding,
  reason: string | null | undefined,
): Result<string> {
  if (standing !== 'waiting') return refuse('SENT_TESTIMONY_ANSWERED', undefined, { status: standing });
  const refusals: Refusal[] = [];
  const said = requiredText(refusals, 'reason', reason, {
    max: TESTIMONY_MAX,
    code: 'DECLINE_REASON_MISSING',
  });
  return unlessRefused(refusals, () => said);
}
