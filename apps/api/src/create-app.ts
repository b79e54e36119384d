import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import type { LoggerService } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { SeenCookie } from './access/seen-cookie.js';
import { AppModule } from './app.module.js';
import type { Settings } from './config/settings.js';
import type { DatabaseAddress } from './database/database-address.js';
import { serveLive } from './graphql/live-socket.js';
import { AppLogger } from './config/app-logger.js';
import { sayHowItStands } from './health/answer-headers.js';
import { Readiness } from './health/readiness.js';
import { tellRequests, type RequestListener } from './logging/request-line.js';
import { MonitoringServer } from './monitoring/monitoring-server.js';
import { RegisteredRequests } from './registered/registered-requests.js';
import { startTracing } from './tracing/tracing.js';
import { compressAnswers } from './web/compression.js';
import { answerUnreadable, installSafety } from './web/safety.js';
import { endSlowBodies } from './web/slow-bodies.js';
import { serveWebApp } from './web/web-app.js';

const SECOND = 1_000;
/** Nobody holds the door for longer than half a minute, all in all. */
const SLOWEST_BODY = 28 * SECOND;

/** The whole server, not listening yet: the same for people, for tests and for whatever loads it. */
export async function createApp(
  settings: Settings,
  address: DatabaseAddress,
  logger: LoggerService | false,
): Promise<NestFastifyApplication> {
  // Before the first connection is opened.
  const tracing = settings.tracesUrl && (await startTracing(settings.tracesUrl));
  const adapter = new FastifyAdapter({
    genReqId: () => randomUUID(),
    bodyLimit: 1_048_576,
    trustProxy: settings.trustedProxies.length > 0 && [...settings.trustedProxies],
    // Of the slowest upload; bodies of other requests have their own limit.
    requestTimeout: 600 * SECOND,
    forceCloseConnections: true,
    // How often Node looks for heads and bodies that are late.
    http: { connectionsCheckingInterval: 5 * SECOND },
    routerOptions: { maxParamLength: 200 },
    frameworkErrors: answerUnreadable(settings),
    // Fastify would bring two compilers for JSON schemas, of which no route has one.
    schemaController: { compilersFactory: { buildValidator: noSchema, buildSerializer: noSchema } },
  });
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.with(settings, address), adapter, {
    logger,
    abortOnError: false,
    forceCloseConnections: true,
  });
  adapter.getHttpServer().headersTimeout = 15 * SECOND;
  tellRequests(adapter.getInstance(), listenersOf(app, settings, logger));
  tracing?.follow(adapter.getInstance());
  streamUploads(adapter);
  readForms(app);
  endSlowBodies(adapter.getInstance(), SLOWEST_BODY);
  installSafety(adapter.getInstance(), settings);
  sayHowItStands(adapter.getInstance(), app.get(Readiness));
  await compressAnswers(adapter.getInstance());
  await serveWebApp(adapter.getInstance(), settings);
  app.get(SeenCookie).serve(adapter.getInstance());
  app.get(RegisteredRequests).serve(adapter.getInstance());
  await app.init();
  serveLive(app);
  return app;
}

/** Who is told of every request: the log, and whatever is measured. */
function listenersOf(
  app: NestFastifyApplication,
  { metrics }: Settings,
  logger: LoggerService | false,
): RequestListener[] {
  return [
    ...(logger instanceof AppLogger ? [logger.request] : []),
    ...(metrics ? [app.get(MonitoringServer).count] : []),
  ];
}

/** What comes in is checked by GraphQL, by readers of their own and by the domain. */
function noSchema(): never {
  throw new Error('No route of Levain has a JSON schema.');
}

/** What plain forms send; none of ours is long. */
function readForms(app: NestFastifyApplication): void {
  app.useBodyParser('application/x-www-form-urlencoded', { bodyLimit: 32_768 }, (_request, body, done) =>
    done(null, new URLSearchParams(body.toString('utf8'))),
  );
}

/** A file is read as it comes, by the route that knows how much of it to accept. */
function streamUploads(adapter: FastifyAdapter): void {
  for (const type of ['text/csv', 'application/octet-stream', 'application/x-ndjson']) {
    adapter.getInstance().addContentTypeParser(type, (_request, payload, done) => done(null, payload));
  }
}
