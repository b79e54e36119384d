import { refusal, refuse, unlessRefused, type Refusal, type Result } from '../refusal.js';
import { requiredChoice } from '../text/choice.js';
import { optionalText, requiredText } from '../text/required-text.js';
import { ASK_ANSWERS, type AskAnswer } from './ask-answers.js';
import { isOpenAsk, type AskState } from './ask-state.js';

/** Characters of an answer's word, of a reply, of what came of it. */
export const ASK_WORD_MAX = 2000;

/** An answer as it is kept. */
export interface GivenAnswer {
  readonly answer: AskAnswer;
  /** What is said with it; always there for a no and for a question back. */
  readonly word: string | null;
  /** Which option a yes chooses, from 0; null where there are none, and for every other answer. */
  readonly option: number | null;
}

/** A question as its answer depends on it. */
export interface AnswerableAsk {
  readonly state: AskState;
  readonly options: readonly string[];
  /** The last answer; null when there is none. */
  readonly last: (GivenAnswer & { readonly isByViewer: boolean }) | null;
  /** Whether the experiment it is about was closed since that answer. */
  readonly isExperimentClosedSince: boolean;
}

/** What the buttons of an answer hold. */
export interface AnswerInput {
  readonly answer?: string | null;
  readonly word?: string | null;
  readonly option?: number | null;
}

/**
 * Whether a leader may answer: while it waits for either side. Who answered may change their answer as long as nothing came of it:
 * afterwards, `ASK_CLOSED`. An answer of somebody else stands (`ASK_ANSWERED`).
 */
export function mayBeAnswered({ state, last, isExperimentClosedSince }: AnswerableAsk): Result<null> {
  if (state === 'withdrawn') return refuse('ASK_WITHDRAWN');
  if (state === 'closed') return refuse('ASK_CLOSED');
  if (isOpenAsk(state)) return { ok: true, value: null };
  if (!last?.isByViewer) return refuse('ASK_ANSWERED');
  return isExperimentClosedSince ? refuse('ASK_CLOSED') : { ok: true, value: null };
}

/**
 * A leader's answer. A no needs its reason (`ANSWER_REASON_MISSING`), a question back the question (`QUESTION_BACK_MISSING`); a yes
 * to a choice says to which option (`CHOICE_REQUIRED`, `CHOICE_UNKNOWN` at `option`). Refuses what {@link mayBeAnswered} refuses,
 * and the same answer again (`ANSWER_UNCHANGED`).
 */
export function answerAsk(ask: AnswerableAsk, input: AnswerInput): Result<GivenAnswer> {
  const open = mayBeAnswered(ask);
  if (!open.ok) return open;
  const refusals: Refusal[] = [];
  const answer = requiredChoice(refusals, 'answer', input.answer, ASK_ANSWERS);
  const word = answer ? readWord(refusals, answer, input.word) : null;
  const option = answer === 'yes' ? readOption(refusals, ask.options, input.option) : null;
  const isSame = ask.state === 'answered' && same(ask.last, { answer, word, option });
  if (refusals.length === 0 && isSame) refusals.push(refusal('ANSWER_UNCHANGED'));
  return unlessRefused(refusals, () => ({ answer: answer!, word, option }));
}

const WORD_MISSING = { no: 'ANSWER_REASON_MISSING', ask: 'QUESTION_BACK_MISSING' } as const;

function readWord(refusals: Refusal[], answer: AskAnswer, word: string | null | undefined): string | null {
  if (answer === 'yes') return optionalText(refusals, 'word', word, ASK_WORD_MAX);
  return requiredText(refusals, 'word', word, { max: ASK_WORD_MAX, code: WORD_MISSING[answer] });
}

function readOption(
  refusals: Refusal[],
  options: readonly string[],
  chosen: number | null | undefined,
): number | null {
  if (options.length === 0) return null;
  if (chosen === null || chosen === undefined) refusals.push(refusal('CHOICE_REQUIRED', 'option'));
  else if (options[chosen] === undefined) {
    refusals.push(refusal('CHOICE_UNKNOWN', 'option', { value: String(chosen) }));
  }
  return chosen ?? null;
}

const same = (
  last: GivenAnswer | null,
  next: { [Key in keyof GivenAnswer]: GivenAnswer[Key] | null },
): boolean => last?.answer === next.answer && last.word === next.word && last.option === next.option;

const refuseOver = (state: AskState): Result<never> | null => {
  if (state === 'withdrawn') return refuse('ASK_WITHDRAWN');
  return state === 'closed' ? refuse('ASK_CLOSED') : null;
};

/** Who asked answers the question back (`REPLY_MISSING`), and it waits for leadership again. Else `ASK_NOT_ASKED_BACK`. */
export function replyToAsk(state: AskState, reply: string | null | undefined): Result<string> {
  const over = refuseOver(state);
  if (over) return over;
  if (state !== 'askedBack') return refuse('ASK_NOT_ASKED_BACK');
  const refusals: Refusal[] = [];
  const said = requiredText(refusals, 'reply', reply, { max: ASK_WORD_MAX, code: 'REPLY_MISSING' });
  return unlessRefused(refusals, () => said);
}

/** Who asked takes an open question back, and says why (`ASK_WITHDRAWAL_REASON_MISSING`); an answered one is not taken back. */
export function withdrawAsk(state: AskState, reason: string | null | undefined): Result<string> {
  const over = refuseOver(state);
  if (over) return over;
  if (!isOpenAsk(state)) return refuse('ASK_ANSWERED');
  const refusals: Refusal[] = [];
  const said = requiredText(refusals, 'reason', reason, {
    max: ASK_WORD_MAX,
    code: 'ASK_WITHDRAWAL_REASON_MISSING',
  });
  return unlessRefused(refusals, () => said);
}

/** Who asked says what came of the answer (`OUTCOME_WORD_MISSING`): from then on it does not change. Else `ASK_NOT_ANSWERED`. */
export function closeAsk(state: AskState, outcome: string | null | undefined): Result<string> {
  const over = refuseOver(state);
  if (over) return over;
  if (isOpenAsk(state)) return refuse('ASK_NOT_ANSWERED');
  const refusals: Refusal[] = [];
  const said = requiredText(refusals, 'outcome', outcome, {
    max: ASK_WORD_MAX,
    code: 'OUTCOME_WORD_MISSING',
  });
  return unlessRefused(refusals, () => said);
}
