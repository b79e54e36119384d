import { once } from 'node:events';
import type { Server } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { LiveSockets } from '../live/live-sockets.js';
import { Readiness } from './readiness.js';

/** For requests under way. None of the database takes longer; a slow upload is sent again. */
const DRAIN_MS = 9_000;
const LOOK_MS = 50;

/**
 * Goes without failing anybody: says first that it is not ready any more and serves on for `delay` milliseconds, until whoever shares out requests
 * has seen it; then takes no connection in, ends what it has begun, tells live screens to go elsewhere, and closes.
 */
export async function leave(app: NestFastifyApplication, delay: number): Promise<void> {
  app.get(Readiness).fall();
  await sleep(delay);
  await Promise.all([drained(app.getHttpServer()), app.get(LiveSockets).close()]);
  await app.close();
}

async function drained(server: Server): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  const late = setTimeout(() => server.closeAllConnections(), DRAIN_MS);
  // A connection that is kept alive falls idle after its last answer.
  const look = setInterval(() => server.closeIdleConnections(), LOOK_MS);
  await closed;
  clearTimeout(late);
  clearInterval(look);
}
