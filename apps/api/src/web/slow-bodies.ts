import type { IncomingMessage } from 'node:http';
import type { FastifyInstance } from 'fastify';

/** Files may take long on a slow line; a line that brings less than this is none, or somebody who holds the door. */
const SLOWEST_BYTES_A_SECOND = 1_000;
const FILES = /^(?:text\/csv|application\/(?:octet-stream|x-ndjson))\b/;
const TIMED_OUT = 'HTTP/1.1 408 Request Timeout\r\nConnection: close\r\n\r\n';

/** Ends a request whose body is not there in time, and a file that has all but stopped coming: Node knows one limit for all of them. */
export function endSlowBodies(instance: FastifyInstance, milliseconds: number): void {
  instance.addHook('onRequest', (request, _reply, done) => {
    const { raw } = request;
    done();
    const hasBody =
      raw.headers['transfer-encoding'] !== undefined || Number(raw.headers['content-length'] ?? 0) > 0;
    if (!hasBody) return;
    const isFile = FILES.test(raw.headers['content-type'] ?? '');
    let before = raw.socket.bytesRead;
    const timer = setInterval(() => {
      const came = raw.socket.bytesRead - before;
      before = raw.socket.bytesRead;
      if (raw.complete || (isFile && keepsUp(raw, (came * 1_000) / milliseconds))) return;
      raw.socket.end(TIMED_OUT, () => raw.socket.destroy());
    }, milliseconds);
    for (const over of ['end', 'close']) raw.once(over, () => clearInterval(timer));
  });
}

/** What waits unread waits for us. */
const keepsUp = (raw: IncomingMessage, bytesASecond: number): boolean =>
  raw.readableLength > 0 || bytesASecond >= SLOWEST_BYTES_A_SECOND;
