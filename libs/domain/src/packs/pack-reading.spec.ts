import { plainText } from '../boards/sentence.js';
import { packOn, told } from './fixtures/packs.js';
import { packChanges } from './pack-changes.js';
import { readPack } from './pack-reading.js';

const before = packOn('2026-03-31');
const after = packOn('2026-04-30', {
  believed: [
    {
      ...{ hypothesisId: 'h', number: 3, sentence: 'Répondre vite fidélise', locale: 'fr' },
      ...{ experimentNumbers: [1, 2], verdicts: ['refuted', 'confirmed'] },
    },
  ],
  learned: [
    told(1, {
      ...{ stage: 'iterate', verdict: 'confirmed', verdictConfirmed: true },
      ...{ learning: 'Deux heures suffisent.', learningLimits: 'Un seul service.' },
    }),
  ],
  asks: [
    {
      ...{ id: 'a', question: 'Étendre ?', due: '2026-05-15', askedByName: 'Noé Petit', experimentNumber: 1 },
      ...{ overdue: true, answer: 'ask' },
    },
  ],
});
const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ');
const reading = (locale: 'fr' | 'en') => readPack(after.answers, packChanges(before, after), locale);

test('the seven questions in their order, with headline, changes and lines', () => {
  const said = reading('fr');
  expect(said.map(({ title }) => plain(title))).toEqual([
    'Que croyions-nous ?',
    'Que testons-nous ?',
    'Qu’avons-nous appris ?',
    'Qu’est-ce que cela a changé ?',
    'Qu’est-ce qui nous a surpris ?',
    'Qu’est-ce qui bloque ?',
    'Que devez-vous décider ?',
  ]);
  expect(said.every(({ headline }) => plainText(headline) !== '')).toBe(true);
  const [believed, , learned, , , , decide] = said;
  expect(plain(plainText(believed!.items[0]!.says))).toBe('EXP-1, EXP-2 : réfutée et confirmée.');
  expect(learned!.items[0]!.details.map((each) => plain(plainText(each)))).toEqual([
    'Enseignement : Deux heures suffisent.',
    'Limites : Un seul service.',
  ]);
  expect(plain(plainText(decide!.items[0]!.says))).toBe(
    'Réponse attendue pour le 15 mai 2026, demandée par Noé Petit, en retard ; une précision est demandée (EXP-1).',
  );
  expect(learned!.changes).toHaveLength(1);
});

test('the same in English', () => {
  const [believed, , , , , , decide] = reading('en');
  expect(plainText(believed!.items[0]!.says)).toBe('EXP-1, EXP-2: refuted and confirmed.');
  expect(plainText(decide!.items[0]!.says)).toBe(
    'An answer is needed by 15 May 2026, asked by Noé Petit, overdue; a question came back (EXP-1).',
  );
});
