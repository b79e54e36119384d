import { graphql } from '../../../lib/graphql/graphql.js';
import { RefusedParts } from '../../../lib/graphql/refused-parts.js';

export const FreezePack = graphql(
  `
    mutation FreezePack($input: FreezePackInput!) {
      freezePack(input: $input) {
        __typename
        ... on FreezePackSuccess {
          pack {
            id
          }
        }
        ...RefusedParts
      }
    }
  `,
  [RefusedParts],
);
