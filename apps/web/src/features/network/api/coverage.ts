import { graphql, type ResultOf } from '../../../lib/graphql/graphql.js';

export const CoverageQuery = graphql(`
  query Coverage($experimentId: ID, $keep: [ID!], $exclude: [ID!], $hours: Float) {
    coverage(experimentId: $experimentId, keep: $keep, exclude: $exclude, hours: $hours) {
      relays
      departments {
        id
        name
        parentName
        people
        relays
        namedRelays
      }
      suggestion {
        unreached
        atLeast
        round {
          id
          title
          endedOn
        }
        relays {
          personId
          name
          departmentId
          takesPart
          setAside
        }
        people {
          personId
          kept
          hoursLeft
          adds {
            id
            reason
          }
          alsoReaches {
            id
            reason
          }
        }
      }
    }
  }
`);

export const CoverageExperimentsQuery = graphql(`
  query CoverageExperiments {
    board(first: 100) {
      edges {
        node {
          id
          number
          title
          stage
          closedAt
        }
      }
    }
  }
`);

export type Covered = NonNullable<ResultOf<typeof CoverageQuery>['coverage']>;
export type CoveredDepartment = Covered['departments'][number];
export type Suggestion = NonNullable<Covered['suggestion']>;
export type Suggested = Suggestion['people'][number];
