import { describe, expect, it } from '@jest/globals';
import { textCell } from './csv-cell.js';

describe('a text in a CSV file', () => {
  it.each(['=1+1', '-1', '@SUM(A1)', '\0=1', '＝1+1', '\tx', '\nx'])(
    'never begins like a formula: %j',
    (text) => {
      expect(textCell(text)).toBe(`"'${text}"`);
    },
  );

  it('never does where another program splits it', () => {
    expect(textCell('a;=1')).toBe(`"a;'=1"`);
  });

  it.each([
    ['plain', 'plain'],
    ['a, b', '"a, b"'],
    ['a "b"', '"a ""b"""'],
    ['3 - 2 = 1', '3 - 2 = 1'],
    [' spaced', ' spaced'],
  ])('%j otherwise stays what it is', (text, cell) => {
    expect(textCell(text)).toBe(cell);
  });

  it('is nothing where there is none', () => {
    expect(textCell(null)).toBe('');
  });
});
