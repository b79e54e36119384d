import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Tenant } from '../database/acting-member.js';
import { optionsOf } from '../database/data-source.js';
import { throwAway } from '../database/database-away.js';
import { DatabaseAddress } from '../database/database-address.js';
import { tenantStatement } from '../database/tenant-statement.js';

/** As requests have them, with the time that a whole workspace takes; two at once, whoever comes third waits. */
const PATIENT = {
  max: 2,
  connectionTimeoutMillis: 60_000,
  query_timeout: 300_000,
  statement_timeout: 300_000,
  idle_in_transaction_session_timeout: 60_000,
};

/** The connections of archives, opened when the first one is asked for. The same role: row-level security binds an archive too. */
@Injectable()
export class ArchiveSource implements OnApplicationShutdown {
  private opened: Promise<DataSource> | undefined;

  constructor(private readonly address: DatabaseAddress) {}

  /** One moment of the workspace, read only. */
  snapshot<T>(tenant: Tenant, work: (tx: EntityManager) => Promise<T>): Promise<T> {
    return this.transaction('REPEATABLE READ', async (tx) => {
      await tx.query('SET TRANSACTION READ ONLY');
      await tx.query(tenantStatement(tenant));
      return work(tx);
    });
  }

  /** All or nothing: whatever the work throws rolls everything back. */
  write<T>(tenant: Tenant, work: (tx: EntityManager) => Promise<T>): Promise<T> {
    return this.transaction('READ COMMITTED', async (tx) => {
      await tx.query(tenantStatement(tenant));
      return work(tx);
    });
  }

  async onApplicationShutdown(): Promise<void> {
    const source = await this.opened?.catch(() => undefined);
    await source?.destroy();
  }

  private async transaction<T>(
    level: 'REPEATABLE READ' | 'READ COMMITTED',
    work: (tx: EntityManager) => Promise<T>,
  ): Promise<T> {
    this.opened ??= new DataSource(optionsOf(this.address, new Logger('Archive'), PATIENT)).initialize();
    const source = await this.opened.catch((error: unknown) => {
      this.opened = undefined;
      return throwAway(error);
    });
    return source.transaction(level, work).catch(throwAway);
  }
}
