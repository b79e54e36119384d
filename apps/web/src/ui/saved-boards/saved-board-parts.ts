import { graphql, type ResultOf } from '../../lib/graphql/graphql.js';

export const SavedBoardParts = graphql(`
  fragment SavedBoardParts on SavedBoard @_unmask {
    id
    version
    name
    isShared
    level
    period
    isPinned
    isMine
    viewerCanChange
    owner {
      id
      name
    }
    scope {
      departmentId
      departmentName
      projectId
      projectName
      goalId
      goalName
      activity
      from
      to
    }
  }
`);

export type SavedBoardShown = ResultOf<typeof SavedBoardParts>;

/** At hand first, then one’s own, then what others share. */
export const SavedBoardsQuery = graphql(
  `
    query SavedBoards {
      savedBoards {
        ...SavedBoardParts
      }
    }
  `,
  [SavedBoardParts],
);
