import { graphql } from '../../../lib/graphql/graphql.js';
import { RefusedParts } from '../../../lib/graphql/refused-parts.js';

export const EndTestOnBoard = graphql(
  `
    mutation EndTestOnBoard($input: EndTestInput!) {
      endTest(input: $input) {
        __typename
        ... on EndTestSuccess {
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
