import { graphql, type ResultOf } from '../../../lib/graphql/graphql.js';

/** What all the verdicts that the filter keeps say together. */
export const TrackRecordQuery = graphql(`
  query TrackRecord($filter: BoardFilter) {
    trackRecord(filter: $filter) {
      winRate {
        confirmed
        evaluated
        abandoned
        rate
        low
        high
      }
      byDepartment {
        departmentId
        name
        winRate {
          confirmed
          evaluated
          rate
          low
          high
        }
      }
      byActivity {
        activity
        winRate {
          confirmed
          evaluated
          rate
          low
          high
        }
      }
      families {
        metricId
        metricName
        unit
        shape
        direction
        mean
        low
        high
        effects {
          experimentId
          number
          title
          verdict
          raw
          shrunken
        }
      }
    }
  }
`);

export type TrackRecord = ResultOf<typeof TrackRecordQuery>['trackRecord'];
export type EffectFamily = TrackRecord['families'][number];
export type WinRate = TrackRecord['byDepartment'][number]['winRate'];
