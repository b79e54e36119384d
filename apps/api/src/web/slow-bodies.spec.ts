import { connect, type AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { fastify } from 'fastify';
import { endSlowBodies } from './slow-bodies.js';

const LIMIT = 200;
const server = fastify({ forceCloseConnections: true });

beforeAll(async () => {
  endSlowBodies(server, LIMIT);
  server.post('/graphql', () => 'answered');
  server.post('/api/experiments/:experimentId/imports', () => 'imported');
  await server.listen({ port: 0, host: '127.0.0.1' });
});
afterAll(() => server.close());

/** Sends half of a body, waits, sends the other half; gives what came back. */
function sendSlowly(path: string, pause: number): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect((server.server.address() as AddressInfo).port, '127.0.0.1');
    let answer = '';
    socket.on('data', (chunk) => (answer += chunk.toString()));
    socket.on('close', () => resolve(answer));
    socket.on('error', () => undefined);
    socket.write(
      `POST ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: text/plain\r\nContent-Length: 4\r\n\r\nab`,
    );
    setTimeout(() => socket.writable && socket.write('cd'), pause);
  });
}

it('ends a request whose body does not come', async () => {
  expect(await sendSlowly('/graphql', 5 * LIMIT)).toMatch(/^HTTP\/1.1 408 /);
});

it('answers one that comes in time, and an upload however slow', async () => {
  expect(await sendSlowly('/graphql', LIMIT / 10)).toMatch(/^HTTP\/1.1 200 [^]*answered$/);
  expect(await sendSlowly('/api/experiments/1/imports', 3 * LIMIT)).toMatch(/^HTTP\/1.1 200 [^]*imported$/);
});
