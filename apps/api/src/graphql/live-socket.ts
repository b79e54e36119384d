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
import { WebSocketServer } from 'ws';
import { Sessions } from '../access/sessions.js';
import { Settings } from '../config/settings.js';
import type { ActingMember } from '../database/acting-member.js';
import { LiveSockets } from '../live/live-sockets.js';
import { isSameOrigin } from '../web/same-origin.js';
import { formatLiveError } from './format-error.js';
import { watchSession } from './live-session.js';
import { costLimits, PARSE_OPTIONS } from './limits.js';
import { RequestContext } from './request-context.js';
import { pageCostError } from './page-cost.js';

const MOST_SUBSCRIPTIONS = 20;
const LARGEST_MESSAGE = 100_000;
const TOO_MANY = 4429;
/** How often a reader is asked whether it still reads; one that does not answer by the next time is dropped. */
const STILL_THERE_MS = 10_000;
/** For a client to answer that it is going, when the server stops. */
const GOODBYE_MS = 2_000;

/** Subscriptions at /graphql: only our own pages, only with a session, checked before the upgrade. */
export function serveLive(app: NestFastifyApplication): void {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: LARGEST_MESSAGE });
  const graphql = useServer(liveOptions(app), sockets, STILL_THERE_MS);
  const server = app.getHttpServer() as Server;
  server.on('upgrade', (request, socket: Duplex, head) => {
    void listenerOf(app, request).then((member) => {
      if (typeof member === 'string') return socket.end(`HTTP/1.1 ${member}\r\nConnection: close\r\n\r\n`);
      sockets.handleUpgrade(request, socket, head, (client) => {
        watchSession(app, client, { cookie: request.headers.cookie, member });
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

/** Who listens; or the answer of HTTP that refuses it. */
async function listenerOf(
  app: NestFastifyApplication,
  request: { readonly url?: string; readonly headers: RequestContext['req']['headers'] },
): Promise<ActingMember | string> {
  if (request.url?.split('?')[0] !== '/graphql') return '404 Not Found';
  if (!isSameOrigin(request.headers, app.get(Settings).publicUrl)) return '403 Forbidden';
  const member = await app
    .get(Sessions)
    .memberOf(request.headers.cookie, randomUUID())
    .catch(() => undefined);
  if (member === undefined) return '503 Service Unavailable';
  return member ?? '401 Unauthorized';
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
