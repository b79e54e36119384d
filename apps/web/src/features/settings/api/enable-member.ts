import { graphql } from '../../../lib/graphql/graphql.js';
import { RefusedParts } from '../../../lib/graphql/refused-parts.js';

export const EnableMember = graphql(
  `
    mutation EnableMember($input: EnableMemberInput!) {
      enableMember(input: $input) {
        __typename
        ... on EnableMemberSuccess {
          member {
            id
            disabledAt
            invitationExpiresAt
            version
          }
        }
        ...RefusedParts
      }
    }
  `,
  [RefusedParts],
);
