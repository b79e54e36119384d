import { graphql } from '../../../lib/graphql/graphql.js';
import { RefusedParts } from '../../../lib/graphql/refused-parts.js';

export const ReviseBenchmark = graphql(
  `
    mutation ReviseBenchmark($input: ReviseBenchmarkInput!) {
      reviseBenchmark(input: $input) {
        __typename
        ... on ReviseBenchmarkSuccess {
          benchmark {
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
