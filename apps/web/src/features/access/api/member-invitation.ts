import { graphql } from '../../../lib/graphql/graphql.js';
import { RefusedParts } from '../../../lib/graphql/refused-parts.js';

export const MemberInvitationQuery = graphql(`
  query MemberInvitation($token: String!) {
    memberInvitation(token: $token) {
      email
      name
      workspaceName
      role
      expiresAt
    }
  }
`);

export const AcceptMemberInvitation = graphql(
  `
    mutation AcceptMemberInvitation($input: AcceptMemberInvitationInput!) {
      acceptMemberInvitation(input: $input) {
        __typename
        ... on AcceptMemberInvitationSuccess {
          viewer {
            member {
              id
            }
          }
        }
        ...RefusedParts
      }
    }
  `,
  [RefusedParts],
);
