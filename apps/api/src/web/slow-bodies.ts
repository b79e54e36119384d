import type { FastifyInstance } from 'fastify';

/** Files may take long on a slow line; the server's own limit ends these. */
const UPLOAD_ROUTE = /\/imports(\/preview)?$/;
const TIMED_OUT = 'HTTP/1.1 408 Request Timeout\r\nConnection: close\r\n\r\n';

/** Ends a request whose body is not there in time, uploads excepted: Node knows one limit for all of them. */
export function endSlowBodies(fastify: FastifyInstance, milliseconds: number): void {
  fastify.addHook('onRequest', (request, _reply, done) => {
    const { raw, routeOptions } = request;
    done();
    const hasBody =
      raw.headers['transfer-encoding'] !== undefined || Number(raw.headers['content-length'] ?? 0) > 0;
    if (!hasBody || UPLOAD_ROUTE.test(routeOptions.url ?? '')) return;
    const timer = setTimeout(() => {
      if (!raw.complete) raw.socket.end(TIMED_OUT, () => raw.socket.destroy());
    }, milliseconds);
    for (const over of ['end', 'close']) raw.once(over, () => clearTimeout(timer));
  });
}
