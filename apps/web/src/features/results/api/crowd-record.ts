import { graphql, type ResultOf } from '../../../lib/graphql/graphql.js';

/** How well those who took part foresaw the verdicts that the filter keeps. */
export const CrowdRecordQuery = graphql(`
  query CrowdRecord($filter: BoardFilter) {
    crowdRecord(filter: $filter) {
      experiments
      right
      wrong
      brier
      surprises {
        count
        mean
        held
        experiment {
          id
          number
          title
          verdict
        }
      }
    }
  }
`);

export type CrowdRecord = ResultOf<typeof CrowdRecordQuery>['crowdRecord'];
