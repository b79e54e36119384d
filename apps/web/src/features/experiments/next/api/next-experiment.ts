import { graphql } from '../../../../lib/graphql/graphql.js';
import { RefusedParts } from '../../../../lib/graphql/refused-parts.js';

export const StartNextExperiment = graphql(
  `
    mutation StartNextExperiment($input: StartNextExperimentInput!) {
      startNextExperiment(input: $input) {
        __typename
        ... on StartNextExperimentSuccess {
          experiment {
            id
            number
          }
        }
        ...RefusedParts
      }
    }
  `,
  [RefusedParts],
);
