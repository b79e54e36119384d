import { thank } from './thanks.js';

const facts = { fromPersonId: 'max', toPersonId: 'zoe', isRepeated: false };
const merci = { sentence: 'Sans vous, le forum était vide.', visibility: 'workspace' };

describe('thanks', () => {
  test('are a sentence, for all or for one', () => {
    expect(
      thank(facts, { ...merci, sentence: ' Sans vous,\nle forum était vide. ', visibility: 'person' }),
    ).toEqual({
      ok: true,
      value: { sentence: 'Sans vous, le forum était vide.', visibility: 'person' },
    });
  });

  test.each([
    ['to oneself', { ...facts, toPersonId: 'max' }, merci, ['THANKS_TO_SELF']],
    ['twice for the same', { ...facts, isRepeated: true }, merci, ['ALREADY_THANKED']],
    ['without a word', facts, { visibility: 'person' }, ['TEXT_REQUIRED']],
    ['too long', facts, { ...merci, sentence: 'x'.repeat(301) }, ['TEXT_TOO_LONG']],
    ['for nobody knows whom', facts, { sentence: 'Merci' }, ['CHOICE_REQUIRED']],
    ['for the world', facts, { ...merci, visibility: 'world' }, ['CHOICE_UNKNOWN']],
  ])('%s are refused', (_, of, input, expected) => {
    const result = thank(of, input);
    expect(result.ok ? [] : result.refusals.map(({ code }) => code)).toEqual(expected);
  });
});
