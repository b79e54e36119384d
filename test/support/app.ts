import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { readSettings } from '../../apps/api/src/config/settings.js';
import { createApp } from '../../apps/api/src/create-app.js';
import { ApiClient } from './api-client.js';
import { cloneDatabase, type TestDatabase } from './database.js';
import { UNLIMITED } from './server-process.js';

/** A thread that the server starts is loaded from source too. */
const FROM_SOURCE = [
  ...['--import', new URL('./run-source.mjs', import.meta.url).href],
  '--conditions=@levain/source',
];
if (!process.execArgv.includes('--import')) process.execArgv.push(...FROM_SOURCE);

export interface TestApp {
  readonly url: string;
  readonly nest: NestFastifyApplication;
  readonly database: TestDatabase;
  /** A client without a session. */
  visitor(): ApiClient;
  stop(): Promise<void>;
}

/** The real server on a port of its own and a database of its own, unless one is given. Stop it in `afterAll`. */
export async function startApp(
  environment: Record<string, string> = {},
  shared?: TestDatabase,
): Promise<TestApp> {
  const database = shared ?? (await cloneDatabase());
  const folder = join(tmpdir(), `levain-${randomUUID()}`);
  const settings = readSettings({
    ...{ LEVAIN_DEMO: 'off', LOG_LEVEL: 'silent', LEVAIN_DATA: folder, ...UNLIMITED },
    ...environment,
  });
  const nest = await createApp(settings, database.address, process.env['LEVAIN_TEST_LOG'] ? console : false);
  await nest.listen(0, '127.0.0.1');
  const { port } = nest.getHttpServer().address() as AddressInfo;
  const url = `http://127.0.0.1:${port}`;
  return {
    url,
    nest,
    database,
    visitor: () => new ApiClient(url),
    stop: async () => {
      await nest.close();
      await database.drop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
