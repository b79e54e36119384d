import 'reflect-metadata';
import { setTimeout as sleep } from 'node:timers/promises';
import { createApp } from './create-app.js';
import { AppLogger } from './config/app-logger.js';
import { readDatabase } from './config/deploy/database-facts.js';
import { readMachine } from './config/deploy/machine-facts.js';
import { NotDeployableError, requireDeployable, tellRule } from './config/deploy/require-deployable.js';
import { readSettings, SettingsError, type Settings } from './config/settings.js';
import { migrate, MigrationError } from './database/migrate.js';
import { EmbeddedPostgresError } from './database/embedded/binaries.js';
import { DatabaseUnreachableError, openDatabase, type OpenDatabase } from './database/open-database.js';
import { requirePooler } from './database/pooler.js';
import { forgetStart } from './forget-start.js';
import { leave } from './health/leave.js';

/** Failures whose message says everything: no stack is printed for them. */
const EXPLAINED = [
  SettingsError,
  NotDeployableError,
  EmbeddedPostgresError,
  MigrationError,
  DatabaseUnreachableError,
];

async function start(): Promise<void> {
  const settings = readSettings(process.env);
  const logger = new AppLogger(settings.logLevel);
  const url = addressOf(settings);
  const facts = { settings, environment: process.env, machine: readMachine(settings, process.env) };
  requireDeployable({ ...facts, database: null });
  const database = await openDatabase(settings, url);
  try {
    await migrate(database.address);
    await requirePooler(database.address);
    if (settings.production) {
      const { appUrl, ownerUrl } = database.address;
      const advice = requireDeployable({ ...facts, database: await readDatabase(appUrl, ownerUrl) });
      for (const rule of advice) logger.warn(tellRule(rule), 'Deployment');
    }
    const app = await createApp(settings, database.address, logger);
    await app.listen(settings.port, settings.host);
    stopOnSignals((delay) => leave(app, delay), settings, database);
    console.log(`Levain is ready: ${url}`);
    forgetStart();
  } catch (error) {
    await database.stop();
    throw error;
  }
}

function addressOf({ publicUrl, host, port }: Settings): string {
  const shown = host === '0.0.0.0' || host === '::' || host === '127.0.0.1' ? 'localhost' : host;
  return publicUrl?.href ?? `http://${shown}:${port}/`;
}

/** Longer than everything in its way may take: what still hangs then is left behind. */
const LAST_MS = 13_000;

/** Requests first, the database last; a second signal does not wait. Whoever supervises servers sends SIGTERM: a proxy may stand before this one. */
function stopOnSignals(
  leaveApp: (delay: number) => Promise<void>,
  { shutdownDelay }: Settings,
  database: OpenDatabase,
): void {
  let stopping = false;
  const stop = async (signal: NodeJS.Signals): Promise<void> => {
    if (stopping) process.exit(1);
    stopping = true;
    const delay = signal === 'SIGTERM' ? shutdownDelay : 0;
    await Promise.race([leaveApp(delay), sleep(delay + LAST_MS)]);
    await database.stop();
    process.exit(0);
  };
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, () => void stop(signal));
}

start().catch((error: unknown) => {
  const explained =
    EXPLAINED.some((kind) => error instanceof kind) || (error as { code?: string }).code === 'EADDRINUSE';
  console.error(
    `Levain did not start.\n${explained ? (error as Error).message : ((error as Error).stack ?? String(error))}`,
  );
  process.exit(1);
});
