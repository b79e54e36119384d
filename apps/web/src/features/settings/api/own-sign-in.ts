import { graphql, type ResultOf } from '../../../lib/graphql/graphql.js';
import { RefusedParts } from '../../../lib/graphql/refused-parts.js';

export const OwnSignInQuery = graphql(`
  query OwnSignIn {
    ownSignIn {
      providerName
      hasPassword
      identity {
        shownAs
        linkedAt
        usedAt
      }
    }
  }
`);

export type OwnSignIn = ResultOf<typeof OwnSignInQuery>['ownSignIn'];

export const LinkIdentity = graphql(
  `
    mutation LinkIdentity($input: LinkIdentityInput!) {
      linkIdentity(input: $input) {
        __typename
        ... on LinkIdentitySuccess {
          address
        }
        ...RefusedParts
      }
    }
  `,
  [RefusedParts],
);

export const UnlinkIdentity = graphql(
  `
    mutation UnlinkIdentity($input: UnlinkIdentityInput!) {
      unlinkIdentity(input: $input) {
        __typename
        ... on UnlinkIdentitySuccess {
          signIn {
            providerName
            hasPassword
            identity {
              shownAs
              linkedAt
              usedAt
            }
          }
        }
        ...RefusedParts
      }
    }
  `,
  [RefusedParts],
);
