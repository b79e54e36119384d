import { graphql } from '../../../lib/graphql/graphql.js';
import { RefusedParts } from '../../../lib/graphql/refused-parts.js';

export const ServeGoals = graphql(
  `
    mutation ServeGoals($input: ServeGoalsInput!) {
      serveGoals(input: $input) {
        __typename
        ... on ServeGoalsSuccess {
          project {
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

/** The goals that a project may serve. */
export const GoalsToServeQuery = graphql(`
  query GoalsToServe {
    goals {
      id
      title
      state
    }
  }
`);
