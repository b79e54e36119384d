import { Client, fetchExchange, mapExchange, type CombinedError } from '@urql/core';
import { levainCache } from './cache.js';
import { liveExchange } from './live.js';
import { registeredDocuments } from './registered.js';

/** The session has ended, or its member may less than before. */
const NOT_WHO_IT_WAS = new Set<unknown>(['UNAUTHENTICATED', 'FORBIDDEN']);

/** True when the API takes whoever asks for somebody else than this page does. */
function isAnotherSession({ graphQLErrors }: CombinedError): boolean {
  return graphQLErrors.some(({ extensions }) => NOT_WHO_IT_WAS.has(extensions['code']));
}

/** Same origin, cookie session; nothing is sent anywhere else. */
export function createGraphqlClient(onAnotherSession: () => void): Client {
  return new Client({
    url: '/graphql',
    preferGetMethod: false,
    requestPolicy: 'cache-and-network',
    fetchOptions: { credentials: 'same-origin' },
    exchanges: [
      mapExchange({
        onError(error) {
          if (isAnotherSession(error)) onAnotherSession();
        },
      }),
      levainCache(),
      registeredDocuments(),
      fetchExchange,
      liveExchange(onAnotherSession),
    ],
  });
}
