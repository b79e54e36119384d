import { graphql } from '../../../lib/graphql/graphql.js';
import { RefusedParts } from '../../../lib/graphql/refused-parts.js';

export const RenameDepartment = graphql(
  `
    mutation RenameDepartment($input: RenameDepartmentInput!) {
      renameDepartment(input: $input) {
        __typename
        ... on RenameDepartmentSuccess {
          department {
            id
            name
            version
          }
        }
        ...RefusedParts
      }
    }
  `,
  [RefusedParts],
);
