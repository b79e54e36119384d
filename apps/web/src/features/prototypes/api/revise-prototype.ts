import { graphql } from '../../../lib/graphql/graphql.js';
import { RefusedParts } from '../../../lib/graphql/refused-parts.js';

export const RevisePrototype = graphql(
  `
    mutation RevisePrototype($input: RevisePrototypeInput!) {
      revisePrototype(input: $input) {
        __typename
        ... on RevisePrototypeSuccess {
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
