import type { ExecutionResult, Operation } from '@urql/core';
import { createClient, type Sink } from 'graphql-ws';

/** The server says that this session has ended, or that its member has another role now. */
const NOT_WHO_IT_WAS = [4403, 1012];
const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 10_000;
/** A device that slept, or a network that went, closes no socket: the server is asked whether it is still there. */
const STILL_THERE_MS = 20_000;
const ANSWER_MS = 5_000;

export interface Followed {
  readonly query: string;
  readonly variables: Record<string, unknown>;
  /** What `query` is the text of. */
  readonly document: Operation['query'];
}

export interface LiveSocket {
  /** Follows until the function that it gives is called. */
  readonly follow: (followed: Followed, sink: Sink<ExecutionResult>) => () => void;
}

const wait = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));
/** A server that is back is not met by all its screens in the same moment. */
const scattered = (milliseconds: number): number => milliseconds * (0.5 + Math.random());

/** The root field, by which whoever follows is told. */
function fieldOf({ definitions: [asked] }: Operation['query']): string {
  const fields = asked?.kind === 'OperationDefinition' ? asked.selectionSet.selections : [];
  const names = fields.map((each) => (each.kind === 'Field' ? each.name.value : ''));
  return names.find((name) => name !== '' && name !== '__typename') ?? '';
}

/**
 * One socket for all that a page follows. It comes back by itself, at the latest some seconds after the server; what happened meanwhile was told
 * to nobody, so whoever follows is then told to read again.
 */
export function openSocket(url: string, onAnotherSession: () => void): LiveSocket {
  const rereads = new Set<() => void>();
  let late: ReturnType<typeof setTimeout> | undefined;
  const client = createClient({
    url,
    lazy: true,
    retryAttempts: Infinity,
    shouldRetry: () => true,
    retryWait: (tries) => wait(scattered(Math.min(FIRST_WAIT_MS * 2 ** tries, LONGEST_WAIT_MS))),
    keepAlive: STILL_THERE_MS,
    on: {
      connected: (_socket, _payload, wasRetry) => {
        if (wasRetry) setTimeout(() => rereads.forEach((reread) => reread()), scattered(FIRST_WAIT_MS));
      },
      closed: (event) => {
        clearTimeout(late);
        if (NOT_WHO_IT_WAS.includes((event as CloseEvent).code)) onAnotherSession();
      },
      ping: (received) => {
        if (!received) late = setTimeout(() => client.terminate(), ANSWER_MS);
      },
      pong: (received) => {
        if (received) clearTimeout(late);
      },
    },
  });
  return {
    follow: ({ query, variables, document }, sink) => {
      const field = fieldOf(document);
      const reread = () => sink.next({ data: { [field]: null } });
      rereads.add(reread);
      const stop = client.subscribe({ query, variables }, sink as Sink);
      return () => {
        rereads.delete(reread);
        stop();
      };
    },
  };
}
