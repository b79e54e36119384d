import { Logger } from '@nestjs/common';
import pg from 'pg';
import type { Settings } from '../config/settings.js';
import { DatabaseAddress } from './database-address.js';
import { EmbeddedPostgres } from './embedded/embedded-postgres.js';

/** The user's own server cannot be used; the message says which setting and why. */
export class DatabaseUnreachableError extends Error {}

export interface OpenDatabase {
  readonly address: DatabaseAddress;
  stop(): Promise<void>;
}

/** The user's own server where one is named, else the one that comes with Levain. */
export async function openDatabase(settings: Settings, appUrl: string): Promise<OpenDatabase> {
  if (settings.databaseUrl) {
    const owner = settings.databaseOwnerUrl ?? settings.databaseUrl;
    await requireAnswer('DATABASE_URL', settings.databaseUrl);
    if (settings.databaseOwnerUrl) await requireAnswer('DATABASE_OWNER_URL', settings.databaseOwnerUrl);
    const { databaseUrl, databaseReplicaUrls, databasePoolerUrl } = settings;
    const address = new DatabaseAddress(owner, databaseUrl, databaseReplicaUrls, databasePoolerUrl);
    return { address, stop: () => Promise.resolve() };
  }
  const logger = new Logger('PostgreSQL');
  const embedded = await EmbeddedPostgres.start({
    dataFolder: settings.dataFolder,
    appUrl,
    warn: (message) => logger.warn(message),
  });
  return { address: new DatabaseAddress(embedded.url, embedded.url), stop: () => embedded.stop() };
}

async function requireAnswer(setting: string, url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
  } catch (cause) {
    const { message, code } = cause as Error & { code?: string };
    const reason = message || code || 'no reason given';
    throw new DatabaseUnreachableError(`The database of ${setting} cannot be used: ${reason}`, { cause });
  } finally {
    await client.end().catch(() => undefined);
  }
}
