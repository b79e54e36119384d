import { setTimeout as sleep } from 'node:timers/promises';
import { WebSocket } from 'ws';
import type { ApiClient } from '../../support/api-client.js';

const REFUSED: Readonly<Record<number, string>> = { 401: 'UNAUTHENTICATED', 403: 'FORBIDDEN' };
const LONG_ENOUGH_MS = 40;

/** How a subscription is met: refused at the door, refused with a code, or answered. */
export async function subscriptionCode(
  { url, cookie }: ApiClient,
  query: string,
  variables: object,
): Promise<string> {
  const headers = { origin: url, ...(cookie ? { cookie } : {}) };
  const socket = new WebSocket(`${url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws', { headers });
  socket.on('error', () => undefined);
  const door = await new Promise<number>((resolve) => {
    socket.once('open', () => resolve(101));
    socket.once('unexpected-response', (_, { statusCode }) => resolve(statusCode ?? 0));
  });
  if (door !== 101) return REFUSED[door] ?? `HTTP ${door}`;
  try {
    const acknowledged = new Promise((resolve) => socket.once('message', resolve));
    socket.send(JSON.stringify({ type: 'connection_init' }));
    await acknowledged;
    const refused = new Promise<string>((resolve) =>
      socket.once('message', (text) => {
        const { type, payload } = JSON.parse(String(text));
        resolve(type === 'error' ? String(payload[0].extensions?.code) : 'answered');
      }),
    );
    socket.send(JSON.stringify({ id: 'a', type: 'subscribe', payload: { query, variables } }));
    return await Promise.race([refused, sleep(LONG_ENOUGH_MS).then(() => 'answered')]);
  } finally {
    socket.terminate();
  }
}
