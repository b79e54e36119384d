import { graphql } from '../../../../lib/graphql/graphql.js';

export const ExperimentOverlaps = graphql(`
  query ExperimentOverlaps($number: Int!) {
    experiment(number: $number) {
      id
      overlaps {
        reasons
        from
        until
        experiment {
          id
          number
          title
        }
      }
    }
  }
`);
