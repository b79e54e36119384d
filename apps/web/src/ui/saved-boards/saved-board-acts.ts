import { graphql } from '../../lib/graphql/graphql.js';
import { RefusedParts } from '../../lib/graphql/refused-parts.js';
import { SavedBoardParts } from './saved-board-parts.js';

export const SaveBoard = graphql(
  `
    mutation SaveBoard($input: SaveBoardInput!) {
      saveBoard(input: $input) {
        __typename
        ... on SaveBoardSuccess {
          savedBoard {
            ...SavedBoardParts
          }
        }
        ...RefusedParts
      }
    }
  `,
  [SavedBoardParts, RefusedParts],
);

export const ReviseSavedBoard = graphql(
  `
    mutation ReviseSavedBoard($input: ReviseSavedBoardInput!) {
      reviseSavedBoard(input: $input) {
        __typename
        ... on ReviseSavedBoardSuccess {
          savedBoard {
            ...SavedBoardParts
          }
        }
        ...RefusedParts
      }
    }
  `,
  [SavedBoardParts, RefusedParts],
);

export const RemoveSavedBoard = graphql(
  `
    mutation RemoveSavedBoard($input: RemoveSavedBoardInput!) {
      removeSavedBoard(input: $input) {
        __typename
        ... on RemoveSavedBoardSuccess {
          id
        }
        ...RefusedParts
      }
    }
  `,
  [RefusedParts],
);

export const PinSavedBoard = graphql(
  `
    mutation PinSavedBoard($input: PinSavedBoardInput!) {
      pinSavedBoard(input: $input) {
        __typename
        ... on PinSavedBoardSuccess {
          savedBoard {
            id
            isPinned
          }
        }
        ...RefusedParts
      }
    }
  `,
  [RefusedParts],
);
