import { graphql, type ResultOf } from '../../../lib/graphql/graphql.js';

export const ObjectionMapQuery = graphql(`
  query ObjectionMap($step: MapStep!, $count: Int!, $kind: ObjectionKind) {
    objectionMap(step: $step, count: $count, kind: $kind) {
      periods {
        from
        to
      }
      rows {
        department {
          id
          name
        }
        cells {
          count
          meanStrength
          raised
          answered
          rose
          fell
        }
      }
    }
  }
`);

export type MapShown = ResultOf<typeof ObjectionMapQuery>['objectionMap'];
export type MapRow = MapShown['rows'][number];
export type MapCell = MapRow['cells'][number];
export type MapPeriod = MapShown['periods'][number];
