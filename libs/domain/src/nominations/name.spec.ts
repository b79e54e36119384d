import { CHOICES_MAX, directoryOf, resolveName } from './name.js';

const people = [
  'Camille Roussel',
  'Camille Rousseau',
  'Élodie Martin',
  'Elodie Martin',
  'Jean-Baptiste Noël',
  "Chloé N'Guyen",
  'Anne Lo',
  'Anne Lo',
  'Éric',
  'Erica Blanc',
].map((name, index) => ({ id: `${index}`, name }));
const directory = directoryOf(people);
const found = (typed: string) => {
  const resolution = resolveName(typed, directory);
  if (resolution.kind === 'person') return resolution.person.id;
  return resolution.kind === 'choices' ? resolution.choices.map(({ id }) => id) : resolution.typed;
};

describe('a typed name', () => {
  test.each([
    ['exactly', 'Camille Roussel', '0'],
    ['with spaces around and inside', '  Camille \u00a0 Roussel ', '0'],
    ['without accents or case', 'jean-baptiste noel', '4'],
    ['exactly, where another differs by an accent', 'Élodie Martin', '2'],
    ['without case, two of them', 'ELODIE MARTIN', ['2', '3']],
    ['decomposed', 'E\u0301lodie Martin', '2'],
    ['another apostrophe', 'chloe n’guyen', '5'],
    ['its beginning, of one person', 'jean', '4'],
    ['its beginning, of several', 'Camille', ['1', '0']],
    ['words in another order', 'roussel cam', '0'],
    ['each word once', 'camille camille', 'camille camille'],
    ['two people of one name', 'Anne Lo', ['6', '7']],
    ['a whole short name before longer ones', 'eric', '8'],
    ['two letters mean nobody', 'Je', 'Je'],
    ['nobody, the text kept', 'Zoé  Inconnue', 'Zoé Inconnue'],
    ['the middle of a word', 'ousse', 'ousse'],
    ['nothing', '  ', ''],
    ['signs only', "---'''", "---'''"],
  ])('%s: %j', (_, typed, expected) => {
    expect(found(typed)).toEqual(expected);
  });

  test('of more people than can be shown is unknown', () => {
    const many = Array.from({ length: CHOICES_MAX + 1 }, (_, id) => ({ id: `${id}`, name: 'Marie Petit' }));
    expect(resolveName('Marie', directoryOf(many)).kind).toBe('unknown');
    expect(resolveName('Marie', directoryOf(many.slice(1))).kind).toBe('choices');
  });

  test('is found among a thousand people without delay', () => {
    const thousand = directoryOf(
      Array.from({ length: 1000 }, (_, id) => ({ id: `${id}`, name: `Prénom${id} Nom${id % 37}` })),
    );
    const start = performance.now();
    for (let index = 0; index < 20; index += 1) resolveName(`nom${index} prénom${index}`, thousand);
    expect(performance.now() - start).toBeLessThan(200);
  });
});
