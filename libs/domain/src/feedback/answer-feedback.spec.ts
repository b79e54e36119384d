import type { Result } from '../refusal.js';
import {
  answerFeedback,
  type AnswerableFeedback,
  type FeedbackAnswerInput,
  type NextDepartment,
} from './answer-feedback.js';
import { FEEDBACK_ANSWERS, FEEDBACK_STATES } from './feedback-state.js';

const today = '2026-11-22';
const waiting: AnswerableFeedback = { kind: 'testimony', state: 'waiting' };
const elsewhere: NextDepartment = { hadIt: false, waitsThere: false };
const answer = (
  input: FeedbackAnswerInput,
  feedback: AnswerableFeedback = waiting,
  next: NextDepartment | null = elsewhere,
) => answerFeedback({ today, feedback, next }, input);
const codes = (result: Result<unknown>) =>
  result.ok ? [] : result.refusals.map(({ code, field }) => (field ? `${field} ${code}` : code));
const full = { reason: 'Parce que.', actOn: '2026-12-01' };

describe('an answer', () => {
  test.each(FEEDBACK_ANSWERS)('%s gives its reason; only what is taken on has a day', (given) => {
    expect(answer({ ...full, answer: given })).toEqual({
      ok: true,
      value: { answer: given, reason: 'Parce que.', actOn: given === 'taken' ? '2026-12-01' : null },
    });
  });

  test.each<[FeedbackAnswerInput, string[]]>([
    [{}, ['answer CHOICE_REQUIRED', 'reason TEXT_REQUIRED']],
    [{ ...full, answer: 'maybe' }, ['answer CHOICE_UNKNOWN']],
    [{ answer: 'taken' }, ['reason TEXT_REQUIRED', 'actOn DATE_REQUIRED']],
    [{ answer: 'taken', reason: 'x', actOn: '2026-11-21' }, ['actOn DUE_DATE_PAST']],
    [{ answer: 'taken', reason: 'x', actOn: '2028-01-01' }, ['actOn DATE_TOO_FAR']],
    [{ answer: 'explained', reason: ' ' }, ['reason ANSWER_REASON_MISSING']],
    [{ answer: 'explained', reason: 'x'.repeat(1001) }, ['reason TEXT_TOO_LONG']],
  ])('%j is refused: %j', (input, expected) => {
    expect(codes(answer(input))).toEqual(expected);
  });

  test.each<[NextDepartment | null, string[]]>([
    [elsewhere, []],
    [null, ['departmentId CHOICE_REQUIRED']],
    [{ hadIt: true, waitsThere: true }, ['departmentId FEEDBACK_HAD_BEFORE']],
    [{ hadIt: false, waitsThere: true }, ['departmentId FEEDBACK_WAITS_THERE']],
  ])('passes on to %j: %j', (next, expected) => {
    expect(codes(answer({ answer: 'passedOn', reason: 'x' }, waiting, next))).toEqual(expected);
    expect(codes(answer({ ...full, answer: 'taken' }, waiting, next))).toEqual([]);
  });
});

test.each(FEEDBACK_STATES)('what is %s is answered once', (state) => {
  const expected = { waiting: [], withdrawn: ['OBJECTION_WITHDRAWN'] }[state as string] ?? [
    'FEEDBACK_ANSWERED',
  ];
  expect(codes(answer({ ...full, answer: 'taken' }, { kind: 'objection', state }))).toEqual(expected);
});
