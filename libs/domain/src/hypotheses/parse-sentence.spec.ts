import type { HypothesisParts } from './hypothesis.js';
import { parseSentence } from './parse-sentence.js';
import { composeSentence } from './sentence.js';

const EMPTY: HypothesisParts = {
  observation: null,
  audience: null,
  change: null,
  measure: null,
  direction: null,
  target: null,
  rationale: null,
};
type Expected = Partial<HypothesisParts>;

describe('a sentence typed in one go, in French', () => {
  test.each<[string, Expected]>([
    [
      'Si nous ouvrons un forum, alors les appels baisseront de 10 %, parce que les clients attendent deux jours.',
      {
        change: 'nous ouvrons un forum',
        measure: 'les appels',
        direction: 'decrease',
        target: '10 %',
        observation: 'les clients attendent deux jours',
      },
    ],
    [
      'Parce que les réponses tardent, pour les clients particuliers, si on ouvre un forum, alors le taux de réponse augmentera de 5 points',
      {
        observation: 'les réponses tardent',
        audience: 'les clients particuliers',
        change: 'on ouvre un forum',
        measure: 'le taux de réponse',
        direction: 'increase',
        target: '5 points',
      },
    ],
    [
      'PARCE QU’IL MANQUE UNE RÉPONSE, SI ON OUVRE UN FORUM, ALORS LES APPELS DIMINUENT DE 10%',
      {
        observation: 'IL MANQUE UNE RÉPONSE',
        change: 'ON OUVRE UN FORUM',
        measure: 'LES APPELS',
        direction: 'decrease',
        target: '10%',
      },
    ],
    [
      "parce qu'il manque une reponse, s'il y a un forum, alors les appels reculent",
      {
        observation: 'il manque une reponse',
        change: 'il y a un forum',
        measure: 'les appels',
        direction: 'decrease',
      },
    ],
    [
      'Si on publie chaque lundi, le nombre d’abonnés progresse de 200 en un mois',
      {
        change: 'on publie chaque lundi',
        measure: 'le nombre d’abonnés',
        direction: 'increase',
        target: '200 en un mois',
      },
    ],
    [
      'Les clients attendent deux jours. Si on ouvre un forum, alors on réduit les appels de moitié.',
      {
        observation: 'Les clients attendent deux jours',
        change: 'on ouvre un forum',
        measure: 'les appels',
        direction: 'decrease',
        target: 'moitié',
      },
    ],
    [
      'Si on ouvre un forum, alors le taux passera de 40 % à 50 %, car les pairs répondent le soir',
      {
        change: 'on ouvre un forum',
        measure: 'le taux',
        direction: 'increase',
        target: 'à 50 %',
        observation: 'les pairs répondent le soir',
      },
    ],
    [
      'Parce que les réponses tardent, si on ouvre un forum, alors les appels vont diminuer d’au moins 10 %, car les pairs répondent le soir.',
      {
        observation: 'les réponses tardent',
        change: 'on ouvre un forum',
        measure: 'les appels',
        direction: 'decrease',
        target: 'au moins 10 %',
        rationale: 'les pairs répondent le soir',
      },
    ],
    [
      'Si on ouvre un forum alors il y aura moins d’appels',
      { change: 'on ouvre un forum', measure: 'appels', direction: 'decrease' },
    ],
    [
      'Si on ouvre un forum, alors on aura 10 % d’appels en moins',
      { change: 'on ouvre un forum', measure: 'appels', direction: 'decrease', target: '10 %' },
    ],
    [
      'Si on ouvre un forum, alors une baisse de 10 % des appels',
      { change: 'on ouvre un forum', measure: 'appels', direction: 'decrease', target: '10 %' },
    ],
    [
      'Si on ouvre un forum, alors la satisfaction monte à 80 %',
      { change: 'on ouvre un forum', measure: 'la satisfaction', direction: 'increase', target: 'à 80 %' },
    ],
    [
      'Si on ouvre un forum, alors les clients seront contents',
      { change: 'on ouvre un forum', measure: 'les clients seront contents' },
    ],
    [
      'Si on ouvre un forum pour les jeunes, alors les appels chutent de 2,5 points',
      {
        change: 'on ouvre un forum pour les jeunes',
        measure: 'les appels',
        direction: 'decrease',
        target: '2,5 points',
      },
    ],
    [
      'Alors les appels baissent de 10 %, si on ouvre un forum, pour les jeunes, parce que les réponses tardent',
      {
        change: 'on ouvre un forum',
        audience: 'les jeunes',
        measure: 'les appels',
        direction: 'decrease',
        target: '10 %',
        observation: 'les réponses tardent',
      },
    ],
    [
      'Les appels baisseront de 10 % si on ouvre un forum',
      { change: 'on ouvre un forum', measure: 'Les appels', direction: 'decrease', target: '10 %' },
    ],
    [
      'Comme les réponses tardent, pour les clients, si on ouvre un forum, les appels baissent',
      {
        observation: 'les réponses tardent',
        audience: 'les clients',
        change: 'on ouvre un forum',
        measure: 'les appels',
        direction: 'decrease',
      },
    ],
    [
      'Si on ouvre un forum, une rubrique et un chat, alors les appels baissent',
      { change: 'on ouvre un forum, une rubrique et un chat', measure: 'les appels', direction: 'decrease' },
    ],
    [
      'Si le délai baisse, alors la satisfaction augmente de 3 points',
      { change: 'le délai baisse', measure: 'la satisfaction', direction: 'increase', target: '3 points' },
    ],
    ['Ouvrir un forum', { change: 'Ouvrir un forum' }],
    ['Parce que …, pour …, si on ouvre un forum, alors …', { change: 'on ouvre un forum' }],
    ['', {}],
    [' … ', {}],
  ])('%s', (typed, expected) => {
    expect(parseSentence(typed, 'fr').parts).toEqual({ ...EMPTY, ...expected });
  });
});

