import { Client, fetchExchange, mapExchange, type CombinedError } from '@urql/core';
import { levainCache } from './cache.js';
import { liveExchange } from './live.js';
import { registeredDocuments } from './registered.js';

/** True when the API says that the session has ended. */
export function isSignedOut(error: CombinedError | Error | undefined): boolean {
  const errors = error && 'graphQLErrors' in error ? error.graphQLErrors : [];
  return errors.some(({ extensions }) => extensions['code'] === 'UNAUTHENTICATED');
}

/** Same origin, cookie session; nothing is sent anywhere else. */
export function createGraphqlClient(onSignedOut: () => void): Client {
  return new Client({
    url: '/graphql',
    preferGetMethod: false,
    requestPolicy: 'cache-and-network',
    fetchOptions: { credentials: 'same-origin' },
    exchanges: [
      mapExchange({
        onError(error) {
          if (isSignedOut(error)) onSignedOut();
        },
      }),
      levainCache(),
      registeredDocuments(),
      fetchExchange,
      liveExchange(),
    ],
  });
}
