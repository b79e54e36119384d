import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { end, freePort, saysReady } from '../../support/child-server.js';
import { commandOf, type Unpacked } from '../../support/chromium-command.js';
import { cloneDatabase, type TestDatabase } from '../../support/database.js';
import { toldDatabase } from './told-database.js';

export interface BuiltServer {
  readonly url: string;
  /** Its own: the messages that no mail server takes are in it. */
  readonly dataFolder: string;
  /** Moves the days of resistances back, as if they had been said so much earlier. */
  daysGoBy(days: number): Promise<void>;
  /** The morning of every digest is now. */
  digestsAreDue(): Promise<void>;
  stop(): Promise<void>;
}

export interface ServerSettings {
  readonly demo: boolean;
  /** Where messages go; to a folder when there is none. */
  readonly smtpUrl?: string;
  /** Whether it has a browser to print with: that of the journeys. */
  readonly printer?: boolean;
  /** Other settings of it. */
  readonly environment?: Readonly<Record<string, string>>;
}

/** What the journeys themselves drive, as one command. */
const foundBrowser = (): Promise<string> =>
  commandOf(JSON.parse(process.env['LEVAIN_TEST_CHROMIUM'] ?? '{}') as Unpacked);

/** What `npm start` runs once everything is built: `apps/api/dist` serving `apps/web/dist`, on a database of its own. */
export async function startBuiltServer(settings: ServerSettings): Promise<BuiltServer> {
  const database = settings.demo ? await toldDatabase(tellDemonstration) : await cloneDatabase();
  const { url, dataFolder, stop } = await serve(database, settings);
  const besides: Serving[] = [];
  return {
    url,
    dataFolder,
    daysGoBy: async (days) => {
      await database.owner.query(
        'UPDATE objections SET raised_on = raised_on - $1::int, waits_since = waits_since - $1::int',
        [days],
      );
    },
    digestsAreDue: async () => {
      await database.owner.query('UPDATE digests SET next_at = now()');
      // A process looks for what is due when it starts, and then once a minute.
      besides.push(await serve(database, { ...settings, environment: { PUBLIC_URL: url } }));
    },
    stop: async () => {
      for (const server of besides) await server.stop();
      await stop();
      await database.drop();
    },
  };
}

/** As a first start does. */
async function tellDemonstration(database: TestDatabase): Promise<void> {
  const { stop } = await serve(database, { demo: true });
  await stop();
}

interface Serving {
  readonly url: string;
  readonly dataFolder: string;
  stop(): Promise<void>;
}

async function serve(
  database: TestDatabase,
  { demo, smtpUrl = '', printer = false, environment = {} }: ServerSettings,
): Promise<Serving> {
  const port = await freePort();
  const dataFolder = await mkdtemp(join(tmpdir(), 'levain-journey-'));
  const url = `http://127.0.0.1:${port}`;
  const env = {
    ...process.env,
    DATABASE_URL: database.address.ownerUrl,
    LEVAIN_DATA: dataFolder,
    PORT: port,
    PUBLIC_URL: url,
    ...(smtpUrl ? { SMTP_URL: smtpUrl } : {}),
    ...(printer ? { CHROMIUM_PATH: await foundBrowser(), CHROMIUM_SANDBOX: 'off' } : {}),
    ...environment,
    LEVAIN_DEMO: demo ? 'on' : 'off',
    LOG_LEVEL: 'warn',
    NODE_OPTIONS: '',
  };
  const child = spawn(process.execPath, ['apps/api/dist/main.js'], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  await saysReady(child);
  return {
    url,
    dataFolder,
    stop: async () => {
      await end(child, 'SIGTERM');
      await rm(dataFolder, { recursive: true, force: true });
    },
  };
}
