import { graphql } from '../../../lib/graphql/graphql.js';
import { RefusedParts } from '../../../lib/graphql/refused-parts.js';

export const NameReferents = graphql(
  `
    mutation NameReferents($input: NameReferentsInput!) {
      nameReferents(input: $input) {
        __typename
        ... on NameReferentsSuccess {
          department {
            id
            version
            answerers
            referents {
              id
              name
            }
          }
        }
        ...RefusedParts
      }
    }
  `,
  [RefusedParts],
);
