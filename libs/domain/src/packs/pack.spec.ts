import { headPack } from './pack.js';

test('a pack is headed by one line and perhaps a word', () => {
  expect(headPack({ title: '  Conseil\nde mars ', note: ' ' })).toEqual({
    ok: true,
    value: { title: 'Conseil de mars', note: null },
  });
});

test.each([
  [{ title: ' ' }, 'TEXT_REQUIRED', 'title'],
  [{ title: 'a'.repeat(201) }, 'TEXT_TOO_LONG', 'title'],
  [{ title: 'a', note: 'b'.repeat(5001) }, 'TEXT_TOO_LONG', 'note'],
])('%j is refused', (input, code, field) => {
  expect(headPack(input)).toMatchObject({ ok: false, refusals: [{ code, field }] });
});
