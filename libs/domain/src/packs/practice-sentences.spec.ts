import { plainText } from '../boards/sentence.js';
import { NOTHING } from './fixtures/packs.js';
import { practiceSentences } from './practice-sentences.js';

const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ');
const figures = { ...NOTHING, started: 12, targetSet: 11, amended: 1, ended: 4, learned: 3, medianDays: 35 };

test('counts always, a share with its interval from five cases on', () => {
  expect(practiceSentences(figures, 'fr').map((each) => plain(plainText(each)))).toEqual([
    'Tests terminés qui ont donné un verdict et un enseignement écrit : 3 sur 4 ; trop peu pour une part.',
    'Tests dont la cible était fixée avant le départ : 11 sur 12, soit 92 % (entre 65 % et 99 % avec ce nombre).',
    'Paris modifiés ensuite par avenant : 1 sur 12, soit 8 % (entre 1 % et 35 % avec ce nombre).',
    'Du départ d’un test à son verdict confirmé : 35 jours, en médiane.',
  ]);
  expect(plainText(practiceSentences(figures, 'en')[0]!)).toBe(
    'Tests that ended with a verdict and a written learning: 3 of 4; too few for a share.',
  );
});

test('of nothing, nothing is said', () => expect(practiceSentences(NOTHING, 'fr')).toEqual([]));
