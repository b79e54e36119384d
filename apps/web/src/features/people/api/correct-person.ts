import { graphql } from '../../../lib/graphql/graphql.js';
import { RefusedParts } from '../../../lib/graphql/refused-parts.js';

export const CorrectPerson = graphql(
  `
    mutation CorrectPerson($input: CorrectPersonInput!) {
      correctPerson(input: $input) {
        __typename
        ... on CorrectPersonSuccess {
          person {
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
