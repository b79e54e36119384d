import { graphql } from '../../../lib/graphql/graphql.js';
import { RefusedParts } from '../../../lib/graphql/refused-parts.js';

export const RenewMemberInvitation = graphql(
  `
    mutation RenewMemberInvitation($input: RenewMemberInvitationInput!) {
      renewMemberInvitation(input: $input) {
        __typename
        ... on RenewMemberInvitationSuccess {
          invitationUrl
          member {
            id
            invitationPending
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

export const RevokeMemberInvitation = graphql(
  `
    mutation RevokeMemberInvitation($input: RevokeMemberInvitationInput!) {
      revokeMemberInvitation(input: $input) {
        __typename
        ... on RevokeMemberInvitationSuccess {
          member {
            id
            invitationPending
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
