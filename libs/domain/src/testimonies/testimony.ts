import type { MemberRole } from '../members/role.js';
import { refusal, refuse, unlessRefused, type Refusal, type Result } from '../refusal.js';
import { requiredChoice } from '../text/choice.js';
import { LINE_MAX, requiredText } from '../text/required-text.js';
import { optionalWebAddress } from '../text/web-address.js';
import { requiredPastDay } from '../time/day.js';
import { oneLine } from '../text/one-line.js';

/**
 * How strong it is, the weakest first: what somebody thinks; what somebody says of their own past or present; what
 * a witness saw; what people did without being asked; what they paid, in money or in hours. Source: D. Bland and
 * A. Osterwalder, Testing Business Ideas (Wiley, 2019), "evidence strength": facts above opinions, what people do above
 * what they say, large investments above small ones.
 */
export const TESTIMONY_STRENGTHS = ['opinion', 'said', 'observed', 'did', 'paid'] as const;

/** One of {@link TESTIMONY_STRENGTHS}. */
export type TestimonyStrength = (typeof TESTIMONY_STRENGTHS)[number];

/** Whether it speaks for the hypothesis or against it. Somebody must choose: what speaks for neither is no evidence. */
export const TESTIMONY_STANCES = ['for', 'against'] as const;

/** One of {@link TESTIMONY_STANCES}. */
export type TestimonyStance = (typeof TESTIMONY_STANCES)[number];

/** Characters of the sentence. */
export const TESTIMONY_MAX = 500;

/** What the form holds. */
export interface TestimonyInput {
  readonly strength?: string | null;
  readonly stance?: string | null;
  readonly statement?: string | null;
  readonly source?: string | null;
  /** `YYYY-MM-DD`. */
  readonly heardOn?: string | null;
  readonly link?: string | null;
}

/** What people said or did, in a sentence: who, where, when, and what it says of the hypothesis. */
export interface Testimony {
  readonly strength: TestimonyStrength;
  readonly stance: TestimonyStance;
  readonly statement: string;
  /** Who or where: two testimonies of one source are one voice. */
  readonly source: string;
  readonly heardOn: string;
  readonly link: string | null;
}

/**
 * A testimony as it is kept: one line of text (at most {@link TESTIMONY_MAX} characters), a source, a day that is not after
 * `today`, a strength and a stance. Refuses whatever is missing or wrong, all of it, in the order of the form.
 */
export function draftTestimony(input: TestimonyInput, today: string): Result<Testimony> {
  const refusals: Refusal[] = [];
  const draft = {
    strength: requiredChoice(refusals, 'strength', input.strength, TESTIMONY_STRENGTHS),
    stance: requiredChoice(refusals, 'stance', input.stance, TESTIMONY_STANCES),
    statement: requiredText(refusals, 'statement', oneLine(input.statement), {
      max: TESTIMONY_MAX,
    }),
    source: requiredText(refusals, 'source', input.source, { max: LINE_MAX }),
    heardOn: requiredPastDay(refusals, 'heardOn', input.heardOn, today),
    link: optionalWebAddress(refusals, 'link', input.link),
  };
  return unlessRefused(refusals, () => draft as Testimony);
}

/** A testimony put right, with the reason. */
export interface TestimonyCorrection {
  readonly after: Testimony;
  readonly reason: string;
}

const FIELDS = ['strength', 'stance', 'statement', 'source', 'heardOn', 'link'] as const;

/**
 * Puts a testimony right. Refuses one that was withdrawn (`TESTIMONY_WITHDRAWN`), a correction that changes nothing
 * (`CORRECTION_UNCHANGED`) or gives no reason (`CORRECTION_REASON_MISSING`), and whatever {@link draftTestimony} refuses.
 */
export function correctTestimony(
  before: Testimony & { readonly isWithdrawn: boolean },
  input: TestimonyInput & { readonly reason?: string | null },
  today: string,
): Result<TestimonyCorrection> {
  if (before.isWithdrawn) return refuse('TESTIMONY_WITHDRAWN');
  const drafted = draftTestimony(input, today);
  const refusals: Refusal[] = drafted.ok ? [] : [...drafted.refusals];
  const reason = requiredText(refusals, 'reason', input.reason, { code: 'CORRECTION_REASON_MISSING' });
  if (drafted.ok && FIELDS.every((field) => drafted.value[field] === before[field])) {
    refusals.push(refusal('CORRECTION_UNCHANGED'));
  }
  return unlessRefused(refusals, () => ({ after: (drafted as { value: Testimony }).value, reason }));
}

/**
 * Takes a testimony back, with the reason (`WITHDRAWAL_REASON_MISSING`): it stays readable and no longer counts. Refuses one
 * that was taken back before (`TESTIMONY_WITHDRAWN`).
 */
export function withdrawTestimony(isWithdrawn: boolean, reason: string | null | undefined): Result<string> {
  if (isWithdrawn) return refuse('TESTIMONY_WITHDRAWN');
  const refusals: Refusal[] = [];
  const said = requiredText(refusals, 'reason', reason, { code: 'WITHDRAWAL_REASON_MISSING' });
  return unlessRefused(refusals, () => said);
}

const GUARDIANS: readonly MemberRole[] = ['coordinator', 'admin'];

/** Whether a member may correct or withdraw it: who recorded it, coordinators and admins. */
export function mayChangeTestimony(
  viewer: { readonly memberId: string; readonly role: MemberRole },
  recordedBy: string,
): boolean {
  return viewer.memberId === recordedBy || GUARDIANS.includes(viewer.role);
}
