import type { IncomingMessage, ServerResponse } from 'node:http';
import type { FastifyError, FastifyInstance, FastifyReply } from 'fastify';
import helmet from 'helmet';
import { bearerOf } from '../access/bearer.js';
import { SessionCookie } from '../access/session-cookie.js';
import type { Settings } from '../config/settings.js';
import { contentPolicy } from './content-policy.js';
import { isFetchedElsewhere, isSameOrigin } from './same-origin.js';

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Their “unsubscribe” is sent from wherever they run, and knows no session: the link in it says all. */
const MAIL_PROGRAMS = /^\/unsubscribe\/(?:reader\/)?[\w.-]+$/;

/** Headers for every answer (data is never kept; files say otherwise themselves), and the same-origin check for everything that could change something. */
export function installSafety(instance: unknown, settings: Settings): void {
  const headers = { ...safeHeaders(settings), 'cache-control': 'no-store' };
  const session = new SessionCookie(settings);
  (instance as Pick<FastifyInstance, 'addHook'>).addHook('onRequest', (request, reply, done) => {
    reply.headers(headers);
    if (bearerOf(request.headers) !== null && session.read(request.headers.cookie) !== undefined)
      return void reply.code(400).send(errorOf('BAD_USER_INPUT', 'Send a token or a session, not both.'));
    const isRead = SAFE_METHODS.has(request.method) && !isFetchedElsewhere(request.url, request.headers);
    const isSafe = isRead || MAIL_PROGRAMS.test(request.url);
    if (isSafe || isSameOrigin(request.headers, settings.publicUrl)) return done();
    reply.code(403).send(errorOf('FORBIDDEN', 'Another site sent this request.'));
  });
}

const errorOf = (code: string, message: string): object => ({ errors: [{ message, extensions: { code } }] });

/** An address that cannot be read gets past all hooks: it is answered like everything else. */
export function answerUnreadable(
  settings: Settings,
): (error: FastifyError, request: unknown, reply: FastifyReply) => void {
  const headers = { ...safeHeaders(settings), 'cache-control': 'no-store' };
  return (error, _request, reply) =>
    void reply
      .headers(headers)
      .code(error.statusCode ?? 400)
      .send(errorOf('BAD_USER_INPUT', 'This is no address.'));
}

/** They depend on nothing of a request: worked out once, not for every answer. */
function safeHeaders(settings: Settings): Record<string, string> {
  const headers: Record<string, string> = {};
  const answer = {
    setHeader: (name: string, value: string) => (headers[name.toLowerCase()] = value),
    removeHeader: () => undefined,
  };
  helmet({
    contentSecurityPolicy: { useDefaults: false, directives: contentPolicy(settings) },
    strictTransportSecurity: settings.publicUrl?.protocol === 'https:' ? { maxAge: 31_536_000 } : false,
    crossOriginEmbedderPolicy: false,
    xFrameOptions: { action: 'deny' },
    referrerPolicy: { policy: 'same-origin' },
  })({} as IncomingMessage, answer as unknown as ServerResponse, (error?: unknown) => {
    if (error) throw error;
  });
  return headers;
}
