import { graphql, type ResultOf } from '../../../lib/graphql/graphql.js';

export const BenchmarksQuery = graphql(`
  query Benchmarks($after: String, $text: String) {
    benchmarks(first: 30, after: $after, text: $text) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        cursor
        node {
          id
          number
          actor
          sector
          action
          result
          publishedOn
          recheckOn
          sourceAuthor
          prototypes {
            id
          }
        }
      }
    }
  }
`);

export type BenchmarkListed = ResultOf<typeof BenchmarksQuery>['benchmarks']['edges'][number]['node'];
