import type { ForeignCalls } from './hands.js';

/** What is only read inside of something else, never by its own id. */
const INSIDE = /^(learningStance|costLine|returnLine|event)_/;

export const home: ForeignCalls = {
  query: {
    home: () => [{}],
    myPart: () => [{}],
    node: ({ other, workspaceId }) => [
      ...Object.values(other)
        .filter((id) => !INSIDE.test(id))
        .map((id) => ({ id })),
      { id: `workspace_${workspaceId}` },
    ],
    search: ({ text }) => [{ first: 50, text }],
  },
};
