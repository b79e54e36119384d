import { graphql, type ResultOf } from '../../../../lib/graphql/graphql.js';

/** Who is about to be asked: what they said of themselves, their month, and what they were asked. */
export const PersonToInvite = graphql(`
  query PersonToInvite($id: ID!) {
    node(id: $id) {
      __typename
      id
      ... on Person {
        profile {
          status
          help
          topics {
            id
            name
          }
        }
        load {
          month
          accepted
          asked
          cap
          room
          pausedUntil
        }
        solicitations {
          timesLately
          isOften
          asked {
            role
            askedAt
            answer
            experiment {
              id
              number
              title
            }
          }
        }
      }
    }
  }
`);

type Node = NonNullable<ResultOf<typeof PersonToInvite>['node']>;
export type PersonAsked = Extract<Node, { __typename: 'Person' }>;
