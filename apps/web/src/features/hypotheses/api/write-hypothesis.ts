import { graphql } from '../../../lib/graphql/graphql.js';
import { RefusedParts } from '../../../lib/graphql/refused-parts.js';

export const WriteHypothesis = graphql(
  `
    mutation WriteHypothesis($input: WriteHypothesisInput!) {
      writeHypothesis(input: $input) {
        __typename
        ... on WriteHypothesisSuccess {
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
