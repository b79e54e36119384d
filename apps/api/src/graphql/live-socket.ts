import { randomUUID } from 'node:crypto';
import type { Server } from 'node:http';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { useServer } from 'graphql-ws/use/ws';
import { WebSocketServer } from 'ws';
import { Sessions } from '../access/sessions.js';
import { Settings } from '../config/settings.js';
import { isSameOrigin } from '../web/same-origin.js';
import { RequestContext } from './request-context.js';

const MOST_SUBSCRIPTIONS = 20;
const LARGEST_MESSAGE = 100_000;

/** Subscriptions at /graphql: only our own pages, only with a session, checked before the upgrade. */
export function serveLive(app: NestFastifyApplication): void {
  const sessions = app.get(Sessions);
  const settings = app.get(Settings);
  const sockets = new WebSocketServer({ noServer: true, maxPayload: LARGEST_MESSAGE });
  const open = new WeakMap<object, number>();
  const graphql = useServer(
    {
      schema: app.get(GraphQLSchemaHost).schema,
      connectionInitWaitTimeout: 5_000,
      context: ({ extra }) => new RequestContext(extra.request, randomUUID()),
      onSubscribe: ({ extra }) => {
        const count = (open.get(extra.socket) ?? 0) + 1;
        open.set(extra.socket, count);
        if (count > MOST_SUBSCRIPTIONS) extra.socket.close(4429, 'Too many subscriptions');
      },
      onComplete: ({ extra }) => void open.set(extra.socket, (open.get(extra.socket) ?? 1) - 1),
    },
    sockets,
  );
  const server = app.getHttpServer() as Server;
  server.on('upgrade', (request, socket, head) => {
    void (async () => {
      const known = request.url?.split('?')[0] === '/graphql' && isSameOrigin(request.headers, settings.publicUrl);
      const member = known && (await sessions.memberOf(request.headers.cookie, randomUUID()).catch(() => null));
      if (!member) return socket.end(`HTTP/1.1 ${known ? '401 Unauthorized' : '403 Forbidden'}\r\nConnection: close\r\n\r\n`);
      sockets.handleUpgrade(request, socket, head, (client) => sockets.emit('connection', client, request));
    })();
  });
  server.on('close', () => void graphql.dispose());
}
