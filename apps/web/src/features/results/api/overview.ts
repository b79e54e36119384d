import { graphql, type ResultOf } from '../../../lib/graphql/graphql.js';

/** How many experiments stand where. */
export const ResultsOverviewQuery = graphql(`
  query ResultsOverview($filter: BoardFilter) {
    board(first: 1, filter: $filter) {
      totalCount
      stageCounts {
        stage
        count
      }
    }
  }
`);

export type Overview = ResultOf<typeof ResultsOverviewQuery>['board'];

export const ResultsChanged = graphql(`
  subscription ResultsChanged {
    boardChanged {
      kind
    }
  }
`);
