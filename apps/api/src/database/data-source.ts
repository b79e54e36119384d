import { DataSource, type DataSourceOptions } from 'typeorm';
import type { Logger } from '@nestjs/common';
import type { DatabaseAddress } from './database-address.js';
import { GatheringClient } from './gathering-client.js';
import { PooledClient } from './pooled-client.js';
import { sqlState } from './postgres-error.js';

/** The role that answers requests: it owns nothing and row-level security binds it. */
export const APP_ROLE = 'levain_app';

const POOL = {
  max: 10,
  connectionTimeoutMillis: 2_000,
  query_timeout: 10_000,
  keepAlive: true,
  Client: GatheringClient,
};

/** What every connection that answers requests is held to by PostgreSQL. */
const SESSION = {
  statement_timeout: 8_000,
  lock_timeout: 3_000,
  idle_in_transaction_session_timeout: 15_000,
  options: `-c role=${APP_ROLE} -c client_connection_check_interval=10s -c jit=off`,
};

/** Statements go out without waiting for the answers to those before; no copy and no cursor can share such a connection. */
export const PIPELINED = { pipeline: true };

/** How connections of requests are opened. The data source knows no entities: they are row shapes that a spec compares with the migrations. */
export function optionsOf(address: DatabaseAddress, logger: Logger, more: object = {}): DataSourceOptions {
  return {
    type: 'postgres',
    url: address.appUrl,
    synchronize: false,
    applicationName: 'levain',
    installExtensions: false,
    poolErrorHandler: (error: Error) => logger.warn(`An idle database connection was lost: ${error.message}`),
    extra: { ...POOL, ...SESSION, ...more },
  };
}

/** How connections are opened that serve one transaction after the other: through the pooler where there is one, which then says what they are held to. */
export function transactionOptions(address: DatabaseAddress, logger: Logger): DataSourceOptions {
  const options = optionsOf(address, logger, PIPELINED);
  if (!address.poolerUrl) return options;
  return Object.assign(options, {
    url: address.poolerUrl,
    extra: { ...POOL, ...PIPELINED, Client: PooledClient },
  });
}

/** The connections of whatever writes. */
export async function openDataSource(address: DatabaseAddress, logger: Logger): Promise<DataSource> {
  const dataSource = new DataSource(transactionOptions(address, logger));
  await opened(dataSource);
  return dataSource;
}

const ATTEMPTS = 5;

/** A request gives up on a connection soon; a start does not, on a machine that is busy with many things. */
export async function opened(source: DataSource): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await source.initialize();
      return;
    } catch (error) {
      if (attempt >= ATTEMPTS || sqlState(error) !== undefined) throw error;
    }
  }
}
