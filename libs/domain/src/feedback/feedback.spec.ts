import type { Result } from '../refusal.js';
import { handFeedback, type FeedbackInput, type HandedSubject } from './feedback.js';
import { FEEDBACK_STATES, feedbackStateOf, isOverdueFeedback } from './feedback-state.js';

const today = '2026-11-22';
const said: HandedSubject = { kind: 'testimony', isInExperiment: true, isPrivate: false, isWithdrawn: false };
const typed: FeedbackInput = { word: 'C’est chez vous que cela se règle.', wishedOn: '2026-11-29' };
const hand = (
  input: FeedbackInput,
  subject: Partial<HandedSubject> = {},
  waitsThere: boolean | null = false,
) =>
  handFeedback(
    {
      today,
      subject: { ...said, ...subject },
      department: waitsThere === null ? null : { waitsThere },
    },
    input,
  );
const codes = (result: Result<unknown>) =>
  result.ok ? [] : result.refusals.map(({ code, field }) => `${field} ${code}`);

test('feedback is handed over with a word and a day', () => {
  expect(hand({ ...typed, word: '  Voyez cela. ' })).toEqual({
    ok: true,
    value: { word: 'Voyez cela.', wishedOn: '2026-11-29' },
  });
  expect(codes(hand({ ...typed, wishedOn: today }))).toEqual([]);
  expect(codes(hand({ ...typed, wishedOn: '2027-11-23' }))).toEqual([]);
});

test('says everything it misses at once, in the order of the form', () => {
  expect(codes(hand({}, { isPrivate: true, isWithdrawn: true }, null))).toEqual([
    'aboutId EXPERIMENT_PRIVATE',
    'aboutId TESTIMONY_WITHDRAWN',
    'departmentId CHOICE_REQUIRED',
    'word TEXT_REQUIRED',
    'wishedOn DATE_REQUIRED',
  ]);
});

test.each<[string, ReturnType<typeof hand>, string]>([
  ['outside an experiment', hand(typed, { isInExperiment: false }), 'aboutId FEEDBACK_OUTSIDE_EXPERIMENT'],
  [
    'of an objection taken back',
    hand(typed, { kind: 'objection', isWithdrawn: true }),
    'aboutId OBJECTION_WITHDRAWN',
  ],
  ['where it waits already', hand(typed, {}, true), 'departmentId FEEDBACK_WAITS_THERE'],
  ['for yesterday', hand({ ...typed, wishedOn: '2026-11-21' }), 'wishedOn DUE_DATE_PAST'],
  ['for in two years', hand({ ...typed, wishedOn: '2028-11-21' }), 'wishedOn DATE_TOO_FAR'],
  ['on no day', hand({ ...typed, wishedOn: 'demain' }), 'wishedOn DATE_INVALID'],
  ['with too long a word', hand({ ...typed, word: 'x'.repeat(1001) }), 'word TEXT_TOO_LONG'],
])('it is refused %s', (_, result, expected) => {
  expect(codes(result)).toEqual([expected]);
});

test.each([
  [null, false, 'waiting', true],
  [null, true, 'withdrawn', false],
  ['taken', false, 'taken', false],
  ['explained', true, 'explained', false],
  ['passedOn', false, 'passedOn', false],
] as const)(
  'answered %s, taken back %s: it is %s, and then late after its day: %s',
  (answer, isWithdrawn, state, late) => {
    expect(feedbackStateOf({ answer, isWithdrawn })).toBe(state);
    expect(FEEDBACK_STATES).toContain(state);
    expect(isOverdueFeedback({ state, wishedOn: '2026-11-21' }, today)).toBe(late);
    expect(isOverdueFeedback({ state, wishedOn: today }, today)).toBe(false);
  },
);
