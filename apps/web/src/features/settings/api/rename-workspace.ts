import { graphql } from '../../../lib/graphql/graphql.js';
import { RefusedParts } from '../../../lib/graphql/refused-parts.js';

export const RenameWorkspace = graphql(
  `
    mutation RenameWorkspace($input: RenameWorkspaceInput!) {
      renameWorkspace(input: $input) {
        __typename
        ... on RenameWorkspaceSuccess {
          workspace {
            id
            name
            version
          }
        }
        ...RefusedParts
      }
    }
  `,
  [RefusedParts],
);
