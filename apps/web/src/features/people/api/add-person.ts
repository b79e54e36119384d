import { graphql } from '../../../lib/graphql/graphql.js';
import { RefusedParts } from '../../../lib/graphql/refused-parts.js';

export const AddPerson = graphql(
  `
    mutation AddPerson($input: AddPersonInput!) {
      addPerson(input: $input) {
        __typename
        ... on AddPersonSuccess {
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
