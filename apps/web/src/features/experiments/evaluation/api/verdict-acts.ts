import { graphql } from '../../../../lib/graphql/graphql.js';
import { RefusedParts } from '../../../../lib/graphql/refused-parts.js';

export const RecordVerdict = graphql(
  `
    mutation RecordVerdict($input: RecordVerdictInput!) {
      recordVerdict(input: $input) {
        __typename
        ... on RecordVerdictSuccess {
          experiment {
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

export const ReviewVerdict = graphql(
  `
    mutation ReviewVerdict($input: ReviewVerdictInput!) {
      reviewVerdict(input: $input) {
        __typename
        ... on ReviewVerdictSuccess {
          experiment {
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
