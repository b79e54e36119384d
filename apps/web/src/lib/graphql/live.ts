import { subscriptionExchange, type Exchange } from '@urql/core';
import type { Client, Sink } from 'graphql-ws';

let live: Promise<Client> | undefined;

/** The socket is opened, and its code fetched, by the first screen that listens. */
function liveClient(): Promise<Client> {
  live ??= import('graphql-ws').then(({ createClient }) =>
    createClient({
      url: `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/graphql`,
      lazy: true,
      retryAttempts: Infinity,
      shouldRetry: () => true,
    }),
  );
  return live;
}

export function liveExchange(): Exchange {
  return subscriptionExchange({
    forwardSubscription: ({ query, variables }) => ({
      subscribe: (sink) => {
        let stopped = false;
        let stop = () => {};
        void liveClient().then((client) => {
          if (stopped) return;
          stop = client.subscribe(
            { query: query ?? '', variables: variables as Record<string, unknown> },
            sink as Sink,
          );
        });
        return {
          unsubscribe: () => {
            stopped = true;
            stop();
          },
        };
      },
    }),
  });
}
