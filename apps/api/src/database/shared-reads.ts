import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';
import type { EntityManager, QueryRunner } from 'typeorm';
import type { Tenant } from './acting-member.js';
import { ReadSource } from './read-source.js';
import { REPLAYED } from './replica.js';
import { Replicas, type ReadPlace } from './replicas.js';
import { budgetOf, holdRunnerTo, TooManyStatements } from './statement-budget.js';
import { tenantStatement } from './tenant-statement.js';

/** One read-only transaction and how many read in it right now. */
interface SharedRead {
  readonly opened: Promise<Opened>;
  /** The replica it reads on; null for the primary. */
  readonly place: ReadPlace | null;
  readers: number;
}

interface Opened {
  readonly runner: QueryRunner;
  /** What began the transaction is not waited for: what is read first goes out with it. */
  readonly begun: Promise<unknown>;
}

/**
 * Read-only transactions, one for each operation: whatever an operation reads at the same time or right after goes through the same one, so that
 * loaders do not each open their own. An operation is known by its tenant object.
 */
@Injectable()
export class SharedReads {
  private readonly open = new WeakMap<Tenant, SharedRead>();

  constructor(
    private readonly source: ReadSource,
    private readonly replicas: Replicas,
  ) {}

  async read<T>(tenant: Tenant, work: (tx: EntityManager) => Promise<T>): Promise<T> {
    const shared = this.openFor(tenant) ?? this.begin(tenant, this.replicas.choose(tenant));
    if (!shared.place) return this.readIn(shared, tenant, work);
    try {
      return await this.readIn(shared, tenant, work);
    } catch (error) {
      if (error instanceof TooManyStatements) throw error;
      // Whatever fails on a replica is read on the primary: there a real fault fails again.
      const known = this.open.get(tenant);
      if (known && !known.place) return this.readIn(known, tenant, work);
      budgetOf(tenant)?.beginAnew();
      return this.readIn(this.begin(tenant, null), tenant, work);
    }
  }

  private openFor(tenant: Tenant): SharedRead | undefined {
    const shared = this.open.get(tenant);
    return shared?.place && !this.replicas.isStillEnough(shared.place, tenant) ? undefined : shared;
  }

  private async readIn<T>(
    shared: SharedRead,
    tenant: Tenant,
    work: (tx: EntityManager) => Promise<T>,
  ): Promise<T> {
    shared.readers += 1;
    try {
      const { runner, begun } = await shared.opened;
      const [value] = await Promise.all([work(runner.manager), begun]);
      return value;
    } catch (error) {
      // After a failed statement PostgreSQL takes no other one: whoever reads next begins anew.
      if (this.open.get(tenant) === shared && !(error instanceof TooManyStatements)) this.open.delete(tenant);
      throw error;
    } finally {
      shared.readers -= 1;
      // What comes next of the operation comes before the next turn of the loop; the answer does not wait for the end.
      if (shared.readers === 0) setImmediate(() => void this.end(tenant, shared));
    }
  }

  private begin(tenant: Tenant, place: ReadPlace | null): SharedRead {
    const shared = { opened: this.started(tenant, place), place, readers: 0 };
    this.open.set(tenant, shared);
    return shared;
  }

  private async started(tenant: Tenant, place: ReadPlace | null): Promise<Opened> {
    const begin = `BEGIN READ ONLY; ${tenantStatement(tenant)}`;
    const runner = (place?.source ?? this.source).createQueryRunner();
    const budget = budgetOf(tenant);
    if (budget) holdRunnerTo(budget, runner);
    try {
      if (place) await beginAt(place, runner, begin);
      const client = (await runner.connect()) as PoolClient;
      if (place) return { runner, begun: Promise.resolve() };
      return { runner, begun: client.query(begin) };
    } catch (error) {
      await rolledBack(runner);
      throw error;
    }
  }

  private async end(tenant: Tenant, shared: SharedRead): Promise<void> {
    if (shared.readers > 0) return;
    if (this.open.get(tenant) === shared) this.open.delete(tenant);
    const opened = await shared.opened.catch(() => null);
    if (opened) await rolledBack(opened.runner);
  }
}

async function beginAt({ replica, needed }: ReadPlace, runner: QueryRunner, begin: string): Promise<void> {
  const asked = async (): Promise<unknown> => {
    const client = (await runner.connect()) as PoolClient;
    return client.query(`${begin}; ${REPLAYED}`);
  };
  replica.requireAtLeast(needed, await replica.reached(asked()));
}

async function rolledBack(runner: QueryRunner): Promise<void> {
  if (!runner.isReleased) await rollback(runner).catch(() => undefined);
  await runner.release().catch(() => undefined);
}

/** Whatever the operation has spent, this is sent. */
async function rollback(runner: QueryRunner): Promise<void> {
  await ((await runner.connect()) as PoolClient).query('ROLLBACK');
}
