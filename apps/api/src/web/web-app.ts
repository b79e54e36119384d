import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Settings } from '../config/settings.js';
import { explorerPolicy } from './content-policy.js';

const WEB_FOLDER = fileURLToPath(new URL('../../../web/dist/', import.meta.url));
const EXPLORER_FOLDER = fileURLToPath(new URL('../../explorer/dist/', import.meta.url));
const HASHED = /\/assets\/[^/]+-[\w-]{8,}\.\w+$/;

type Instance = Pick<FastifyInstance, 'addHook' | 'get' | 'register'>;

/** The built pages: hashed files are kept for ever, pages are asked for again, any other path is the app's to route. */
export async function serveWebApp(instance: unknown, settings: Settings): Promise<void> {
  const fastify = instance as Instance;
  const web = existsSync(WEB_FOLDER);
  if (existsSync(EXPLORER_FOLDER)) await register(fastify, EXPLORER_FOLDER, '/explorer/', !web);
  if (web) await register(fastify, WEB_FOLDER, '/', true);
  fastify.get('/*', (request, reply) => answerUnknown(request, reply, web));
  const policy = explorerPolicy(settings);
  fastify.addHook('onRequest', async (request, reply) => {
    if (!asksForExplorer(request)) return;
    await reply.header('content-security-policy', policy).sendFile('index.html', EXPLORER_FOLDER);
  });
}

async function register(
  fastify: Instance,
  root: string,
  prefix: string,
  decorateReply: boolean,
): Promise<void> {
  await fastify.register(fastifyStatic, {
    root,
    prefix,
    decorateReply,
    wildcard: false,
    preCompressed: true,
    cacheControl: false,
    setHeaders: (response, path) => {
      void response.header(
        'cache-control',
        HASHED.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache',
      );
    },
  });
}

/** A person opening /graphql in a browser; programs ask for JSON. */
function asksForExplorer(request: FastifyRequest): boolean {
  const [path, query] = request.url.split('?');
  if (request.method !== 'GET' || path !== '/graphql' || query) return false;
  return (request.headers.accept ?? '').includes('text/html') && existsSync(EXPLORER_FOLDER);
}

function answerUnknown(request: FastifyRequest, reply: FastifyReply, web: boolean): FastifyReply {
  const page = request.method === 'GET' && (request.headers.accept ?? '').includes('text/html');
  if (web && page) {
    return reply
      .header('cache-control', 'no-cache')
      .sendFile('index.html', WEB_FOLDER, { cacheControl: false });
  }
  return reply.code(404).send({ code: 'NOT_FOUND' });
}
