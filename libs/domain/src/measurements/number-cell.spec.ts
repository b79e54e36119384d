import { numberStyleOf, readNumberCell, type NumberStyle } from './number-cell.js';

const COMMA: NumberStyle = { decimalMark: ',', isProven: true };
const POINT: NumberStyle = { decimalMark: '.', isProven: true };
const FRENCH = numberStyleOf([], 'fr');
const ENGLISH = numberStyleOf([], 'en');

const read = (cell: string, style: NumberStyle) => {
  const found = readNumberCell(cell, style);
  if (found.kind === 'empty') return 'empty';
  if (found.kind === 'refused') return found.code;
  return `${found.value.value}${found.value.isPercent ? ' %' : ''}${found.isGuess ? ' ?' : ''}`;
};

describe('a cell of numbers', () => {
  test.each<[string, NumberStyle, string]>([
    ['12', COMMA, '12'],
    ['12,5', COMMA, '12.5'],
    ['12.5', POINT, '12.5'],
    ['-3,2', COMMA, '-3.2'],
    ['−3,2', COMMA, '-3.2'],
    ['+4', COMMA, '4'],
    ['1 234', COMMA, '1234'],
    ['1\u00a0234,5', COMMA, '1234.5'],
    ['1\u202f234\u202f567', COMMA, '1234567'],
    ['1\u2009234', COMMA, '1234'],
    ["1'234.5", POINT, '1234.5'],
    ['1’234', COMMA, '1234'],
    ['1.234,5', COMMA, '1234.5'],
    ['1,234.5', POINT, '1234.5'],
    ['1,234,567', POINT, '1234567'],
    ['1.234.567', COMMA, '1234567'],
    ['1 234,567', COMMA, '1234.567'],
    ['0,125', FRENCH, '0.125'],
    ['0.125', ENGLISH, '0.125'],
    [',5', COMMA, '0.5'],
    ['.5', POINT, '0.5'],
    ['12 %', COMMA, '12 %'],
    ['12,5\u202f%', COMMA, '12.5 %'],
    ['72.22%', POINT, '72.22 %'],
    ['12,50 €', COMMA, '12.5'],
    ['$1,200', POINT, '1200'],
    ['1,2e3', COMMA, '1200'],
    ['0:01:46', POINT, '106'],
    ['1:00:00', COMMA, '3600'],
    ['  7 \u00a0', COMMA, '7'],
    ['-0', COMMA, '0'],
  ])('%j in %j is %s', (cell, style, expected) => {
    expect(read(cell, style)).toBe(expected);
  });

  test.each<[string, NumberStyle, string]>([
    ['1,234', COMMA, '1.234'],
    ['1,234', POINT, '1234'],
    ['1,234', FRENCH, '1.234 ?'],
    ['1,234', ENGLISH, '1234 ?'],
    ['1.234', COMMA, '1234'],
    ['1.234', POINT, '1.234'],
    ['1.234', FRENCH, '1.234 ?'],
    ['1.234', ENGLISH, '1.234 ?'],
    ['12,5', ENGLISH, '12.5'],
    ['12.5', FRENCH, '12.5'],
    ['92,812', { decimalMark: '.', isProven: true }, '92812'],
  ])('an ambiguous %j in %j is %s', (cell, style, expected) => {
    expect(read(cell, style)).toBe(expected);
  });

  test.each([
    '',
    ' ',
    '\u00a0',
    '-',
    '–',
    '—',
    'N/A',
    'n/a',
    'NA',
    '#N/A',
    'n.d.',
    'nd',
    'null',
    'NaN',
    's.o.',
    '?',
    '…',
    'n.c.',
  ])('%j is missing, not zero', (cell) => {
    expect(read(cell, COMMA)).toBe('empty');
  });

  test.each(['=1+1', '=HYPERLINK("http://x")', '@SUM(A1)', '+cmd|/c calc', "-cmd|'/c calc'!A0", '=', '＝1'])(
    '%j is refused',
    (cell) => {
      expect(read(cell, COMMA)).toMatch(/^CELL_(FORMULA|NOT_A_NUMBER)$/);
    },
  );

  test.each([
    '12 appels',
    'douze',
    '1 23',
    '12 34 56',
    '1,2,3',
    '1.2.3',
    '1,23,456',
    '12,34.5,6',
    '1e999',
    '0x1f',
    '１２',
    '٣',
    '#DIV/0!',
    '#REF!',
    '12/05',
    '(12)',
    '1:75:00',
    'true',
    'Infinity',
    '--5',
  ])('%j is not a number', (cell) => {
    expect(read(cell, COMMA)).toMatch(/^CELL_/);
    expect(read(cell, POINT)).toMatch(/^CELL_/);
  });
});

describe('the style of a column', () => {
  test.each<[string, string[], 'fr' | 'en', NumberStyle]>([
    ['a decimal comma proves itself', ['1,234', '12,5'], 'en', COMMA],
    ['a decimal point proves itself', ['1.234', '12.5'], 'fr', POINT],
    ['two groups prove the other mark', ['1,234,567'], 'fr', POINT],
    ['both marks prove the last one', ['1.234,5'], 'en', COMMA],
    ['a leading zero proves a decimal', ['0,125'], 'en', COMMA],
    ['four decimals prove a decimal', ['1,2345'], 'en', COMMA],
    ['nothing follows the language', ['1,234', '12', 'N/A'], 'fr', { decimalMark: ',', isProven: false }],
    ['nothing follows the language in English', ['1,234'], 'en', { decimalMark: '.', isProven: false }],
    ['contradiction proves nothing', ['12,5', '12.5'], 'fr', { decimalMark: ',', isProven: false }],
    ['percentages prove too', ['80.00%'], 'fr', POINT],
    ['text proves nothing', ['v1.25', 'a,5'], 'en', { decimalMark: '.', isProven: false }],
  ])('%s', (_, samples, locale, expected) => {
    expect(numberStyleOf(samples, locale)).toEqual(expected);
  });
});
