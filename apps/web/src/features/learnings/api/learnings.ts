import { graphql, type ResultOf } from '../../../lib/graphql/graphql.js';

export const LearningsQuery = graphql(`
  query Learnings($after: String, $text: String) {
    learnings(first: 30, after: $after, text: $text) {
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        cursor
        node {
          id
          statement
          limits
          createdAt
          writtenBy {
            id
            name
          }
          experiment {
            id
            number
            title
            stage
            verdict
            decision
          }
        }
      }
    }
  }
`);

export type LearningListed = ResultOf<typeof LearningsQuery>['learnings']['edges'][number]['node'];
