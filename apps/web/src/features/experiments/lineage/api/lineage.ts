import { graphql, type ResultOf } from '../../../../lib/graphql/graphql.js';

export const LineageQuery = graphql(`
  query Lineage($number: Int) {
    lineage(number: $number) {
      experimentId
      nodes {
        id
        number
        title
        stage
        verdict
        decision
        parentId
        move
        end
        departmentName
        keeps
        changes
        because
        becauseOfId
        contestations
        decisionReason
      }
      figures {
        experiments
        generations
        branches
        pivots
        spreads
        deadEnds
      }
    }
  }
`);

export type LineageView = NonNullable<ResultOf<typeof LineageQuery>['lineage']>;
export type LineageNode = LineageView['nodes'][number];
