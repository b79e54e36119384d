import { graphql } from '../../../lib/graphql/graphql.js';
import { RefusedParts } from '../../../lib/graphql/refused-parts.js';

export const CloseEvaluationOnBoard = graphql(
  `
    mutation CloseEvaluationOnBoard($input: CloseEvaluationInput!) {
      closeEvaluation(input: $input) {
        __typename
        ... on CloseEvaluationSuccess {
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
