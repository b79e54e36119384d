import { expect, test } from '@jest/globals';
import { corrected, correctedText, rowsFile } from './corrected-rows.js';
import type { ImportPreview } from './import-client.js';

const bad = [
  { row: 3, cells: ['03/03/2026', 'Titre A', 'x'], refusals: [] },
  { row: 7, cells: ['04/03/2026', 'Titre "B"'], refusals: [] },
];
const preview = { header: ['Date', 'Bras', 'Cas'], bad, delimiter: ';' } as unknown as ImportPreview;

test('cells with the separator, quotes or line ends are quoted', () => {
  expect(rowsFile([['a;b', 'c "d"', 'e\nf', 'g']], ';')).toBe('"a;b";"c ""d""";"e\nf";g');
});

test('a cell put right, and put back', () => {
  const once = corrected(new Map(), bad[0]!, [2, '12']);
  expect(once.get(3)).toEqual(['03/03/2026', 'Titre A', '12']);
  expect(corrected(once, bad[0]!, [2, 'x']).size).toBe(0);
});

test('a short row is filled up, the others stay as they are', () => {
  const corrections = corrected(new Map(), bad[1]!, [2, '9']);
  expect(correctedText(preview, corrections)).toBe(
    'Date;Bras;Cas\r\n03/03/2026;Titre A;x\r\n04/03/2026;"Titre ""B""";9',
  );
});

test('a row with too many cells is put right by emptying them', () => {
  const long = { row: 3, cells: ['1', '2', '3', '4'], refusals: [] };
  const corrections = corrected(new Map(), long, [3, '']);
  expect(correctedText({ ...preview, bad: [long] }, corrections)).toBe('Date;Bras;Cas\r\n1;2;3');
});
