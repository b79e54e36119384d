import helmet from '@fastify/helmet';
import type { FastifyInstance } from 'fastify';
import type { Settings } from '../config/settings.js';
import { contentPolicy } from './content-policy.js';
import { isSameOrigin } from './same-origin.js';

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Their “unsubscribe” is sent from wherever they run, and knows no session: the link in it says all. */
const MAIL_PROGRAMS = /^\/unsubscribe\/[\w.-]+$/;

type Instance = Pick<FastifyInstance, 'addHook' | 'register'>;

/** Headers for every answer (data is never kept; files say otherwise themselves), and the same-origin check for everything that could change something. */
export async function installSafety(instance: unknown, settings: Settings): Promise<void> {
  const fastify = instance as Instance;
  await fastify.register(helmet, {
    contentSecurityPolicy: { useDefaults: false, directives: contentPolicy(settings) },
    strictTransportSecurity: settings.publicUrl?.protocol === 'https:' ? { maxAge: 31_536_000 } : false,
    crossOriginEmbedderPolicy: false,
    xFrameOptions: { action: 'deny' },
    referrerPolicy: { policy: 'same-origin' },
  });
  fastify.addHook('onRequest', async (request, reply) => {
    reply.header('cache-control', 'no-store');
    if (SAFE_METHODS.has(request.method) || MAIL_PROGRAMS.test(request.url)) return;
    if (isSameOrigin(request.headers, settings.publicUrl)) return;
    await reply
      .code(403)
      .send({ errors: [{ message: 'Another site sent this request.', extensions: { code: 'FORBIDDEN' } }] });
  });
}
