import { graphql } from '../../../lib/graphql/graphql.js';
import { RefusedParts } from '../../../lib/graphql/refused-parts.js';

export const CreateProject = graphql(
  `
    mutation CreateProject($input: CreateProjectInput!) {
      createProject(input: $input) {
        __typename
        ... on CreateProjectSuccess {
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
