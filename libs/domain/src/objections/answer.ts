import { refuse, unlessRefused, type Refusal, type Result } from '../refusal.js';
import { requiredChoice } from '../text/choice.js';
import { optionalText, requiredText } from '../text/required-text.js';
import { refuseDead } from './objection.js';
import { livenessOf, type Standing } from './standing.js';

/** What became of a resistance. */
export const ANSWER_STANCES = [
  'answered',
  'actedOn',
  'acceptedAsLimit',
  'turnedIntoHypothesis',
  'notFollowed',
] as const;

/** One of {@link ANSWER_STANCES}. */
export type AnswerStance = (typeof ANSWER_STANCES)[number];

/** The stances of an answer in words; turning it into a hypothesis is an act of its own. */
export const WORDED_STANCES = ['answered', 'actedOn', 'acceptedAsLimit', 'notFollowed'] as const;

/** Characters of an answer. */
export const ANSWER_MAX = 2000;

/** An answer always gives its reason. */
export interface Answer {
  readonly stance: AnswerStance;
  readonly reason: string;
}

/** Refuses one that was taken back, closed, or already answered: its author re-opens it if the answer does not do. */
export function mayBeAnswered(standing: Standing): Result<null> {
  const dead = refuseDead(livenessOf(standing));
  if (dead) return dead;
  return standing.kind === 'answered' ? refuse('OBJECTION_ANSWERED') : { ok: true, value: null };
}

/**
 * The answer of somebody who leads the subject: one of {@link WORDED_STANCES} and the reason (`ANSWER_REASON_MISSING`).
 * Refuses what {@link mayBeAnswered} refuses.
 */
export function answerObjection(
  standing: Standing,
  input: { readonly stance?: string | null; readonly reason?: string | null },
): Result<Answer> {
  const open = mayBeAnswered(standing);
  if (!open.ok) return open;
  const refusals: Refusal[] = [];
  const stance = requiredChoice(refusals, 'stance', input.stance, WORDED_STANCES);
  const reason = answerReason(refusals, input.reason);
  return unlessRefused(refusals, () => ({ stance: stance!, reason }));
}

/** The answer that goes with the hypothesis a resistance became: what is told to its author. */
export function turnIntoHypothesis(standing: Standing, reason: string | null | undefined): Result<Answer> {
  const open = mayBeAnswered(standing);
  if (!open.ok) return open;
  const refusals: Refusal[] = [];
  const told = answerReason(refusals, reason);
  return unlessRefused(refusals, () => ({ stance: 'turnedIntoHypothesis', reason: told }));
}

const answerReason = (refusals: Refusal[], reason: string | null | undefined): string =>
  requiredText(refusals, 'reason', reason, { max: ANSWER_MAX, code: 'ANSWER_REASON_MISSING' });

/**
 * Its author is not satisfied and says why (`REOPENING_REASON_MISSING`): the clock starts again. Refuses one that waits for its
 * answer (`OBJECTION_NOT_ANSWERED`), one taken back, and one whose days to re-open are over.
 */
export function reopenObjection(standing: Standing, reason: string | null | undefined): Result<string> {
  const dead = refuseDead(livenessOf(standing));
  if (dead) return dead;
  if (standing.kind !== 'answered') return refuse('OBJECTION_NOT_ANSWERED');
  const refusals: Refusal[] = [];
  const said = requiredText(refusals, 'reason', reason, {
    max: ANSWER_MAX,
    code: 'REOPENING_REASON_MISSING',
  });
  return unlessRefused(refusals, () => said);
}

/** Its author takes it back, with a word if they like. Refuses one that no longer lives. */
export function withdrawObjection(
  standing: Standing,
  reason: string | null | undefined,
): Result<string | null> {
  const dead = refuseDead(livenessOf(standing));
  if (dead) return dead;
  const refusals: Refusal[] = [];
  const said = optionalText(refusals, 'reason', reason, ANSWER_MAX);
  return unlessRefused(refusals, () => said);
}
