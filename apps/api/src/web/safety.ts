import helmet from '@fastify/helmet';
import type { FastifyInstance } from 'fastify';
import type { Settings } from '../config/settings.js';
import { isSameOrigin } from './same-origin.js';

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

type Instance = Pick<FastifyInstance, 'addHook' | 'register'>;

/** Headers for every answer, and the same-origin check for everything that could change something. */
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
    if (request.url.startsWith('/api/') || request.url.startsWith('/graphql')) reply.header('cache-control', 'no-store');
    if (SAFE_METHODS.has(request.method) || isSameOrigin(request.headers, settings.publicUrl)) return;
    await reply.code(403).send({ errors: [{ message: 'Another site sent this request.', extensions: { code: 'FORBIDDEN' } }] });
  });
}

/** Styles in attributes are what the interface library positions its menus with; no other inline style, no inline script. */
function contentPolicy(settings: Settings): Record<string, string[]> {
  const self = ["'self'"];
  return {
    'default-src': ["'none'"],
    'script-src': self,
    'style-src': self,
    'style-src-attr': ["'unsafe-inline'"],
    'img-src': ["'self'", 'data:'],
    'font-src': self,
    'connect-src': self,
    'worker-src': self,
    'manifest-src': self,
    'base-uri': ["'none'"],
    'form-action': self,
    'frame-ancestors': ["'none'"],
    ...(settings.publicUrl?.protocol === 'https:' ? { 'upgrade-insecure-requests': [] } : {}),
  };
}
