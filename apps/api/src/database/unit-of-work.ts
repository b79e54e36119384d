import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, type QueryRunner } from 'typeorm';
import type { Tenant } from './acting-member.js';
import type { CommandResult } from './command-result.js';
import { throwAway } from './database-away.js';
import { OpenTransaction } from './open-transaction.js';
import { DEADLOCK_DETECTED, SERIALIZATION_FAILURE, sqlState } from './postgres-error.js';
import { SeenWrites } from './seen-writes.js';
import { SharedReads } from './shared-reads.js';
import { tenantStatement } from './tenant-statement.js';

const ATTEMPTS = 3;

export interface Visible {
  /** The members of this address, in every workspace. */
  readonly emailKey?: string;
  /** The names of the workspaces. */
  readonly workspaces?: boolean;
  /** The members that an identity provider knows as this one, in every workspace. */
  readonly identity?: { readonly issuer: string; readonly subject: string };
}

/**
 * The only door to the database: one transaction, one tenant. Row-level security does the rest.
 * Nothing here nests: a command opens one unit and hands `tx` to whatever it calls.
 */
@Injectable()
export class UnitOfWork {
  constructor(
    private readonly dataSource: DataSource,
    private readonly reads: SharedReads,
    private readonly seen: SeenWrites,
  ) {}

  /** A read-only transaction, shared by what one operation reads at a time. */
  read<T>(tenant: Tenant, work: (tx: EntityManager) => Promise<T>): Promise<T> {
    return this.reads.read(tenant, work).catch(throwAway);
  }

  /** Commits when the work succeeds; a refusal rolls everything back, so a refused command saves nothing. */
  async write<T>(
    tenant: Tenant,
    work: (tx: EntityManager) => Promise<CommandResult<T>>,
  ): Promise<CommandResult<T>> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        const result = await this.withRunner((runner) => this.transact(runner, tenant, work));
        if (result.ok) await this.seen.noteWrite(tenant.workspaceId, (sql) => this.dataSource.query(sql));
        return result;
      } catch (error) {
        const state = sqlState(error);
        if (attempt >= ATTEMPTS || (state !== DEADLOCK_DETECTED && state !== SERIALIZATION_FAILURE))
          throwAway(error);
      }
    }
  }

  /**
   * Before it is known which workspace is meant: sees only what the policies open to the named address, or to the setup
   * screen. Commits whatever the work wrote, which can only be attempts and journeys of signing in.
   */
  async visit<T>(visible: Visible, work: (tx: EntityManager) => Promise<T>): Promise<T> {
    const visited = this.dataSource.transaction(async (tx) => {
      await tx.query(VISIT, [
        ...[visible.emailKey ?? '', visible.workspaces ? 'on' : ''],
        ...[visible.identity?.issuer ?? '', visible.identity?.subject ?? ''],
      ]);
      return work(tx);
    });
    return visited.catch(throwAway);
  }

  private async transact<T>(
    runner: QueryRunner,
    tenant: Tenant,
    work: (tx: EntityManager) => Promise<CommandResult<T>>,
  ): Promise<CommandResult<T>> {
    const transaction = await OpenTransaction.begin(runner, `BEGIN; ${tenantStatement(tenant)}`);
    try {
      const result = await work(runner.manager);
      await transaction.end(result.ok ? 'COMMIT' : 'ROLLBACK');
      return result;
    } catch (error) {
      throw await transaction.fail(error);
    }
  }

  private async withRunner<T>(use: (runner: QueryRunner) => Promise<T>): Promise<T> {
    const runner = this.dataSource.createQueryRunner();
    try {
      return await use(runner);
    } finally {
      await runner.release();
    }
  }
}

const VISIT = `SELECT set_config('app.sign_in_email', $1, true), set_config('app.setup', $2, true),
  set_config('app.sign_in_issuer', $3, true), set_config('app.sign_in_subject', $4, true)`;
