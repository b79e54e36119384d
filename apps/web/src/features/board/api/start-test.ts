import { graphql } from '../../../lib/graphql/graphql.js';
import { RefusedParts } from '../../../lib/graphql/refused-parts.js';

export const StartTestOnBoard = graphql(
  `
    mutation StartTestOnBoard($input: StartTestInput!) {
      startTest(input: $input) {
        __typename
        ... on StartTestSuccess {
          experiment {
            id
            version
            stage
          }
        }
        ...RefusedParts
      }
    }
  `,
  [RefusedParts],
);
