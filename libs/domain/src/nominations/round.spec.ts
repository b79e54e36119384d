import type { Result } from '../refusal.js';
import {
  askNominees,
  askVoters,
  cancelRound,
  closeRound,
  draftRound,
  remindVoters,
  ROUND_STATES,
  roundState,
  type RoundInput,
} from './round.js';

const today = '2026-03-02';
const form: RoundInput = {
  title: ' Qui vous aide ? ',
  topics: ['Réseaux sociaux', ' ', 'Accueil'],
  startsOn: '2026-03-02',
  endsOn: '2026-03-16',
};
const outcome = (result: Result<unknown>) =>
  result.ok
    ? result.value
    : result.refusals.map(({ code, field }) => [code, field].filter(Boolean).join(' at '));

describe('a nomination round', () => {
  test('has the usual minimums unless others are asked', () => {
    expect(outcome(draftRound(form, today))).toEqual({
      title: 'Qui vous aide ?',
      topics: [
        { name: 'Réseaux sociaux', key: 'reseaux sociaux' },
        { name: 'Accueil', key: 'accueil' },
      ],
      startsOn: '2026-03-02',
      endsOn: '2026-03-16',
      asksMovers: true,
      minimumAnswers: 5,
      minimumResponse: 0.6,
      namesPerQuestion: 5,
    });
  });

  test.each<[string, Partial<RoundInput>, string[]]>([
    [
      'nothing',
      { title: null, topics: null, startsOn: null, endsOn: null },
      [
        'TEXT_REQUIRED at title',
        'TEXT_REQUIRED at topics',
        'DATE_REQUIRED at startsOn',
        'DATE_REQUIRED at endsOn',
      ],
    ],
    ['four topics', { topics: ['a', 'b', 'c', 'd'] }, ['TOO_MANY_ITEMS at topics']],
    ['a topic twice, accents apart', { topics: ['Été', 'ete '] }, ['DUPLICATE_ITEM at topics']],
    ['a start in the past', { startsOn: '2026-03-01' }, ['DATE_PAST at startsOn']],
    ['an end before the start', { endsOn: '2026-03-01' }, ['END_BEFORE_START at endsOn']],
    ['a lower minimum', { minimumAnswers: 4 }, ['VALUE_OUT_OF_BOUNDS at minimumAnswers']],
    ['half an answer', { minimumAnswers: 5.5 }, ['VALUE_OUT_OF_BOUNDS at minimumAnswers']],
    ['a response of less than half', { minimumResponse: 0.49 }, ['VALUE_OUT_OF_BOUNDS at minimumResponse']],
    ['21 names', { namesPerQuestion: 21 }, ['VALUE_OUT_OF_BOUNDS at namesPerQuestion']],
    ['no number', { namesPerQuestion: Number.NaN }, ['VALUE_OUT_OF_BOUNDS at namesPerQuestion']],
  ])('refuses %s', (_, changed, expected) => {
    expect(outcome(draftRound({ ...form, ...changed }, today))).toEqual(expected);
  });

  test('asks at least as many people as its minimum of answers', () => {
    expect(outcome(askVoters(4, 5))).toEqual(['TOO_FEW_TO_ASK at departmentIds']);
    expect(outcome(askVoters(5, 5))).toBe(5);
  });
});

describe('the state of a round', () => {
  const dates = { startsOn: '2026-03-02', endsOn: '2026-03-16', isClosed: false, isCancelled: false };

  test.each([
    ['2026-03-01', {}, 'planned'],
    ['2026-03-02', {}, 'open'],
    ['2026-03-16', {}, 'open'],
    ['2026-03-17', {}, 'closed'],
    ['2026-03-03', { isClosed: true }, 'closed'],
    ['2026-03-17', { isCancelled: true }, 'cancelled'],
    ['2026-03-01', { isClosed: true, isCancelled: true }, 'cancelled'],
  ])('on %s, %j: %s', (day, acts, state) => {
    expect(roundState({ ...dates, ...acts }, day)).toBe(state);
  });

  test('lets it be closed while open, called off before its end, and read after it', () => {
    expect(ROUND_STATES.map((state) => outcome(closeRound(state)))).toEqual([
      ['ROUND_NOT_OPEN'],
      'closed',
      ['ROUND_NOT_OPEN'],
      ['ROUND_NOT_OPEN'],
    ]);
    expect(ROUND_STATES.map((state) => outcome(cancelRound(state)))).toEqual([
      'cancelled',
      'cancelled',
      ['ROUND_NOT_OPEN'],
      ['ROUND_NOT_OPEN'],
    ]);
    expect(ROUND_STATES.map((state) => outcome(askNominees(state, null)))).toEqual([
      ['ROUND_STILL_OPEN'],
      ['ROUND_STILL_OPEN'],
      3,
      ['ROUND_NOT_OPEN'],
    ]);
  });

  test('tells nobody who was named only once', () => {
    expect(outcome(askNominees('closed', 1))).toEqual(['VALUE_OUT_OF_BOUNDS at namedBy']);
    expect(outcome(askNominees('closed', 2))).toBe(2);
  });
});

describe('reminding', () => {
  const round = { state: 'open', lastAskedOn: '2026-03-01', waiting: 3 } as const;

  test.each([
    ['those who wait', {}, 'reminded'],
    ['twice on a day', { lastAskedOn: today }, ['ROUND_REMINDED_TODAY']],
    ['when everybody answered', { waiting: 0 }, ['EVERYBODY_ANSWERED']],
    ['after the end', { state: 'closed' as const }, ['ROUND_NOT_OPEN']],
  ])('%s', (_, changed, expected) => {
    expect(outcome(remindVoters({ ...round, ...changed }, today))).toEqual(expected);
  });
});
