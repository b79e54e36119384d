import { created, inputs, its, mine, type ForeignCalls, type Hands } from './hands.js';

const BOARD = { name: 'n', level: 'executive', isShared: true };

/** Boards narrowed to what belongs to somebody else. */
const foreignBoards = ({ other }: Hands) =>
  [
    { departmentId: other.department, from: '2026-01-01', to: '2026-12-31' },
    { projectId: other.project },
    { goalId: other.goal },
  ].map((scope) => ({ ...BOARD, scope }));

export const savedBoards: ForeignCalls = {
  query: {
    savedBoard: ({ other }) => [{ id: other.savedBoard }],
    savedBoards: () => [{}],
  },
  mutation: {
    pinSavedBoard: inputs(({ other }) => [{ id: other.savedBoard, isPinned: true }]),
    removeSavedBoard: inputs((hands) => [its(hands, 'savedBoard')]),
    reviseSavedBoard: inputs((hands) => [
      { ...its(hands, 'savedBoard'), ...BOARD, scope: {} },
      ...foreignBoards(hands).map((board) => ({ ...mine(hands, 'savedBoard'), ...board })),
    ]),
    saveBoard: created(foreignBoards),
  },
};
