import { graphql } from '../../../../lib/graphql/graphql.js';
import { RefusedParts } from '../../../../lib/graphql/refused-parts.js';

export const Decide = graphql(
  `
    mutation Decide($input: DecideInput!) {
      decide(input: $input) {
        __typename
        ... on DecideSuccess {
          experiment {
            id
            version
          }
        }
        ...RefusedParts
      }
    }
  `,
  [RefusedParts],
);

export const UndoDecision = graphql(
  `
    mutation UndoDecision($input: UndoDecisionInput!) {
      undoDecision(input: $input) {
        __typename
        ... on UndoDecisionSuccess {
          experiment {
            id
            version
          }
        }
        ...RefusedParts
      }
    }
  `,
  [RefusedParts],
);
