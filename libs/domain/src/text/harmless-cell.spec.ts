import { harmlessCell, restoredCell } from './harmless-cell.js';

describe('a text as a cell that nothing runs', () => {
  test.each([
    ['=1+1', "'=1+1"],
    ['-1', "'-1"],
    [' =1', "' =1"],
    ['\u00a0+1', "'\u00a0+1"],
    ['\u200b=1', "'\u200b=1"],
    ['\ufeff@x', "'\ufeff@x"],
    ['＝1', "'＝1"],
    ['﹣1', "'﹣1"],
    ['\t=1', "'\t'=1"],
    ['\nx', "'\nx"],
    ['\0=1', "'\0=1"],
    ['"=1', '\'"=1'],
    ["'=1", "''=1"],
    [';=1', ";'=1"],
    ['a; "=1', 'a;\' "=1'],
    ['a\r\n- b\n- c', "a\r\n'- b\n'- c"],
    ['plain', 'plain'],
    ['3 - 2 = 1; 4', '3 - 2 = 1; 4'],
    ["l'été", "l'été"],
    ["'quoted'", "'quoted'"],
    ['a, -5', 'a, -5'],
  ])('%j is written %j', (text, cell) => {
    expect(harmlessCell(text)).toBe(cell);
    expect(restoredCell(cell)).toBe(text);
  });

  it('comes back as it was, whatever stands in it', () => {
    const pieces = ['=', '-', "'", '"', ' ', ';', '\t', '\r', '\n', '\0', 'a', '＋', '\u200b'];
    for (let number = 0; number < pieces.length ** 4; number += 1) {
      const text = [0, 1, 2, 3]
        .map((at) => pieces[Math.floor(number / pieces.length ** at) % pieces.length])
        .join('');
      if (restoredCell(harmlessCell(text)) !== text) throw new Error(JSON.stringify(text));
    }
  });
});
