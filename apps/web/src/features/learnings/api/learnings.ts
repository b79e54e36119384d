import { graphql, type ResultOf } from '../../../lib/graphql/graphql.js';

export const LearningsQuery = graphql(`
  query Learnings($after: String, $text: String, $filter: LearningFilter) {
    learnings(first: 30, after: $after, text: $text, filter: $filter) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        cursor
        node {
          id
          statement {
            text
            isFound
          }
          limits {
            text
            isFound
          }
          createdAt
          writtenByName
          experiment {
            id
            number
            title
            stage
            verdict
            decision
          }
          grade
          projectName
          departmentNames
          isDeadEnd
          decisionReason
          avoid
          retryWhen
          confirmations
          contestations
          reusedCount
        }
      }
      facets {
        deadEnds
        contested
        departments {
          id
          name
          count
        }
        projects {
          id
          name
          count
        }
        activities {
          activity
          count
        }
        verdicts {
          verdict
          count
        }
        grades {
          grade
          count
        }
      }
    }
  }
`);

type Library = ResultOf<typeof LearningsQuery>['learnings'];
export type LearningListed = Library['edges'][number]['node'];
export type Facets = Library['facets'];
