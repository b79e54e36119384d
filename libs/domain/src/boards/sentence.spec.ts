import { excerpt, joined, opening, plainText, quotation, write } from './sentence.js';

describe('an excerpt', () => {
  test.each([
    ['One sentence. And another.', 'One sentence'],
    ['  Two\nlines ', 'Two lines'],
    ['Why? Because.', 'Why?'],
    ['v2.1 is out. Good.', 'v2.1 is out'],
  ])('%j is %j', (text, expected) => {
    expect(excerpt(text)).toBe(expected);
  });

  test('is cut between words', () => {
    const cut = excerpt('word '.repeat(100));
    expect(cut.length).toBeLessThanOrEqual(181);
    expect(cut).toMatch(/word…$/);
  });
});

test('parts are joined as a person would say them', () => {
  const said = joined([['a'], ['b'], ['c']], ', ', ' and ');
  expect(plainText(write('en', said))).toBe('a, b and c');
});

test('neighbouring words are one piece, what opens something is its own', () => {
  expect(write('fr', ['Il y a ', 'donc ', opening('3 tests', { stages: ['test'] }), ' : oui !'])).toEqual([
    { text: 'Il y a donc ' },
    { text: '3 tests', opens: { stages: ['test'] } },
    { text: '\u00a0: oui\u202f!' },
  ]);
});

describe('an answer that is quoted', () => {
  test('is whole where it is read at a glance, sentence after sentence', () => {
    expect(quotation('J’écris cette semaine. Envoyez-moi trois lignes.')).toBe(
      'J’écris cette semaine. Envoyez-moi trois lignes',
    );
  });

  test('shows where it is cut', () => {
    expect(quotation(`Oui. ${'word '.repeat(100)}`)).toMatch(/^Oui\. .+word…$/);
  });
});
