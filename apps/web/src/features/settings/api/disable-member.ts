import { graphql } from '../../../lib/graphql/graphql.js';
import { RefusedParts } from '../../../lib/graphql/refused-parts.js';

export const DisableMember = graphql(
  `
    mutation DisableMember($input: DisableMemberInput!) {
      disableMember(input: $input) {
        __typename
        ... on DisableMemberSuccess {
          member {
            id
            disabledAt
            version
          }
        }
        ...RefusedParts
      }
    }
  `,
  [RefusedParts],
);
