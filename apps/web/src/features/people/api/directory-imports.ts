import { graphql, type ResultOf } from '../../../lib/graphql/graphql.js';
import { RefusedParts } from '../../../lib/graphql/refused-parts.js';

export const DirectoryImportsQuery = graphql(`
  query DirectoryImports {
    directoryImports {
      id
      fileName
      isComplete
      added
      updated
      back
      gone
      recordedAt
      undoneAt
      kept
      recordedBy {
        id
        name
      }
    }
  }
`);

export const UndoDirectoryImport = graphql(
  `
    mutation UndoDirectoryImport($input: UndoDirectoryImportInput!) {
      undoDirectoryImport(input: $input) {
        __typename
        ... on UndoDirectoryImportSuccess {
          import {
            id
            undoneAt
            kept
          }
        }
        ...RefusedParts
      }
    }
  `,
  [RefusedParts],
);

export type ImportShown = ResultOf<typeof DirectoryImportsQuery>['directoryImports'][number];
