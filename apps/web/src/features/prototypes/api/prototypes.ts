import { graphql, type ResultOf } from '../../../lib/graphql/graphql.js';

export const PrototypesQuery = graphql(`
  query Prototypes($after: String, $text: String) {
    prototypes(first: 30, after: $after, text: $text) {
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        cursor
        node {
          id
          number
          name
          smallestForm
          activity
          project {
            id
            name
          }
          benchmarks {
            id
          }
          experiments {
            id
          }
        }
      }
    }
  }
`);

export type PrototypeListed = ResultOf<typeof PrototypesQuery>['prototypes']['edges'][number]['node'];
