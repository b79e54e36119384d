import { foundParts } from './found-parts.js';

const words = (text: string, ...copies: (string | null)[]) =>
  foundParts(text, copies)
    .map((part) => (part.isFound ? `[${part.text}]` : part.text))
    .join('');

describe('what was found in a text', () => {
  test.each([
    ['nothing', 'Une expérience', ['Une experience'], 'Une expérience'],
    [
      'a word, whose accents the copy lost',
      'Une expérience',
      ['Une \u0002experience\u0003'],
      'Une [expérience]',
    ],
    ['by either copy', 'Une lettre', ['\u0002Une\u0003 lettre', 'Une \u0002lettre\u0003'], '[Une] [lettre]'],
    ['no copy', 'Une lettre', [null], 'Une lettre'],
    ['a copy of another text', 'Une lettre', ['\u0002Deux\u0003'], 'Une lettre'],
    [
      'markup, which stays text',
      '<b>Une</b> lettre',
      ['<b>Une</b> \u0002lettre\u0003'],
      '<b>Une</b> [lettre]',
    ],
    ['beyond the first plane', '🙂 une lettre', ['🙂 une \u0002lettre\u0003'], '🙂 une [lettre]'],
  ])('%s', (_, text, copies, expected) => {
    expect(words(text, ...copies)).toBe(expected);
  });
});