describe('the language', () => {
  test.each([
    ['Si on ouvre un forum, alors les appels baissent', 'fr'],
    ['If we open a forum, then calls fall', 'en'],
    ['parce que', 'fr'],
    ['We open a forum', 'en'],
    ['', 'fr'],
  ])('of %j is %s', (typed, locale) => {
    expect(parseSentence(typed).locale).toBe(locale);
  });
});

describe('a composed sentence', () => {
  const base: HypothesisParts = {
    observation: 'les réponses tardent',
    audience: 'les clients particuliers',
    change: 'nous ouvrons un forum',
    measure: 'le nombre d’appels',
    direction: 'decrease',
    target: '10 %',
    rationale: 'les pairs répondent le soir',
  };

  test.each<[string, Expected]>([
    ['whole', {}],
    ['without rationale', { rationale: null }],
    [
      'with elisions',
      { observation: 'il manque une réponse', change: 'il y a un forum', target: 'un tiers' },
    ],
    ['the other way, plural', { direction: 'increase', measure: 'les messages' }],
    ['without target', { target: null, rationale: null }],
    ['without audience', { audience: null }],
    ['without observation', { observation: null, rationale: null }],
  ])('comes apart again in French: %s', (_, change) => {
    const parts = { ...base, ...change };
    expect(parseSentence(composeSentence(parts, 'fr').text).parts).toEqual(parts);
  });

  test('comes apart again in English', () => {
    const parts: HypothesisParts = {
      observation: 'answers are late',
      audience: 'retail customers',
      change: 'we open a forum',
      measure: 'the number of calls',
      direction: 'decrease',
      target: '10%',
      rationale: 'peers answer at night',
    };
    expect(parseSentence(composeSentence(parts, 'en').text)).toEqual({ locale: 'en', parts });
  });
});

test('a page of text is read in no time', () => {
  const pages = [
    'si '.repeat(20_000),
    'alors une baisse de '.repeat(5_000),
    'aura moins de 10 '.repeat(5_000),
    'from 1 to '.repeat(9_000),
  ];
  const started = performance.now();
  for (const page of pages)
    for (const locale of ['fr', 'en'] as const) parseSentence(`Si a, alors ${page}`, locale);
  expect(performance.now() - started).toBeLessThan(2_000);
});
