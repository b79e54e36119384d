import { graphql } from '../../../../lib/graphql/graphql.js';
import { ExperimentParts } from '../../page/api/experiment-parts.js';

export const ComparedQuery = graphql(
  `
    query ComparedExperiment($number: Int) {
      experiment(number: $number) {
        ...ExperimentParts
      }
    }
  `,
  [ExperimentParts],
);
