import { graphql, type ResultOf } from '../../../lib/graphql/graphql.js';

export const RoundsQuery = graphql(`
  query Rounds($after: String) {
    rounds(first: 20, after: $after) {
      edges {
        node {
          id
          title
          state
          startsOn
          endsOn
          asked
          answered
          topics {
            id
            name
          }
        }
        cursor
      }
      pageInfo {
        hasNextPage
        hasPreviousPage
        startCursor
        endCursor
      }
      totalCount
    }
  }
`);

export type RoundListed = ResultOf<typeof RoundsQuery>['rounds']['edges'][number]['node'];
