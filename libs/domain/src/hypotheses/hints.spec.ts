import { hypothesisHints, HINT_CODES, type HintContext } from './hints.js';
import type { HypothesisParts } from './hypothesis.js';

const fr: HypothesisParts = {
  observation: 'les réponses tardent de deux jours',
  audience: 'les clients particuliers de Lyon',
  change: 'nous ouvrons un forum',
  measure: 'le nombre d’appels répétés',
  direction: 'decrease',
  target: '10 %',
  rationale: null,
};
const en: HypothesisParts = {
  observation: 'answers take two days',
  audience: 'retail customers in Leeds',
  change: 'we open a forum',
  measure: 'the number of repeated calls',
  direction: 'decrease',
  target: '10%',
  rationale: null,
};
const NOTHING = {
  observation: null,
  audience: null,
  change: null,
  measure: null,
  direction: null,
  target: null,
  rationale: null,
};
const advice = (parts: HypothesisParts, context: Partial<HintContext> = {}) =>
  hypothesisHints(parts, { locale: 'fr', hasBaseline: true, ...context }).map(({ code, part, parameters }) =>
    [part, code, ...Object.values(parameters)].join(' | '),
  );

describe('hints in French', () => {
  test('a good sentence gets none, and neither does an empty one', () => {
    expect(advice(fr)).toEqual([]);
    expect(advice(NOTHING)).toEqual([]);
  });

  test.each<[string, Partial<HypothesisParts>, string[]]>([
    ['no need, a tool', { observation: null }, ['observation | toolBeforeNeed | forum']],
    [
      'no need, no tool',
      { observation: null, change: 'nous répondons le soir' },
      ['observation | observationMissing'],
    ],
    ['the lack of a tool', { observation: 'il n’y a pas de forum' }, ['observation | lackIsNotNeed | forum']],
    ['a forum that is part of the need', { observation: 'les clients se plaignent sur un forum' }, []],
    ['no audience', { audience: null }, ['audience | audienceMissing']],
    ['everyone', { audience: 'Tout le monde' }, ['audience | audienceTooWide | Tout le monde']],
    ['no change', { change: null }, ['change | changeMissing']],
    [
      'two changes',
      { change: 'nous ouvrons un forum et nous formons les équipes' },
      ['change | twoChanges | nous ouvrons un forum | nous formons les équipes'],
    ],
    [
      'two changes in the infinitive',
      { change: 'ouvrir un forum puis former les équipes' },
      ['change | twoChanges | ouvrir un forum | former les équipes'],
    ],
    ['two nouns are one change', { change: 'nous ouvrons un forum et une rubrique' }, []],
    ['no measure', { measure: null }, ['measure | measureMissing']],
    [
      'two measures',
      { measure: 'les appels et la satisfaction' },
      ['measure | twoMeasures | les appels | la satisfaction'],
    ],
    [
      'attention for an outcome',
      { measure: 'le nombre d’abonnés' },
      ['measure | attentionIsNotOutcome | abonnés'],
    ],
    ['no direction', { direction: null }, ['direction | directionMissing']],
    ['no target', { target: null }, ['target | targetMissing']],
    ['a target in words', { target: 'nettement' }, ['target | targetWithoutFigure | nettement']],
    ['half is a figure', { target: 'de moitié' }, []],
    ['a vague change', { change: 'nous optimisons les réponses' }, ['change | vagueWord | optimisons']],
    ['a vague measure', { measure: 'la Notoriété' }, ['measure | vagueWord | Notoriété']],
    [
      'a part too long',
      { audience: Array.from({ length: 26 }, () => 'mot').join(' ') },
      ['audience | partTooLong | 26'],
    ],
  ])('%s', (_, change, expected) => {
    expect(advice({ ...fr, ...change })).toEqual(expected);
  });

  test('a target without a baseline', () => {
    expect(advice(fr, { hasBaseline: false })).toEqual(['target | targetWithoutBaseline | 10 %']);
  });

  test('only the change said: the need first', () => {
    expect(advice({ ...NOTHING, change: 'nous ouvrons un forum' })).toEqual([
      'observation | toolBeforeNeed | forum',
      'audience | audienceMissing',
      'measure | measureMissing',
    ]);
  });
});

describe('hints in English', () => {
  test.each<[string, Partial<HypothesisParts>, string[]]>([
    ['a good sentence', {}, []],
    ['no need, a tool', { observation: null }, ['observation | toolBeforeNeed | forum']],
    ['the lack of a tool', { observation: 'We have no chatbot' }, ['observation | lackIsNotNeed | chatbot']],
    ['everyone', { audience: 'everyone' }, ['audience | audienceTooWide | everyone']],
    [
      'two changes',
      { change: 'we open a forum and train the teams' },
      ['change | twoChanges | we open a forum | train the teams'],
    ],
    ['two nouns are one change', { change: 'we open a forum and a chat' }, []],
    ['two measures', { measure: 'calls and satisfaction' }, ['measure | twoMeasures | calls | satisfaction']],
    [
      'attention for an outcome',
      { measure: 'the number of Likes' },
      ['measure | attentionIsNotOutcome | Likes'],
    ],
    ['a vague measure', { measure: 'brand awareness' }, ['measure | vagueWord | awareness']],
  ])('%s', (_, change, expected) => {
    expect(advice({ ...en, ...change }, { locale: 'en' })).toEqual(expected);
  });
});

test('every code is said once', () => {
  expect(new Set(HINT_CODES).size).toBe(HINT_CODES.length);
});
