import 'reflect-metadata';
import { createApp } from './create-app.js';
import { AppLogger } from './config/app-logger.js';
import { readSettings, SettingsError, type Settings } from './config/settings.js';
import { migrate, MigrationError } from './database/migrate.js';
import { EmbeddedPostgresError } from './database/embedded/binaries.js';
import { DatabaseUnreachableError, openDatabase, type OpenDatabase } from './database/open-database.js';
import { forgetStart } from './forget-start.js';

/** Failures whose message says everything: no stack is printed for them. */
const EXPLAINED = [SettingsError, EmbeddedPostgresError, MigrationError, DatabaseUnreachableError];

async function start(): Promise<void> {
  const settings = readSettings(process.env);
  const logger = new AppLogger(settings.logLevel);
  const url = addressOf(settings);
  const database = await openDatabase(settings, url);
  try {
    await migrate(database.address);
    const app = await createApp(settings, database.address, logger);
    await app.listen(settings.port, settings.host);
    stopOnSignals(() => app.close(), database);
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

/** Requests first, the database last; a second signal does not wait. */
function stopOnSignals(closeApp: () => Promise<void>, database: OpenDatabase): void {
  let stopping = false;
  const stop = async (): Promise<void> => {
    if (stopping) process.exit(1);
    stopping = true;
    await closeApp();
    await database.stop();
    process.exit(0);
  };
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, () => void stop());
}

start().catch((error: unknown) => {
  const explained =
    EXPLAINED.some((kind) => error instanceof kind) || (error as { code?: string }).code === 'EADDRINUSE';
  console.error(
    `Levain did not start.\n${explained ? (error as Error).message : ((error as Error).stack ?? String(error))}`,
  );
  process.exit(1);
});
