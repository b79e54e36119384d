import { graphql, type ResultOf, type VariablesOf } from '../../../lib/graphql/graphql.js';

export const BoardQuery = graphql(`
  query Board($first: Int!, $after: String, $filter: BoardFilter) {
    board(first: $first, after: $after, filter: $filter) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      stageCounts {
        stage
        count
      }
      edges {
        cursor
        node {
          id
          number
          version
          title
          stage
          isDraft
          ownerName
          projectName
          departmentNames
          activity
          startedAt
          stopDate
          closedAt
          lastActivityAt
          measurementCount
          participantNames
          participantCount
          verdict
          verdictConfirmed
          verdictContested
          decision
          parentNumber
          hypothesis {
            id
            number
            locale
            observation
            audience
            change
            measure
            direction
            target
            rationale
          }
          outcome {
            metricName
            unit
            shape
            direction
            baseline
            target
            observed
            control
            sparkline
          }
        }
      }
    }
  }
`);

export type BoardPageData = ResultOf<typeof BoardQuery>['board'];
export type Card = BoardPageData['edges'][number]['node'];
export type BoardFilter = NonNullable<VariablesOf<typeof BoardQuery>['filter']>;
