import type { HypothesisParts } from './hypothesis.js';
import { composeSentence } from './sentence.js';

const fr: HypothesisParts = {
  observation: 'Les clients attendent deux jours une réponse',
  audience: 'les clients particuliers',
  change: 'Nous ouvrons un forum',
  measure: 'Le nombre d’appels',
  direction: 'decrease',
  target: '10 %',
  rationale: null,
};
const en: HypothesisParts = {
  observation: 'Customers wait two days for an answer',
  audience: 'retail customers',
  change: 'We open a forum.',
  measure: 'the number of calls',
  direction: 'decrease',
  target: '10 %',
  rationale: null,
};
const inFrench = (change: Partial<HypothesisParts>) =>
  composeSentence({ ...fr, ...change }, 'fr').text.replace(/[\u00a0\u202f]/g, '_');
const inEnglish = (change: Partial<HypothesisParts>) => composeSentence({ ...en, ...change }, 'en').text;

describe('the sentence in French', () => {
  test('says need, audience, change, measure, direction and target', () => {
    expect(inFrench({})).toBe(
      'Parce que les clients attendent deux jours une réponse, pour les clients particuliers, si nous ouvrons un forum, alors le nombre d’appels diminuera de 10_%.',
    );
  });

  test.each<[string, Partial<HypothesisParts>, string]>([
    ['elides que', { observation: 'il manque une réponse' }, 'Parce qu’il manque'],
    ['elides que before a mute h', { observation: 'hier encore on attendait' }, 'Parce qu’hier'],
    ['keeps que before an aspirated h', { observation: 'huit clients attendent' }, 'Parce que huit'],
    ['keeps que before onze', { observation: 'onze clients attendent' }, 'Parce que onze'],
    ['elides si before il', { change: 'Il est possible de s’entraider' }, ', s’il est possible'],
    ['keeps si before on', { change: 'On ouvre un forum' }, ', si on ouvre'],
    ['agrees in the plural', { measure: 'Les appels' }, 'alors les appels diminueront'],
    ['agrees without a determiner', { measure: 'appels répétés' }, 'alors appels répétés diminueront'],
    [
      'knows singular words in x',
      { measure: 'taux de réponse', direction: 'increase' },
      'taux de réponse augmentera',
    ],
    ['agrees with two things', { measure: 'le délai et le coût' }, 'le délai et le coût diminueront'],
    ['elides de', { target: 'un tiers' }, 'diminuera d’un tiers.'],
    ['elides de before au moins', { target: 'au moins 10 %' }, 'diminuera d’au moins 10_%'],
    ['keeps a preposition', { target: 'de moitié' }, 'diminuera de moitié.'],
    ['keeps jusqu’à', { target: "jusqu'à 50 %" }, 'diminuera jusqu’à 50_%'],
    ['writes figures in French', { target: '2.5 points' }, 'diminuera de 2,5_points.'],
    [
      'adds the rationale',
      { rationale: 'Les pairs répondent le soir.' },
      '10_%, car les pairs répondent le soir.',
    ],
    ['keeps names', { audience: 'Parisiens', change: 'AXA ouvre un forum' }, 'pour Parisiens, si AXA ouvre'],
    ['spaces punctuation', { observation: 'la FAQ demande «encore?»' }, 'demande «_encore_?_»'],
    ['drops a last full stop', { change: 'nous ouvrons un forum...' }, 'un forum, alors'],
  ])('%s', (_, change, expected) => {
    expect(inFrench(change)).toContain(expected);
  });
});

describe('the sentence in English', () => {
  test('says the same', () => {
    expect(inEnglish({})).toBe(
      'Because customers wait two days for an answer, for retail customers, if we open a forum, then the number of calls will decrease by 10%.',
    );
  });

  test.each<[string, Partial<HypothesisParts>, string]>([
    ['increases', { direction: 'increase' }, 'will increase by 10%'],
    ['keeps a preposition', { target: 'to 50%' }, 'will decrease to 50%'],
    ['writes figures in English', { target: '2,5 points' }, 'by 2.5\u00a0points'],
    ['adds the rationale', { rationale: 'Peers answer at night' }, 'by 10%, since Peers answer at night.'],
    ['keeps names', { change: 'BT opens @btcare' }, 'if BT opens @btcare'],
  ])('%s', (_, change, expected) => {
    expect(inEnglish(change)).toContain(expected);
  });
});

describe('gaps', () => {
  const nothing: HypothesisParts = {
    observation: null,
    audience: ' ',
    change: null,
    measure: null,
    direction: null,
    target: null,
    rationale: null,
  };

  test('an empty hypothesis is a sentence to fill in', () => {
    expect(composeSentence(nothing, 'fr').text).toBe('Parce que …, pour …, si …, alors … … de ….');
    expect(composeSentence(nothing, 'en').text).toBe('Because …, for …, if …, then … will … by ….');
    expect(composeSentence(nothing, 'fr').missing).toEqual([
      'observation',
      'audience',
      'change',
      'measure',
      'direction',
    ]);
  });

  test('each gap and each part is named, connectors are not', () => {
    const { segments } = composeSentence({ ...nothing, change: 'on ouvre un forum' }, 'fr');
    expect(
      segments.filter((each) => each.kind !== 'connector').map((each) => `${each.kind} ${each.name}`),
    ).toEqual([
      'missing observation',
      'missing audience',
      'part change',
      'missing measure',
      'missing direction',
      'missing target',
    ]);
    expect(
      segments.filter((each) => each.kind === 'connector').every((each) => each.name === undefined),
    ).toBe(true);
  });

  test('a complete sentence misses nothing', () => {
    expect(composeSentence(fr, 'fr').missing).toEqual([]);
    expect(composeSentence({ ...fr, target: null }, 'fr').missing).toEqual([]);
  });
});
