import { draftSavedBoard, mayChangeSavedBoard, type SavedBoardInput } from './saved-board.js';

const board: SavedBoardInput = { name: 'Le mois', level: 'executive', scope: {} };
const codes = (more: Partial<SavedBoardInput>) => {
  const result = draftSavedBoard({ ...board, ...more });
  return result.ok ? [] : result.refusals.map(({ code, field }) => `${field} ${code}`);
};

test('a board is private until it is shared, and its name is one line', () => {
  expect(draftSavedBoard({ ...board, name: ' Le\n mois ' })).toEqual({
    ok: true,
    value: { name: 'Le mois', level: 'executive', isShared: false, period: 'always', scope: {} },
  });
});

test.each<[Partial<SavedBoardInput>, string]>([
  [{ name: ' ' }, 'name TEXT_REQUIRED'],
  [{ name: 'x'.repeat(61) }, 'name TEXT_TOO_LONG'],
  [{ level: 'king' }, 'level CHOICE_UNKNOWN'],
  [{ period: 'fortnight' }, 'period CHOICE_UNKNOWN'],
  [{ scope: { from: '2026-02-01', to: '2026-01-31' } }, 'scope.to END_BEFORE_START'],
])('%j is refused: %s', (more, expected) => {
  expect(codes(more)).toEqual([expected]);
});

test('one day is a period', () => {
  expect(codes({ scope: { from: '2026-02-01', to: '2026-02-01' } })).toEqual([]);
});

test.each([
  ['owner', 'influencer', false, true],
  ['someone', 'admin', false, false],
  ['someone', 'admin', true, true],
  ['someone', 'coordinator', true, false],
] as const)('%s, %s, shared %s: changes it %s', (memberId, role, isShared, expected) => {
  expect(mayChangeSavedBoard({ memberId, role }, { ownerId: 'owner', isShared })).toBe(expected);
});
