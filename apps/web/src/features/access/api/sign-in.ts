import { graphql } from '../../../lib/graphql/graphql.js';
import { RefusedParts } from '../../../lib/graphql/refused-parts.js';

export const SignIn = graphql(
  `
    mutation SignIn($input: SignInInput!) {
      signIn(input: $input) {
        __typename
        ... on SignInSuccess {
          viewer {
            member {
              id
            }
          }
        }
        ...RefusedParts
      }
    }
  `,
  [RefusedParts],
);
