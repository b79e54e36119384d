import { graphql } from '../../../../lib/graphql/graphql.js';
import { ExperimentParts } from './experiment-parts.js';

export const ExperimentPageQuery = graphql(
  `
    query ExperimentPage($number: Int!) {
      experiment(number: $number) {
        ...ExperimentParts
      }
    }
  `,
  [ExperimentParts],
);

export const ExperimentChanged = graphql(`
  subscription ExperimentChanged($id: ID!) {
    experimentChanged(id: $id) {
      experimentId
      kind
    }
  }
`);
