import { changeStance, HAPPENED_MAX, takeStance, withdrawStance, type StanceFacts } from './stance.js';

const facts: StanceFacts = { viewerWroteIt: false, viewerHasSpoken: false };
const said = { stance: 'contest', happened: 'Nous avons vu le contraire', context: 'Juridique, mars' };
const codes = (result: ReturnType<typeof takeStance>) =>
  result.ok ? [] : result.refusals.map(({ field, code }) => `${field} ${code}`);

describe('an experience beside a learning', () => {
  test('is kept as it was told', () => {
    expect(takeStance(facts, said)).toEqual({ ok: true, value: said });
  });

  test.each([
    ['of whoever wrote the learning', { viewerWroteIt: true }, {}, ['learningId LEARNING_OF_ONESELF']],
    ['a second time', { viewerHasSpoken: true }, {}, ['learningId STANCE_ALREADY_TAKEN']],
    [
      'of which nothing is said',
      {},
      { stance: null, happened: ' ', context: '' },
      ['stance CHOICE_REQUIRED', 'happened TEXT_REQUIRED', 'context TEXT_REQUIRED'],
    ],
    ['that leans to neither side', {}, { stance: 'perhaps' }, ['stance CHOICE_UNKNOWN']],
    ['without end', {}, { happened: 'a'.repeat(HAPPENED_MAX + 1) }, ['happened TEXT_TOO_LONG']],
  ])('%s is refused', (_, of, typed, expected) => {
    expect(codes(takeStance({ ...facts, ...of }, { ...said, ...typed }))).toEqual(expected);
  });

  test('may change, until it is taken back', () => {
    expect(changeStance(false, { ...said, stance: 'confirm' }).ok).toBe(true);
    expect(codes(changeStance(true, said))).toEqual(['undefined STANCE_WITHDRAWN']);
  });

  test('is taken back once', () => {
    expect(withdrawStance(false).ok).toBe(true);
    expect(withdrawStance(true).ok).toBe(false);
  });
});
