import { subscriptionExchange, type Exchange } from '@urql/core';
import type { LiveSocket } from './live-client.js';

/** The socket is opened, and its code fetched, by the first screen that listens. */
export function liveExchange(onAnotherSession: () => void): Exchange {
  let live: Promise<LiveSocket> | undefined;
  const socket = () =>
    (live ??= import('./live-client.js').then(({ openSocket }) =>
      openSocket(`${location.origin.replace('http', 'ws')}/graphql`, onAnotherSession),
    ));
  return subscriptionExchange({
    forwardSubscription: ({ query = '', variables = {} }, { query: document }) => ({
      subscribe: (sink) => {
        let stopped = false;
        let stop = () => {};
        const follow = ({ follow }: LiveSocket) => {
          if (!stopped) stop = follow({ query, variables: { ...variables }, document }, sink);
        };
        // Where its code did not come, the next screen asks for it anew.
        socket().then(follow, () => (live = undefined));
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
