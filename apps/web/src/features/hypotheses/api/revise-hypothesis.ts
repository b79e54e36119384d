import { graphql } from '../../../lib/graphql/graphql.js';
import { RefusedParts } from '../../../lib/graphql/refused-parts.js';

export const ReviseHypothesis = graphql(
  `
    mutation ReviseHypothesis($input: ReviseHypothesisInput!) {
      reviseHypothesis(input: $input) {
        __typename
        ... on ReviseHypothesisSuccess {
          hypothesis {
            id
            number
            version
          }
        }
        ...RefusedParts
      }
    }
  `,
  [RefusedParts],
);
