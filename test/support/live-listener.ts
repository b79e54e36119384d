import { setTimeout as sleep } from 'node:timers/promises';
import { WebSocket } from 'ws';
import type { TestMember } from './workspace.js';

export interface Listening {
  readonly told: readonly object[];
  stop(): void;
}

/** Subscribes; gives what was told so far, and a way to stop. */
export async function listen({ client }: TestMember, queries: readonly string[]): Promise<Listening> {
  const headers = { cookie: client.cookie!, origin: client.url };
  const socket = new WebSocket(`${client.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws', {
    headers,
  });
  const data: object[] = [];
  const acknowledged = new Promise((resolve) => socket.once('message', resolve));
  socket.on('message', (text) => {
    const message = JSON.parse(String(text));
    if (message.type === 'next') data.push(message.payload.data);
    if (message.type === 'error') data.push(message.payload);
  });
  await new Promise((resolve) => socket.once('open', resolve));
  socket.send(JSON.stringify({ type: 'connection_init' }));
  await acknowledged;
  queries.forEach((query, index) =>
    socket.send(JSON.stringify({ id: String(index), type: 'subscribe', payload: { query } })),
  );
  await sleep(300);
  return { told: data, stop: () => socket.close() };
}
