import { graphql } from '../../../lib/graphql/graphql.js';
import { RefusedParts } from '../../../lib/graphql/refused-parts.js';

export const ReviseProject = graphql(
  `
    mutation ReviseProject($input: ReviseProjectInput!) {
      reviseProject(input: $input) {
        __typename
        ... on ReviseProjectSuccess {
          project {
            id
            version
          }
        }
        ...RefusedParts
      }
    }
  `,
  [RefusedParts],
);
