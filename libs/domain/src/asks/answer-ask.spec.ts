import type { Result } from '../refusal.js';
import { ASK_STATES } from './ask-state.js';
import { answerAsk, closeAsk, replyToAsk, withdrawAsk, type AnswerableAsk } from './answer-ask.js';

const ask = (more: Partial<AnswerableAsk> = {}): AnswerableAsk => ({
  state: 'waiting',
  options: [],
  last: null,
  isExperimentClosedSince: false,
  ...more,
});
const answered = (isByViewer: boolean, more: Partial<AnswerableAsk> = {}) =>
  ask({ state: 'answered', last: { answer: 'yes', word: null, option: null, isByViewer }, ...more });
const said = (result: Result<unknown>) =>
  result.ok
    ? 'yes'
    : result.refusals.map(({ code, field }) => (field ? `${field} ${code}` : code)).join(', ');

describe('every state, every act', () => {
  test.each([
    ['waiting', 'yes', 'ASK_NOT_ASKED_BACK', 'yes', 'ASK_NOT_ANSWERED'],
    ['askedBack', 'yes', 'yes', 'yes', 'ASK_NOT_ANSWERED'],
    ['answered', 'ASK_ANSWERED', 'ASK_NOT_ASKED_BACK', 'ASK_ANSWERED', 'yes'],
    ['closed', 'ASK_CLOSED', 'ASK_CLOSED', 'ASK_CLOSED', 'ASK_CLOSED'],
    ['withdrawn', 'ASK_WITHDRAWN', 'ASK_WITHDRAWN', 'ASK_WITHDRAWN', 'ASK_WITHDRAWN'],
  ] as const)('%s: answer %s, reply %s, withdraw %s, close %s', (state, ...expected) => {
    expect([
      said(answerAsk(ask({ state }), { answer: 'yes' })),
      said(replyToAsk(state, 'r')),
      said(withdrawAsk(state, 'r')),
      said(closeAsk(state, 'r')),
    ]).toEqual(expected);
  });

  test('all of them are there', () => {
    expect(ASK_STATES).toHaveLength(5);
  });
});

describe('an answer', () => {
  test.each([
    [{ answer: 'yes' }, 'yes'],
    [{ answer: 'yes', word: ' Allez-y ' }, 'yes'],
    [{ answer: 'no' }, 'word ANSWER_REASON_MISSING'],
    [{ answer: 'no', word: 'Trop tôt.' }, 'yes'],
    [{ answer: 'ask', word: ' ' }, 'word QUESTION_BACK_MISSING'],
    [{ answer: 'maybe' }, 'answer CHOICE_UNKNOWN'],
    [{}, 'answer CHOICE_REQUIRED'],
    [{ answer: 'yes', word: 'x'.repeat(2001) }, 'word TEXT_TOO_LONG'],
  ])('%j: %s', (input, expected) => {
    expect(said(answerAsk(ask(), input))).toBe(expected);
  });

  test('to a choice says which; a no and a question back choose nothing', () => {
    const choice = ask({ options: ['A', 'B'] });
    expect(said(answerAsk(choice, { answer: 'yes' }))).toBe('option CHOICE_REQUIRED');
    expect(said(answerAsk(choice, { answer: 'yes', option: 2 }))).toBe('option CHOICE_UNKNOWN');
    expect(answerAsk(choice, { answer: 'yes', option: 1 })).toMatchObject({ value: { option: 1 } });
    expect(answerAsk(choice, { answer: 'no', word: 'Non', option: 1 })).toMatchObject({
      value: { option: null },
    });
    expect(answerAsk(ask(), { answer: 'yes', option: 3 })).toMatchObject({ value: { option: null } });
  });

  test.each([
    ['mine, nothing came of it', answered(true), 'yes'],
    ['another leader’s', answered(false), 'ASK_ANSWERED'],
    [
      'mine, the experiment was closed since',
      answered(true, { isExperimentClosedSince: true }),
      'ASK_CLOSED',
    ],
  ])('changes: %s', (_, facts, expected) => {
    expect(said(answerAsk(facts, { answer: 'no', word: 'Finalement non.' }))).toBe(expected);
  });

  test('that says the same is no change; the same question back may be asked again', () => {
    expect(said(answerAsk(answered(true), { answer: 'yes' }))).toBe('ANSWER_UNCHANGED');
    expect(said(answerAsk(answered(true), { answer: 'yes', word: 'Oui !' }))).toBe('yes');
    const back = ask({
      state: 'askedBack',
      last: { answer: 'ask', word: 'Q', option: null, isByViewer: true },
    });
    expect(said(answerAsk(back, { answer: 'ask', word: 'Q' }))).toBe('yes');
  });
});

test('words are required: of a reply, of a withdrawal, of what came of it', () => {
  expect(said(replyToAsk('askedBack', ' '))).toBe('reply REPLY_MISSING');
  expect(said(withdrawAsk('waiting', ''))).toBe('reason ASK_WITHDRAWAL_REASON_MISSING');
  expect(said(closeAsk('answered', null))).toBe('outcome OUTCOME_WORD_MISSING');
});
