import { graphql } from '../../../lib/graphql/graphql.js';
import { RefusedParts } from '../../../lib/graphql/refused-parts.js';

export const CreateDepartment = graphql(
  `
    mutation CreateDepartment($input: CreateDepartmentInput!) {
      createDepartment(input: $input) {
        __typename
        ... on CreateDepartmentSuccess {
          department {
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
