import type { PoolClient, QueryResult } from 'pg';
import type { EntityManager, QueryRunner } from 'typeorm';
import type { ReadStatement } from './pipelined-reads.js';
import { IN_FAILED_TRANSACTION, sqlState } from './postgres-error.js';

const OPEN = new WeakMap<QueryRunner, OpenTransaction>();

/**
 * A transaction that writes. Its statements go out as soon as they are given, in that order, without waiting for the answers to those before: what does not
 * need an answer to go on costs no round trip. After one that fails PostgreSQL refuses all others.
 */
export class OpenTransaction {
  /** What nobody waits for before the end. */
  private readonly along: Promise<unknown>[] = [];
  private isOver = false;

  private constructor(private readonly client: PoolClient) {}

  /** Begins without waiting for it: the first statements of the work go out behind. */
  static async begin(runner: QueryRunner, begin: string): Promise<OpenTransaction> {
    const transaction = new OpenTransaction((await runner.connect()) as PoolClient);
    transaction.leave(transaction.client.query(begin));
    OPEN.set(runner, transaction);
    return transaction;
  }

  /** The one that `tx` writes in; undefined where it only reads. */
  static of(tx: EntityManager): OpenTransaction | undefined {
    return tx.queryRunner && OPEN.get(tx.queryRunner);
  }

  /** The one that `tx` writes in. */
  static writing(tx: EntityManager): OpenTransaction {
    const open = OpenTransaction.of(tx);
    if (!open) throw new Error('This belongs to a transaction that writes.');
    return open;
  }

  /** A statement that PostgreSQL plans once a connection. It has gone out when this returns. */
  async query(statement: ReadStatement, values: readonly unknown[]): Promise<QueryResult> {
    // The connection may be somebody else's by now.
    if (this.isOver) throw new Error('The transaction has ended.');
    return this.client.query({ ...statement, values: [...values] });
  }

  /** The same for one whose answer says nothing more than that it succeeded: the commit waits for it. */
  queryAlong(statement: ReadStatement, values: readonly unknown[]): void {
    this.leave(this.query(statement, values));
  }

  /** Throws what the first statement that failed says, and then nothing is saved. */
  async end(how: 'COMMIT' | 'ROLLBACK'): Promise<void> {
    this.isOver = true;
    this.leave(this.client.query(how));
    const [failed] = await this.failures();
    if (failed) throw failed.reason;
  }

  /** Why it failed: statements behind the first one that failed only say that it did. */
  async fail(error: unknown): Promise<unknown> {
    this.isOver = true;
    const failed = (await this.failures()).find(({ reason }) => sqlState(reason) !== IN_FAILED_TRANSACTION);
    await this.client.query('ROLLBACK').catch(() => undefined);
    return failed ? failed.reason : error;
  }

  private leave(answer: Promise<unknown>): void {
    // Its failure is met at the end; until then it is not an unhandled one.
    answer.catch(() => undefined);
    this.along.push(answer);
  }

  private async failures(): Promise<PromiseRejectedResult[]> {
    const answers = await Promise.allSettled(this.along);
    return answers.filter((each) => each.status === 'rejected');
  }
}
