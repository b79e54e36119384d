import { graphql } from '../../../lib/graphql/graphql.js';
import { RefusedParts } from '../../../lib/graphql/refused-parts.js';

export const ProposePrototype = graphql(
  `
    mutation ProposePrototype($input: ProposePrototypeInput!) {
      proposePrototype(input: $input) {
        __typename
        ... on ProposePrototypeSuccess {
          prototype {
            id
            number
            version
          }
        }
        ...RefusedParts
      }
    }
  `,
  [RefusedParts],
);
