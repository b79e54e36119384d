import { Logger } from '@nestjs/common';
import type { Settings } from '../config/settings.js';
import { DatabaseAddress } from './database-address.js';
import { EmbeddedPostgres } from './embedded/embedded-postgres.js';

export interface OpenDatabase {
  readonly address: DatabaseAddress;
  stop(): Promise<void>;
}

/** The user's own server where one is named, else the one that comes with Levain. */
export async function openDatabase(settings: Settings, appUrl: string): Promise<OpenDatabase> {
  if (settings.databaseUrl) {
    const owner = settings.databaseOwnerUrl ?? settings.databaseUrl;
    return { address: new DatabaseAddress(owner, settings.databaseUrl), stop: () => Promise.resolve() };
  }
  const logger = new Logger('PostgreSQL');
  const embedded = await EmbeddedPostgres.start({
    dataFolder: settings.dataFolder,
    appUrl,
    warn: (message) => logger.warn(message),
  });
  return { address: new DatabaseAddress(embedded.url, embedded.url), stop: () => embedded.stop() };
}
