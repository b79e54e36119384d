import { readPassword } from './password-policy.js';

const context = {
  common: new Set(['passwordpassword', 'correct horse battery staple']),
  own: ['zoe.martin@example.org', 'Zoé Martin'],
  place: ['Fournil du Nord'],
};

describe('a password', () => {
  test.each([
    ['fifteen characters', 'aB3 dE6 gH9 jK2'],
    ['a phrase with spaces around', ' le levain monte la nuit '],
    ['accents', 'été à la forêt noire'],
    ['a phrase that holds a word of the place', 'le levain monte doucement'],
    ['a phrase that holds a word of the name', 'martin pêcheur au bord de l’eau'],
    ['256 characters', 'abcd'.repeat(32) + 'efgh'.repeat(32)],
  ])('%s: kept as typed', (_, typed) => {
    expect(readPassword(typed, context)).toEqual({ ok: true, value: typed });
  });

  test.each([
    ['nothing', undefined, 'PASSWORD_TOO_SHORT'],
    ['fourteen characters', 'aB3 dE6 gH9 jK', 'PASSWORD_TOO_SHORT'],
    ['fourteen emoji', '😀😁😂😃😄😅😆😇😈😉😊😋😌😍', 'PASSWORD_TOO_SHORT'],
    ['257 characters', 'a'.repeat(257), 'PASSWORD_TOO_LONG'],
    ['one everybody knows', 'Correct Horse Battery Staple', 'PASSWORD_TOO_COMMON'],
    ["one's own name and a year", 'Martin, Zoé: 1987!', 'PASSWORD_TOO_PERSONAL'],
    ["one's own name and the product", 'levain de zoé martin', 'PASSWORD_TOO_PERSONAL'],
    ["one's own name in a long phrase", 'la farine que Zoe Martin a moulue', 'PASSWORD_TOO_PERSONAL'],
    ["one's own name within words", 'lafarinequezoemartinamoulue', 'PASSWORD_TOO_PERSONAL'],
    ['the workspace and a year', 'Fournil-du-Nord-2026', 'PASSWORD_TOO_COMMON'],
    ['the product and a few keys', 'Levain-Levain-12345', 'PASSWORD_TOO_COMMON'],
    ['a role and the product', 'admin.levain.2026', 'PASSWORD_TOO_COMMON'],
    ["one's own address", 'Zoe.Martin@example.org', 'PASSWORD_TOO_PERSONAL'],
    ["one's own address and a phrase", 'mon adresse zoe.martin@example.org ici', 'PASSWORD_TOO_PERSONAL'],
    ['one repeated character', 'aaaaaaaaaaaaaaaa', 'PASSWORD_TOO_COMMON'],
    ['a word said twice', 'fermentation Fermentation ', 'PASSWORD_TOO_COMMON'],
    ['a word said twice and a half', 'azertyazertyaze', 'PASSWORD_TOO_COMMON'],
  ])('%s: refused', (_, typed, code) => {
    const result = readPassword(typed, context);
    expect(result.ok ? [] : result.refusals.map((each) => each.code)).toEqual([code]);
  });

  test('a short name is looked for as a word, and a very short one not at all', () => {
    const refused = (name: string, typed: string) => !readPassword(typed, { ...context, own: [name] }).ok;
    expect(refused('Rose', 'une rose dans le jardin')).toBe(true);
    expect(refused('Rose', 'la rosette et le saucisson')).toBe(false);
    expect(refused('Léa', 'léa et les trois fournils')).toBe(false);
  });

  test('an accent typed in two ways is one password', () => {
    expect(readPassword('e\u0301te\u0301 en foret noire', context)).toEqual({
      ok: true,
      value: 'été en foret noire',
    });
  });
});
