import type { PoolClient } from 'pg';
import type { EntityManager } from 'typeorm';
import { OpenTransaction } from './open-transaction.js';
import type { ReadStatement } from './pipelined-reads.js';
import { spendIn } from './statement-budget.js';

/**
 * A statement whose text is always the same, in a transaction: PostgreSQL plans it once a connection. For large ones that many acts send, whose planning
 * would take longer than their work. Where the transaction writes it has gone out when this returns its promise, behind those given before.
 */
export async function plannedQuery<Row>(
  tx: EntityManager,
  statement: ReadStatement,
  values: readonly unknown[],
): Promise<Row[]> {
  if (!tx.queryRunner) throw new Error('A planned query belongs to a transaction.');
  const writing = OpenTransaction.of(tx);
  if (writing) return (await writing.query(statement, values)).rows as Row[];
  spendIn(tx.queryRunner);
  const client = (await tx.queryRunner.connect()) as PoolClient;
  const { rows } = await client.query({ ...statement, values: [...values] });
  return rows as Row[];
}
