import type { FastifyInstance } from 'fastify';
import type { Readiness } from './readiness.js';

/** Seconds after which a request that met a fault that passes may be tried again: the pool of connections finds the database within one. */
const COME_BACK = '2';

/** Says in every answer what whoever asked must know: when to come back, and that the next request belongs on another connection. */
export function sayHowItStands(instance: unknown, readiness: Readiness): void {
  (instance as Pick<FastifyInstance, 'addHook'>).addHook('onSend', (_request, reply, payload, done) => {
    if (reply.statusCode === 503) void reply.header('retry-after', COME_BACK);
    if (readiness.closing) void reply.header('connection', 'close');
    done(null, payload);
  });
}
