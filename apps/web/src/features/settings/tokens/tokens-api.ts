import { graphql, type ResultOf } from '../../../lib/graphql/graphql.js';
import { RefusedParts } from '../../../lib/graphql/refused-parts.js';

export const ApiTokenParts = graphql(`
  fragment ApiTokenParts on ApiToken @_unmask {
    id
    name
    scope
    until
    state
    madeAt
    lastUsedAt
    revokedAt
    version
    owner {
      id
      name
    }
  }
`);

export const ApiTokensQuery = graphql(
  `
    query ApiTokens {
      apiTokens {
        ...ApiTokenParts
      }
    }
  `,
  [ApiTokenParts],
);

export const MakeApiToken = graphql(
  `
    mutation MakeApiToken($input: MakeApiTokenInput!) {
      makeApiToken(input: $input) {
        __typename
        ... on MakeApiTokenSuccess {
          token
          apiToken {
            ...ApiTokenParts
          }
        }
        ...RefusedParts
      }
    }
  `,
  [ApiTokenParts, RefusedParts],
);

export const RevokeApiToken = graphql(
  `
    mutation RevokeApiToken($input: RevokeApiTokenInput!) {
      revokeApiToken(input: $input) {
        __typename
        ... on RevokeApiTokenSuccess {
          apiToken {
            ...ApiTokenParts
          }
        }
        ...RefusedParts
      }
    }
  `,
  [ApiTokenParts, RefusedParts],
);

export type ApiTokenShown = ResultOf<typeof ApiTokenParts>;
