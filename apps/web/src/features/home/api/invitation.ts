import { graphql, type ResultOf } from '../../../lib/graphql/graphql.js';

export const InvitationQuery = graphql(`
  query InvitationAtHome($id: ID!) {
    node(id: $id) {
      __typename
      id
      ... on Participation {
        version
        role
        message
        invitedBy {
          id
          name
        }
      }
    }
  }
`);

export type Invitation = Extract<
  NonNullable<ResultOf<typeof InvitationQuery>['node']>,
  { __typename: 'Participation' }
>;
