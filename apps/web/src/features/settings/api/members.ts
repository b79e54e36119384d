import { graphql, type ResultOf } from '../../../lib/graphql/graphql.js';

export const MembersQuery = graphql(`
  query Members {
    members {
      id
      version
      name
      email
      role
      disabledAt
      invitationPending
      invitationExpiresAt
    }
  }
`);

export type MemberListed = ResultOf<typeof MembersQuery>['members'][number];
