import { existsSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
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

const HIDDEN = /(^|\/)\./;
/** What is sent in the place of the file it was made of. */
const COMPRESSED = /\.(br|gz)$/;

const READING = new Set(['GET', 'HEAD']);

type Instance = Pick<FastifyInstance, 'addHook' | 'register' | 'route'>;

/** Where a file of ours lies. */
interface Lying {
  readonly root: string;
  readonly file: string;
}

/** The built pages: hashed files are kept for ever, pages are asked for again, any other path is the app's to route. */
export async function serveWebApp(instance: unknown, settings: Settings): Promise<void> {
  const fastify = instance as Instance;
  const shell = existsSync(WEB_FOLDER) ? new PageShell(WEB_FOLDER, settings) : null;
  const files = new Map([...filesOf(EXPLORER_FOLDER, '/explorer/'), ...filesOf(WEB_FOLDER, '/')]);
  // The page itself is answered by its shell.
  files.delete('/index.html');
  if (files.size > 0)
    await fastify.register(fastifyStatic, {
      root: shell ? WEB_FOLDER : EXPLORER_FOLDER,
      serve: false,
      preCompressed: true,
      cacheControl: false,
      setHeaders: (response, path) => {
        void response.header(
          'cache-control',
          HASHED.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache',
        );
      },
    });
  fastify.route({
    method: ['GET', 'HEAD'],
    url: '/*',
    handler: (request, reply) => {
      const found = files.get(pathOf(request));
      return found ? reply.sendFile(found.file, found.root) : answerUnknown(request, reply, shell);
    },
  });
  const policy = explorerPolicy(settings);
  fastify.addHook('onRequest', async (request, reply) => {
    if (!asksForExplorer(request)) return;
    await reply.header('content-security-policy', policy).sendFile('index.html', EXPLORER_FOLDER);
  });
}

/**
 * What there is, by its path, read once: nothing else is looked for on the disk, whatever is asked for. A route for each of
 * hundreds of files would take longer to make than the rest of the server’s routes together.
 */
function filesOf(root: string, prefix: string): [string, Lying][] {
  if (!existsSync(root)) return [];
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((file) => !HIDDEN.test(file) && !COMPRESSED.test(file))
    .map((file) => [prefix + file, { root, file }]);
}

const pathOf = ({ url }: FastifyRequest): string => url.split('?')[0] ?? '/';

/** A person opening /graphql in a browser; programs ask for JSON. */
function asksForExplorer(request: FastifyRequest): boolean {
  const [path, query] = request.url.split('?');
  if (!READING.has(request.method) || path !== '/graphql' || query) return false;
  return (request.headers.accept ?? '').includes('text/html') && existsSync(EXPLORER_FOLDER);
}

function answerUnknown(request: FastifyRequest, reply: FastifyReply, shell: PageShell | null): FastifyReply {
  // The home page is a page for everybody, also for a probe that accepts anything.
  const page = (request.headers.accept ?? '').includes('text/html') || pathOf(request) === '/';
  return page && shell ? shell.answer(reply) : reply.code(404).send({ code: 'NOT_FOUND' });
}
