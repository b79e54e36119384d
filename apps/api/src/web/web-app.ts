import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Settings } from '../config/settings.js';
import { explorerPolicy } from './content-policy.js';
import { PageShell } from './page-shell.js';

const WEB_FOLDER = fileURLToPath(new URL('../../../web/dist/', import.meta.url));
const EXPLORER_FOLDER = fileURLToPath(new URL('../../explorer/dist/', import.meta.url));
/** A name that changes with its content, also in its compressed forms. */
const HASHED = /\/assets\/[^/]+-[\w-]{8,}\.\w+(\.br|\.gz)?$/;

const READING = new Set(['GET', 'HEAD']);

type Instance = Pick<FastifyInstance, 'addHook' | 'register' | 'route'>;

/** The built pages: hashed files are kept for ever, pages are asked for again, any other path is the app's to route. */
export async function serveWebApp(instance: unknown, settings: Settings): Promise<void> {
  const fastify = instance as Instance;
  const web = existsSync(WEB_FOLDER);
  const shell = web ? new PageShell(WEB_FOLDER, settings) : null;
  if (existsSync(EXPLORER_FOLDER)) await register(fastify, EXPLORER_FOLDER, '/explorer/', !web);
  if (web) await register(fastify, WEB_FOLDER, '/', true);
  fastify.route({
    method: ['GET', 'HEAD'],
    url: '/*',
    handler: (request, reply) => answerUnknown(request, reply, shell),
  });
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
    // The page itself is answered by its shell.
    globIgnore: prefix === '/' ? ['index.html*'] : [],
    index: prefix === '/' ? false : 'index.html',
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
  if (!READING.has(request.method) || path !== '/graphql' || query) return false;
  return (request.headers.accept ?? '').includes('text/html') && existsSync(EXPLORER_FOLDER);
}

function answerUnknown(request: FastifyRequest, reply: FastifyReply, shell: PageShell | null): FastifyReply {
  // The home page is a page for everybody, also for a probe that accepts anything.
  const page = (request.headers.accept ?? '').includes('text/html') || request.url.split('?')[0] === '/';
  return page && shell ? shell.answer(reply) : reply.code(404).send({ code: 'NOT_FOUND' });
}
