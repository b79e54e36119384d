import { createHash } from 'node:crypto';
import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import pg from 'pg';
import type { Tenant } from './acting-member.js';
import { POOL } from './data-source.js';
import { DatabaseAddress } from './database-address.js';
import { sqlState } from './postgres-error.js';
import { tenantStatement } from './tenant-statement.js';

/** One statement of a read; PostgreSQL plans it once a connection. Make it once, not for every request. */
export interface ReadStatement {
  readonly name: string;
  readonly text: string;
}

/** Names a statement after its text, so that the same text is planned once. */
export function readStatement(text: string): ReadStatement {
  return { name: createHash('sha1').update(text).digest('base64url'), text };
}

export interface BoundStatement extends ReadStatement {
  readonly values: readonly unknown[];
}

const CONNECTIONS = 6;
/** PostgreSQL keeps what it planned under a name as long as the connection lasts: documents from outside must not pile up there. */
const MOST_NAMED = 256;

/**
 * Reads whose statements are all known beforehand: the transaction, its tenant and its statements go out together and come back in one round
 * trip. Connections of their own, because a copy or a cursor cannot share one that is used this way.
 */
@Injectable()
export class PipelinedReads implements OnApplicationShutdown {
  private readonly logger = new Logger(PipelinedReads.name);
  private readonly pool: pg.Pool;
  private readonly named = new Set<string>();

  constructor(address: DatabaseAddress) {
    this.pool = new pg.Pool({
      ...POOL,
      connectionString: address.appUrl,
      application_name: 'levain reads',
      max: CONNECTIONS,
      pipeline: true,
    } as pg.PoolConfig);
    this.pool.on('error', (error) =>
      this.logger.warn(`An idle reading connection was lost: ${error.message}`),
    );
  }

  async onApplicationShutdown(): Promise<void> {
    await this.pool.end();
  }

  /** The rows of each statement, read in one read-only transaction that sees one workspace; nothing when any of them fails. */
  async read(tenant: Tenant, statements: readonly BoundStatement[]): Promise<unknown[][]> {
    const client = await this.pool.connect();
    const sent = [
      client.query(`BEGIN READ ONLY; ${tenantStatement(tenant)}`),
      ...statements.map((statement) => client.query(this.query(statement))),
      client.query('COMMIT'),
    ];
    const settled = await Promise.allSettled(sent);
    const failed = settled.find((each) => each.status === 'rejected');
    // What has no SQLSTATE is no answer of PostgreSQL's: the connection is not to be trusted any more.
    client.release(failed !== undefined && sqlState(failed.reason) === undefined);
    if (failed) throw failed.reason;
    return settled.slice(1, -1).map((each) => (each.status === 'fulfilled' ? each.value.rows : []));
  }

  private query({ name, text, values }: BoundStatement): pg.QueryConfig {
    if (this.named.size < MOST_NAMED) this.named.add(name);
    return { ...(this.named.has(name) ? { name } : {}), text, values: [...values] };
  }
}
