import { graphql, type ResultOf, type VariablesOf } from '../../../lib/graphql/graphql.js';

/** One question of the page: a part of the board with its counts, twenty experiments at a time. */
export const ResultsQuery = graphql(`
  query Results($after: String, $filter: BoardFilter) {
    board(first: 20, after: $after, filter: $filter) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      verdictCounts {
        verdict
        count
      }
      edges {
        node {
          id
          number
          title
          stage
          ownerName
          design
          stopDate
          measurementCount
          verdict
          verdictConfirmed
          verdictContested
          decision
          decisionReason
          learning
          nextNumbers
          abandonedReason
          hypothesis {
            id
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
          }
        }
      }
    }
  }
`);

export type ResultsPart = ResultOf<typeof ResultsQuery>['board'];
export type Result = ResultsPart['edges'][number]['node'];
export type ResultsFilter = NonNullable<VariablesOf<typeof ResultsQuery>['filter']>;
