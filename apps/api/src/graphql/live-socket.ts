import { randomUUID } from 'node:crypto';
import type { Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import {
  getOperationAST,
  GraphQLError,
  parse,
  specifiedRules,
  validate,
  type DocumentNode,
  type GraphQLSchema,
} from 'graphql';
import type { ServerOptions, SubscribePayload } from 'graphql-ws';
import { useServer, type Extra } from 'graphql-ws/use/ws';
import { WebSocketServer, type WebSocket } from 'ws';
import { Sessions } from '../access/sessions.js';
import { Settings } from '../config/settings.js';
import { LiveSockets } from '../live/live-sockets.js';
import { isSameOrigin } from '../web/same-origin.js';
import { formatLiveError } from './format-error.js';
import { costLimits, PARSE_OPTIONS } from './limits.js';
import { RequestContext } from './request-context.js';
import { pageCostError } from './page-cost.js';

const MOST_SUBSCRIPTIONS = 20;
const LARGEST_MESSAGE = 100_000;
const TOO_MANY = 4429;
const SIGNED_OUT = 4403;
const RECHECK_MS = 60_000;
/** For a client to answer that it is going, when the server stops. */
const GOODBYE_MS = 2_000;

/** Subscriptions at /graphql: only our own pages, only with a session, checked before the upgrade. */
export function serveLive(app: NestFastifyApplication): void {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: LARGEST_MESSAGE });
  const graphql = useServer(liveOptions(app), sockets);
  const server = app.getHttpServer() as Server;
  server.on('upgrade', (request, socket: Duplex, head) => {
    void refusal(app, request).then((refused) => {
      if (refused) return socket.end(`HTTP/1.1 ${refused}\r\nConnection: close\r\n\r\n`);
      sockets.handleUpgrade(request, socket, head, (client) => {
        closeWithSession(app, client, request.headers.cookie);
        sockets.emit('connection', client, request);
      });
    });
  });
  app.get(LiveSockets).closeWith(async () => {
    const late = setTimeout(() => sockets.clients.forEach((client) => client.terminate()), GOODBYE_MS);
    await graphql.dispose();
    clearTimeout(late);
  });
}

/** A session that ended elsewhere (signed out, disabled) stops listening within a minute. */
function closeWithSession(app: NestFastifyApplication, client: WebSocket, cookie: string | undefined): void {
  const sessions = app.get(Sessions);
  const watch = setInterval(() => {
    void sessions.memberOf(cookie, randomUUID()).then(
      (member) => member ?? client.close(SIGNED_OUT, 'Signed out'),
      () => undefined,
    );
  }, RECHECK_MS);
  client.once('close', () => clearInterval(watch));
}

async function refusal(
  app: NestFastifyApplication,
  request: { readonly url?: string; readonly headers: RequestContext['req']['headers'] },
): Promise<string | null> {
  if (request.url?.split('?')[0] !== '/graphql') return '404 Not Found';
  if (!isSameOrigin(request.headers, app.get(Settings).publicUrl)) return '403 Forbidden';
  const member = await app
    .get(Sessions)
    .memberOf(request.headers.cookie, randomUUID())
    .catch(() => null);
  return member ? null : '401 Unauthorized';
}

function liveOptions(app: NestFastifyApplication): ServerOptions<Record<string, unknown>, Extra> {
  const rules = [...specifiedRules, ...costLimits().validationRules];
  const open = new WeakMap<object, number>();
  const { schema } = app.get(GraphQLSchemaHost);
  return {
    schema,
    connectionInitWaitTimeout: 5_000,
    context: ({ extra }) => new RequestContext(extra.request, randomUUID()),
    validate: (served, document) => validate(served, document, rules),
    onSubscribe: ({ extra }, _id, payload) => {
      const count = (open.get(extra.socket) ?? 0) + 1;
      open.set(extra.socket, count);
      if (count > MOST_SUBSCRIPTIONS) extra.socket.close(TOO_MANY, 'Too many subscriptions');
      return whyRefused(schema, payload);
    },
    onComplete: ({ extra }) => void open.set(extra.socket, (open.get(extra.socket) ?? 1) - 1),
    onError: ({ extra }, _id, _payload, errors) => {
      open.set(extra.socket, (open.get(extra.socket) ?? 1) - 1);
      return errors.map((error) => formatLiveError(asGraphqlError(error), randomUUID()));
    },
    onNext: (_context, _id, _payload, _args, result) => {
      if (!result.errors) return;
      return {
        ...result,
        errors: result.errors.map((error) => formatLiveError(asGraphqlError(error), randomUUID())) as never,
      };
    },
  };
}

/** Queries and mutations come over HTTP, where cookies are set and requests are counted. */
function whyRefused(schema: GraphQLSchema, asked: SubscribePayload): GraphQLError[] | undefined {
  let document: DocumentNode;
  try {
    document = parse(asked.query, PARSE_OPTIONS);
  } catch (error) {
    return [asGraphqlError(error)];
  }
  const { operationName, variables } = asked;
  if (getOperationAST(document, operationName)?.operation !== 'subscription') {
    return [
      new GraphQLError('Only subscriptions are answered here.', { extensions: { code: 'BAD_REQUEST' } }),
    ];
  }
  const tooMuch = pageCostError(schema, document, { operationName, variables });
  return tooMuch ? [tooMuch] : undefined;
}

const asGraphqlError = (error: unknown): GraphQLError =>
  error instanceof GraphQLError
    ? error
    : new GraphQLError((error as Error).message, { originalError: error as Error });
