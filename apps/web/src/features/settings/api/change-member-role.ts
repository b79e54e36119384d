import { graphql } from '../../../lib/graphql/graphql.js';
import { RefusedParts } from '../../../lib/graphql/refused-parts.js';

export const ChangeMemberRole = graphql(
  `
    mutation ChangeMemberRole($input: ChangeMemberRoleInput!) {
      changeMemberRole(input: $input) {
        __typename
        ... on ChangeMemberRoleSuccess {
          member {
            id
            role
            version
          }
        }
        ...RefusedParts
      }
    }
  `,
  [RefusedParts],
);
