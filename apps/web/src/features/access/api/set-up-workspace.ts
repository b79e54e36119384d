import { graphql } from '../../../lib/graphql/graphql.js';
import { RefusedParts } from '../../../lib/graphql/refused-parts.js';

export const SetUpWorkspace = graphql(
  `
    mutation SetUpWorkspace($input: SetUpWorkspaceInput!) {
      setUpWorkspace(input: $input) {
        __typename
        ... on SetUpWorkspaceSuccess {
          viewer {
            member {
              id
            }
          }
        }
        ...RefusedParts
      }
    }
  `,
  [RefusedParts],
);
