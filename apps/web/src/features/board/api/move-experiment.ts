import { graphql } from '../../../lib/graphql/graphql.js';
import { RefusedParts } from '../../../lib/graphql/refused-parts.js';

export const MoveExperimentOnBoard = graphql(
  `
    mutation MoveExperimentOnBoard($input: MoveExperimentInput!) {
      moveExperiment(input: $input) {
        __typename
        ... on MoveExperimentSuccess {
          experiment {
            id
            version
            stage
          }
        }
        ...RefusedParts
      }
    }
  `,
  [RefusedParts],
);
