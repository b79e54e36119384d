import { hideNames, nameHider, namesWithin } from './hidden-names.js';

const NAMES = ['Hélène Morvan', 'Ana Bel Roy', 'Ana Bel', 'Rose', 'lead', 'Jean-Luc d’Arc', 'Li'];

test.each([
  ['Demandé par Hélène Morvan.', 'Demandé par une personne.'],
  ['HÉLÈNE\u00a0MORVAN refuse', 'une personne refuse'],
  ['He\u0301le\u0300ne Morvan', 'une personne'],
  ['Ana Bel Roy et Ana Bel', 'une personne et une personne'],
  ['Rose aime le rose', 'une personne aime le rose'],
  ['Roseline et le lead', 'Roseline et le lead'],
  ['Avec Jean-Luc d’Arc !', 'Avec une personne !'],
  ['Li est un mot court', 'Li est un mot court'],
])('%s', (text, expected) => {
  expect(nameHider(NAMES, 'fr')(text)).toBe(expected);
});

test('nobody to hide changes nothing', () => {
  expect(nameHider([], 'en')('Anything (at all).*')).toBe('Anything (at all).*');
});

test('a name is data, never a pattern', () => {
  expect(nameHider(['A.* B+'], 'en')('A.* B+ and Axx BB')).toBe('somebody and Axx BB');
});

test('only the names of the text are looked for', () => {
  expect(namesWithin('Vu avec Hélène Morvan, puis Jean-Luc d’Arc.', NAMES)).toEqual([
    'Hélène Morvan',
    'Jean-Luc d’Arc',
  ]);
});

test('all texts of data, at any depth', () => {
  const hide = nameHider(NAMES, 'en');
  expect(hideNames({ a: ['Rose', 2, null, { b: 'of Rose' }] }, hide)).toEqual({
    a: ['somebody', 2, null, { b: 'of somebody' }],
  });
});
