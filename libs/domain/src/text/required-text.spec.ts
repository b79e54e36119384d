import type { Refusal } from '../refusal.js';
import { optionalText, requiredText } from './required-text.js';

describe('a text field', () => {
  test.each([
    ['  Open a forum ', 'Open a forum'],
    ['e\u0301te\u0301', 'été'],
    ['one\r\ntwo\rthree', 'one\ntwo\nthree'],
    ['tab\there', 'tab\there'],
    ['👩‍🚀 emoji', '👩‍🚀 emoji'],
    ['   ', null],
    ['', null],
    [null, null],
    [undefined, null],
  ])('keeps %j as %j', (typed, kept) => {
    const refusals: Refusal[] = [];
    expect(optionalText(refusals, 'title', typed)).toBe(kept);
    expect(refusals).toEqual([]);
  });

  test.each([
    ['NUL', 'a\u0000b', 'TEXT_INVALID'],
    ['an escape character', 'a\u001Bb', 'TEXT_INVALID'],
    ['half a surrogate pair', 'a\uD83D', 'TEXT_INVALID'],
    ['eleven characters', 'abcdefghijk', 'TEXT_TOO_LONG'],
    ['nothing', ' ', 'TEXT_REQUIRED'],
  ])('refuses %s', (_, typed, code) => {
    const refusals: Refusal[] = [];
    expect(requiredText(refusals, 'title', typed, { max: 10 })).toBe('');
    expect(refusals.map((each) => [each.code, each.field])).toEqual([[code, 'title']]);
  });

  test('counts characters, not code units', () => {
    const refusals: Refusal[] = [];
    expect(requiredText(refusals, 'title', '😀'.repeat(10), { max: 10 })).toBe('😀'.repeat(10));
    expect(refusals).toEqual([]);
  });

  test('refuses in the words of the field when asked', () => {
    const refusals: Refusal[] = [];
    requiredText(refusals, 'source', '', { code: 'SOURCE_REQUIRED' });
    expect(refusals).toEqual([{ code: 'SOURCE_REQUIRED', field: 'source' }]);
  });
});
