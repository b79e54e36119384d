import { connect, type AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { fastify } from 'fastify';
import { endSlowBodies } from './slow-bodies.js';

const LIMIT = 200;
const server = fastify({ forceCloseConnections: true });

beforeAll(async () => {
  endSlowBodies(server, LIMIT);
  server.post('/graphql', () => 'answered');
  server.addContentTypeParser('text/csv', (_request, payload, done) => done(null, payload));
  server.post('/import', async (request) => {
    let bytes = 0;
    for await (const chunk of request.body as AsyncIterable<Buffer>) bytes += chunk.length;
    return `${bytes} bytes`;
  });
  await server.listen({ port: 0, host: '127.0.0.1' });
});
afterAll(() => server.close());

interface Sent {
  readonly path: string;
  readonly type?: string;
  /** Pieces of the body, and the pause before each. */
  readonly pieces: readonly string[];
  readonly pause: number;
}

/** Sends a body piece by piece; gives what came back. */
function sendSlowly({ path, type = 'text/plain', pieces, pause }: Sent): Promise<string> {
  const length = pieces.join('').length;
  return new Promise((resolve) => {
    const socket = connect((server.server.address() as AddressInfo).port, '127.0.0.1');
    let answer = '';
    socket.on('data', (chunk) => (answer += chunk.toString()));
    socket.on('error', () => undefined);
    socket.write(
      `POST ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: ${type}\r\nContent-Length: ${length}\r\n\r\n`,
    );
    const waiting = [...pieces];
    const timer = setInterval(() => {
      const piece = waiting.shift();
      if (piece !== undefined && socket.writable) socket.write(piece);
    }, pause);
    socket.on('close', () => {
      clearInterval(timer);
      resolve(answer);
    });
  });
}

it('ends a request whose body does not come', async () => {
  expect(await sendSlowly({ path: '/graphql', pieces: ['ab', 'cd'], pause: 3 * LIMIT })).toMatch(
    /^HTTP\/1.1 408 /,
  );
});

it('answers one that comes in time', async () => {
  expect(await sendSlowly({ path: '/graphql', pieces: ['ab', 'cd'], pause: LIMIT / 10 })).toMatch(
    /^HTTP\/1.1 200 [^]*answered$/,
  );
});

it('waits for a file as long as it keeps coming', async () => {
  const file = { path: '/import', type: 'text/csv', pause: LIMIT / 4 };
  const pieces = Array.from({ length: 12 }, () => 'x'.repeat(200));
  expect(await sendSlowly({ ...file, pieces })).toMatch(/^HTTP\/1.1 200 [^]*2400 bytes$/);
});

it('ends a file that comes byte by byte', async () => {
  const file = { path: '/import', type: 'text/csv; charset=utf-8', pause: LIMIT / 4 };
  const pieces = Array.from({ length: 40 }, () => 'x');
  expect(await sendSlowly({ ...file, pieces })).toMatch(/^HTTP\/1.1 408 /);
});
