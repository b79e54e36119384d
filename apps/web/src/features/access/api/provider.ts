import { graphql } from '../../../lib/graphql/graphql.js';
import { RefusedParts } from '../../../lib/graphql/refused-parts.js';

export const ProviderNameQuery = graphql(`
  query ProviderName {
    setupState {
      providerName
    }
  }
`);

export const SignInWithProvider = graphql(
  `
    mutation SignInWithProvider($input: SignInWithProviderInput!) {
      signInWithProvider(input: $input) {
        __typename
        ... on SignInWithProviderSuccess {
          address
        }
        ...RefusedParts
      }
    }
  `,
  [RefusedParts],
);
