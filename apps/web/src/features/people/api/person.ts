import { graphql, type ResultOf } from '../../../lib/graphql/graphql.js';

export const PersonParts = graphql(`
  fragment PersonParts on Person @_unmask {
    id
    version
    name
    email
    site
    locale
    leftAt
    hasAccount
    isForgotten
    department {
      id
      name
    }
    manager {
      id
      name
      isForgotten
    }
    member {
      id
      role
    }
    profile {
      status
      help
      visibility
      monthlyHours
      pausedUntil
      isPaused
      version
      topics {
        id
        name
      }
    }
  }
`);

export const PersonQuery = graphql(
  `
    query Person($id: ID!) {
      node(id: $id) {
        __typename
        id
        ... on Person {
          ...PersonParts
          load {
            month
            asked
            accepted
            cap
            room
          }
          solicitations {
            timesLately
            isOften
          }
          contributions {
            id
            what
            doneOn
            experiment {
              id
              number
              title
            }
          }
          tookPart {
            role
            hasLeft
            experiment {
              id
              number
              title
              stage
              verdict
            }
          }
        }
      }
    }
  `,
  [PersonParts],
);

/** Experiments of the signed-in member to which somebody can be invited. */
export const OwnExperimentsQuery = graphql(`
  query OwnOpenExperiments($ownerId: ID!) {
    board(first: 20, filter: { ownerId: $ownerId, stages: [benchmark, prototype, test] }) {
      edges {
        node {
          id
          number
          title
        }
      }
    }
  }
`);

export type PersonShown = Extract<ResultOf<typeof PersonQuery>['node'], { __typename: 'Person' }>;
export type PersonFacts = ResultOf<typeof PersonParts>;
