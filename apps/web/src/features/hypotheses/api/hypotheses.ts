import { graphql, type ResultOf } from '../../../lib/graphql/graphql.js';

export const HypothesesQuery = graphql(`
  query Hypotheses($after: String, $text: String) {
    hypotheses(first: 30, after: $after, text: $text) {
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        cursor
        node {
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
          owner {
            id
            name
          }
          project {
            id
            name
          }
          experiments {
            id
          }
          evidence {
            for
            against
            undecided
          }
        }
      }
    }
  }
`);

export type HypothesisListed = ResultOf<typeof HypothesesQuery>['hypotheses']['edges'][number]['node'];
