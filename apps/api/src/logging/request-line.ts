import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { ActingMember } from '../database/acting-member.js';
import { observedOf } from './observed.js';

/** What is told of a request once it is answered: no address, no words, no value that somebody sent. */
export interface RequestLine {
  readonly requestId: string;
  readonly method: string;
  /** As it is declared, `/s/:token`: what stands in its place may be a secret. */
  readonly route: string;
  readonly operation?: string;
  readonly status: number;
  readonly code?: string;
  /** Words of refusals, one for each act that was refused. */
  readonly refusals?: readonly string[];
  readonly ms: number;
  readonly workspaceId?: string;
}

export type RequestListener = (line: RequestLine) => void;

const NO_ROUTE = '(no route)';

/** Gives every request its id, in its answer too, and tells `listeners` of it in the end. Before any route is declared. */
export function tellRequests(instance: unknown, listeners: readonly RequestListener[]): void {
  const server = instance as FastifyInstance;
  server.addHook('onRequest', (request, reply, done) => {
    reply.header('x-request-id', request.id);
    done();
  });
  if (listeners.length === 0) return;
  server.addHook('onResponse', (request, reply, done) => {
    const line = lineOf(request, reply);
    for (const listen of listeners) listen(line);
    done();
  });
}

function lineOf(request: FastifyRequest, reply: FastifyReply): RequestLine {
  const { operation, code, refusals, workspaceId } = observedOf(request);
  const { actor } = request as FastifyRequest & { actor?: ActingMember };
  return {
    requestId: request.id,
    method: request.method,
    route: request.routeOptions.url ?? NO_ROUTE,
    operation,
    status: reply.statusCode,
    code,
    refusals,
    ms: Math.round(reply.elapsedTime * 10) / 10,
    workspaceId: workspaceId ?? actor?.workspaceId,
  };
}
