import { once } from 'node:events';
import { Agent, createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

const LOOK_MS = 250;
const PATIENCE_MS = 1_500;

/** Shares out requests among servers, as proxies do: to those that say that they are ready, over kept connections, each request once. */
export interface Balancer {
  readonly url: string;
  /** The server at this place is another one from now on. */
  put(place: number, url: string): void;
  /** Until the server at this place is among those asked. */
  untilReady(place: number): Promise<void>;
  close(): Promise<void>;
}

interface Place {
  url: URL | null;
  isReady: boolean;
  agent: Agent;
}

export async function openBalancer(count: number): Promise<Balancer> {
  const places = Array.from({ length: count }, newPlace);
  let turn = 0;
  let closed = false;
  const server = createServer((asked, answer) => {
    const ready = places.filter(({ isReady }) => isReady);
    const place = ready[(turn += 1) % ready.length];
    if (place?.url) pass(asked, answer, place);
    else answer.writeHead(502).end();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const keepLooking = async (place: Place): Promise<void> => {
    for (; !closed; await sleep(LOOK_MS)) await look(place);
  };
  const looking = Promise.all(places.map(keepLooking));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    put: (place, url) => void Object.assign(places[place]!, newPlace(), { url: new URL(url) }),
    untilReady: async (place) => {
      while (!places[place]!.isReady) await sleep(20);
    },
    close: async () => {
      closed = true;
      await looking;
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
      places.forEach(({ agent }) => agent.destroy());
    },
  };
}

const newPlace = (): Place => ({
  url: null,
  isReady: false,
  agent: new Agent({ keepAlive: true, maxSockets: 400 }),
});

/** An answer decides; one that is late says nothing yet. */
async function look(place: Place): Promise<void> {
  const { url } = place;
  if (!url) return;
  const signal = AbortSignal.timeout(PATIENCE_MS);
  const isReady = await fetch(new URL('/health/ready', url), { signal }).then(
    ({ status }) => status === 200,
    ({ name }: Error) => name === 'TimeoutError' && place.isReady,
  );
  if (place.url === url) place.isReady = isReady;
}

function pass(asked: IncomingMessage, answer: ServerResponse, { url, agent }: Place): void {
  const { method, headers } = asked;
  const onward = request(new URL(asked.url ?? '/', url!), { method, headers, agent }, (heard) => {
    const { connection: _, ...kept } = heard.headers;
    answer.writeHead(heard.statusCode ?? 502, kept);
    heard.pipe(answer);
    heard.once('error', () => answer.destroy());
  });
  onward.once('error', () => (answer.headersSent ? answer.destroy() : answer.writeHead(502).end()));
  asked.pipe(onward);
}
