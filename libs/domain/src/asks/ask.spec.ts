import { draftAsk, type AskInput } from './ask.js';
import { isOpenAsk, isOverdueAsk } from './ask-state.js';

const today = '2026-11-22';
const asked: AskInput = { question: 'Ouvrir à tous ?', context: 'Le pilote a réussi.', dueOn: '2026-11-29' };
const draft = (input: AskInput, facts: object = {}) =>
  draftAsk({ today, isLeader: true, isPrivate: false, ...facts }, input);
const codes = (input: AskInput, facts: object = {}) => {
  const result = draft(input, facts);
  return result.ok ? [] : result.refusals.map((each) => `${each.field} ${each.code}`);
};

describe('a decision asked of leadership', () => {
  test('is one line, its context, a day, and a choice if there is one', () => {
    expect(draft({ ...asked, question: ' Ouvrir\n à tous ? ', options: ['Oui', ' ', 'En  mars'] })).toEqual({
      ok: true,
      value: {
        question: 'Ouvrir à tous ?',
        context: 'Le pilote a réussi.',
        options: ['Oui', 'En mars'],
        dueOn: '2026-11-29',
      },
    });
  });

  test('says everything it misses at once, in the order of the form', () => {
    expect(codes({}, { isLeader: false, isPrivate: true })).toEqual([
      'question TEXT_REQUIRED',
      'context TEXT_REQUIRED',
      'dueOn DATE_REQUIRED',
      'addressedToId ADDRESSEE_NOT_LEADER',
      'aboutId EXPERIMENT_PRIVATE',
    ]);
  });

  test.each<[AskInput, string]>([
    [{ question: 'x'.repeat(201) }, 'question TEXT_TOO_LONG'],
    [{ context: 'x'.repeat(501) }, 'context TEXT_TOO_LONG'],
    [{ options: ['Oui'] }, 'options OPTIONS_TOO_FEW'],
    [{ options: ['Oui', 'Oui'] }, 'options DUPLICATE_ITEM'],
    [{ options: ['1', '2', '3', '4', '5', '6'] }, 'options TOO_MANY_ITEMS'],
    [{ options: ['x'.repeat(201), 'b', 'c'] }, 'options.0 TEXT_TOO_LONG'],
    [{ dueOn: '2026-11-21' }, 'dueOn DUE_DATE_PAST'],
    [{ dueOn: '2027-11-24' }, 'dueOn DATE_TOO_FAR'],
    [{ dueOn: 'demain' }, 'dueOn DATE_INVALID'],
  ])('with %j it is refused: %s', (typed, expected) => {
    expect(codes({ ...asked, ...typed })).toEqual([expected]);
  });

  test('may be due today, and in a year', () => {
    expect(codes({ ...asked, dueOn: today })).toEqual([]);
    expect(codes({ ...asked, dueOn: '2027-11-22' })).toEqual([]);
  });
});

test.each([
  ['waiting', true],
  ['askedBack', true],
  ['answered', false],
  ['closed', false],
  ['withdrawn', false],
] as const)('%s is open: %s, and then late the day after its day', (state, expected) => {
  expect(isOpenAsk(state)).toBe(expected);
  expect(isOverdueAsk({ state, dueOn: '2026-11-21' }, today)).toBe(expected);
  expect(isOverdueAsk({ state, dueOn: today }, today)).toBe(false);
});
