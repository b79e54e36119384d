import { graphql } from '../../lib/graphql/graphql.js';
import { RefusedParts } from '../../lib/graphql/refused-parts.js';

/** By a link to the address: another password, or the first one of whoever signs in without. */
export const RequestPasswordReset = graphql(
  `
    mutation RequestPasswordReset($input: RequestPasswordResetInput!) {
      requestPasswordReset(input: $input) {
        __typename
        ... on RequestPasswordResetSuccess {
          email
        }
        ...RefusedParts
      }
    }
  `,
  [RefusedParts],
);
