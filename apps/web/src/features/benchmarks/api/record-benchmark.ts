import { graphql } from '../../../lib/graphql/graphql.js';
import { RefusedParts } from '../../../lib/graphql/refused-parts.js';

export const RecordBenchmark = graphql(
  `
    mutation RecordBenchmark($input: RecordBenchmarkInput!) {
      recordBenchmark(input: $input) {
        __typename
        ... on RecordBenchmarkSuccess {
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
