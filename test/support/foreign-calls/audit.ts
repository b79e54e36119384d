import type { ForeignCalls } from './hands.js';

export const audit: ForeignCalls = {
  by: { workspaceHistory: 'admin' },
  query: {
    workspaceHistory: ({ other, cursors }) => [
      { first: 10, after: cursors['workspaceHistory'] },
      { first: 10, actorId: other.member },
      { first: 10, kinds: ['departmentCreated', 'departmentRenamed', 'memberInvited', 'webhookAdded'] },
    ],
  },
};
