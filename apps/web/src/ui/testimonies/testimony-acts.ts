import { graphql } from '../../lib/graphql/graphql.js';
import { RefusedParts } from '../../lib/graphql/refused-parts.js';

export const RecordTestimony = graphql(
  `
    mutation RecordTestimony($input: RecordTestimonyInput!) {
      recordTestimony(input: $input) {
        __typename
        ... on RecordTestimonySuccess {
          testimony {
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

export const CorrectTestimony = graphql(
  `
    mutation CorrectTestimony($input: CorrectTestimonyInput!) {
      correctTestimony(input: $input) {
        __typename
        ... on CorrectTestimonySuccess {
          testimony {
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

export const WithdrawTestimony = graphql(
  `
    mutation WithdrawTestimony($input: WithdrawTestimonyInput!) {
      withdrawTestimony(input: $input) {
        __typename
        ... on WithdrawTestimonySuccess {
          testimony {
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
