import { inputs, scopes, type ForeignCalls } from './hands.js';

export const boards: ForeignCalls = {
  query: {
    board: ({ other, text, cursors }) => [
      { first: 10, after: cursors['board'] },
      ...[
        { ownerId: other.member },
        { projectId: other.project },
        { departmentId: other.department },
        { text },
      ].map((filter) => ({ first: 10, filter })),
    ],
    boardAnswers: ({ other }) => [{}, ...scopes(other)],
    experimentPreview: ({ number }) => [{ number }],
    portfolio: ({ other }) => [
      { scope: { departmentId: other.department }, by: 'department' },
      { scope: { projectId: other.project }, by: 'project' },
      ...['department', 'goal', 'quarter', 'activity'].map((by) => ({ by })),
    ],
    readingLevel: () => [{}],
    trackRecord: ({ other, text }) =>
      [
        { ownerId: other.member },
        { projectId: other.project },
        { departmentId: other.department },
        { text },
      ].map((filter) => ({ filter })),
  },
  mutation: {
    chooseReadingLevel: inputs(() => [{ level: 'executive' }]),
  },
};
