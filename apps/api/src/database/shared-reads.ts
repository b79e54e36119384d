import { Injectable } from '@nestjs/common';
import type { EntityManager, QueryRunner } from 'typeorm';
import type { Tenant } from './acting-member.js';
import { ReadSource } from './read-source.js';
import { tenantStatement } from './tenant-statement.js';

/** One read-only transaction and how many read in it right now. */
interface SharedRead {
  readonly runner: Promise<QueryRunner>;
  readers: number;
}

/**
 * Read-only transactions, one for each operation: whatever an operation reads at the same time or right after goes through the same one, so that
 * loaders do not each open their own. An operation is known by its tenant object.
 */
@Injectable()
export class SharedReads {
  private readonly open = new WeakMap<Tenant, SharedRead>();

  constructor(private readonly source: ReadSource) {}

  async read<T>(tenant: Tenant, work: (tx: EntityManager) => Promise<T>): Promise<T> {
    const shared = this.open.get(tenant) ?? this.begin(tenant);
    shared.readers += 1;
    try {
      return await work((await shared.runner).manager);
    } catch (error) {
      // After a failed statement PostgreSQL takes no other one: whoever reads next begins anew.
      if (this.open.get(tenant) === shared) this.open.delete(tenant);
      throw error;
    } finally {
      shared.readers -= 1;
      // What comes next of the operation comes before the next turn of the loop; the answer does not wait for the end.
      if (shared.readers === 0) setImmediate(() => void this.end(tenant, shared));
    }
  }

  private begin(tenant: Tenant): SharedRead {
    const shared = { runner: this.started(tenant), readers: 0 };
    this.open.set(tenant, shared);
    return shared;
  }

  private async started(tenant: Tenant): Promise<QueryRunner> {
    const begin = `BEGIN READ ONLY; ${tenantStatement(tenant)}`;
    const runner = this.source.createQueryRunner();
    await runner.connect();
    try {
      await runner.query(begin);
      return runner;
    } catch (error) {
      await runner.release();
      throw error;
    }
  }

  private async end(tenant: Tenant, shared: SharedRead): Promise<void> {
    if (shared.readers > 0) return;
    if (this.open.get(tenant) === shared) this.open.delete(tenant);
    const runner = await shared.runner.catch(() => null);
    await runner?.query('ROLLBACK').catch(() => undefined);
    await runner?.release().catch(() => undefined);
  }
}
