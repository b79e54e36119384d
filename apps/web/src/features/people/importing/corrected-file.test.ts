import { expect, test } from '@jest/globals';
import { correctedFile, withCell } from './corrected-file.js';

const file = (bytes: BlobPart) => new File([bytes], 'annuaire.csv', { type: 'text/csv' });

const textOf = (of: File): Promise<string> =>
  new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).trim());
    reader.readAsText(of);
  });

test('one cell is put right, the others stay', () => {
  const row = { row: 3, cells: ['Ana', ''] };
  const once = withCell(new Map(), row, [1, 'ana@ex.org']);
  expect(withCell(once, row, [2, 'Lyon']).get(3)).toEqual(['Ana', 'ana@ex.org', 'Lyon']);
});

test('the whole file comes again with its rows put right, whatever separates and encodes it', async () => {
  const latin = new Uint8Array(
    [...'Nom;E-mail\r\nZo'].map((c) => c.charCodeAt(0)).concat(0xe9, 0x3b, 0x0d, 0x0a),
  );
  const reading = { encoding: 'windows-1252', delimiter: ';' };
  const right = await correctedFile(file(latin), reading, new Map([[2, ['Zoé', 'zoe@ex.org']]]));
  expect(await textOf(right)).toBe('Nom;E-mail\r\nZoé;zoe@ex.org');
  const quoted = file('Nom,E-mail\n"Li, Bo",bo@ex.org\n\nEli,\n');
  const more = await correctedFile(
    quoted,
    { encoding: 'utf-8', delimiter: ',' },
    new Map([[4, ['Eli', 'e@ex.org']]]),
  );
  expect((await textOf(more)).split('\r\n')).toEqual([
    'Nom,E-mail',
    '"Li, Bo",bo@ex.org',
    '',
    'Eli,e@ex.org',
  ]);
});
