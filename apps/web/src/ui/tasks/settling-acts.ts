import { graphql } from '../../lib/graphql/graphql.js';
import { RefusedParts } from '../../lib/graphql/refused-parts.js';

export const CompleteTask = graphql(
  `
    mutation CompleteTask($input: CompleteTaskInput!) {
      completeTask(input: $input) {
        __typename
        ... on CompleteTaskSuccess {
          task {
            id
            version
            state
          }
        }
        ...RefusedParts
      }
    }
  `,
  [RefusedParts],
);

export const DropTask = graphql(
  `
    mutation DropTask($input: DropTaskInput!) {
      dropTask(input: $input) {
        __typename
        ... on DropTaskSuccess {
          task {
            id
            version
            state
          }
        }
        ...RefusedParts
      }
    }
  `,
  [RefusedParts],
);
