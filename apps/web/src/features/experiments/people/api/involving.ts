import { graphql, type ResultOf } from '../../../../lib/graphql/graphql.js';

/** What the people of an experiment may still need: somebody beside a lead who is alone, and those who answer a call. */
export const ExperimentInvolving = graphql(`
  query ExperimentInvolving($number: Int!) {
    experiment(number: $number) {
      id
      loneLead {
        mentors {
          reasons
          topics
          room
          person {
            id
            name
            department {
              id
              name
            }
          }
        }
      }
      calls {
        id
        version
        role
        wanted
        place
        seats
        accepted
        hours
        hoursPer
        from
        until
        learns
        standing
        createdAt
        topics {
          id
          name
        }
        volunteers {
          id
          version
          word
          status
          aboveLimit
          answerReason
          person {
            id
            name
            department {
              id
              name
            }
          }
        }
      }
    }
  }
`);

type Involving = NonNullable<ResultOf<typeof ExperimentInvolving>['experiment']>;
export type Mentor = NonNullable<Involving['loneLead']>['mentors'][number];
export type ExperimentCall = Involving['calls'][number];
export type Volunteer = ExperimentCall['volunteers'][number];

/** Why saying yes is more than the person allows, read when the invitation is. */
export const InvitationAlert = graphql(`
  query InvitationAlert($id: ID!) {
    node(id: $id) {
      __typename
      id
      ... on Participation {
        loadAlert {
          kind
          month
          hours
          cap
          until
        }
      }
    }
  }
`);

type Node = NonNullable<ResultOf<typeof InvitationAlert>['node']>;
export type Alert = NonNullable<Extract<Node, { __typename: 'Participation' }>['loadAlert']>;
