import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type pg from 'pg';
import type { Tenant } from './acting-member.js';
import { throwAway } from './database-away.js';
import { sqlState } from './postgres-error.js';
import { ReadSource } from './read-source.js';
import { REPLAYED } from './replica.js';
import { Replicas, type ReadPlace } from './replicas.js';
import { budgetOf } from './statement-budget.js';
import { tenantStatement } from './tenant-statement.js';

/** One statement of a read; PostgreSQL plans it once a connection. Make it once, not for every request. */
export interface ReadStatement {
  readonly name: string;
  readonly text: string;
}

/** Names a statement after its text, so that the same text is planned once. */
export function readStatement(text: string): ReadStatement {
  return { name: createHash('sha256').update(text).digest('base64url'), text };
}

export interface BoundStatement extends ReadStatement {
  readonly values: readonly unknown[];
}

/** PostgreSQL keeps what it planned under a name as long as the connection lasts: documents from outside must not pile up there. */
const MOST_NAMED = 256;

/** Statements are made of what is asked, so no value changes the best plan; planning some of them takes longer than running them. */
const GENERIC_PLANS = 'SET LOCAL plan_cache_mode = force_generic_plan';

/**
 * Reads whose statements are all known beforehand: the transaction, its tenant and its statements go out together and come back in one round
 * trip.
 */
@Injectable()
export class PipelinedReads {
  private readonly named = new Set<string>();

  constructor(
    private readonly source: ReadSource,
    private readonly replicas: Replicas,
  ) {}

  /** The rows of each statement, read in one read-only transaction that sees one workspace; nothing when any of them fails. */
  async read(tenant: Tenant, statements: readonly BoundStatement[]): Promise<unknown[][]> {
    budgetOf(tenant)?.spend(statements.length);
    const begin = `BEGIN READ ONLY; ${GENERIC_PLANS}; ${tenantStatement(tenant)}`;
    const place = this.replicas.choose(tenant);
    // Whatever fails on a replica is asked of the primary: there a real fault fails again.
    const replied = place && (await this.askReplica(place, begin, statements).catch(() => null));
    const results = replied ?? (await this.ask(this.source, begin, statements).catch(throwAway));
    return results.slice(1, -1).map(({ rows }) => rows as unknown[]);
  }

  private async askReplica(
    { replica, source, needed }: ReadPlace,
    begin: string,
    statements: readonly BoundStatement[],
  ): Promise<pg.QueryResult[]> {
    const results = await replica.reached(this.ask(source, `${begin}; ${REPLAYED}`, statements));
    replica.requireAtLeast(needed, results[0]);
    return results;
  }

  private async ask(
    source: ReadSource,
    begin: string,
    statements: readonly BoundStatement[],
  ): Promise<pg.QueryResult[]> {
    const [client, release] = await source.connection();
    const sent = [
      client.query(begin),
      ...statements.map((statement) => client.query(this.query(statement))),
      client.query('COMMIT'),
    ];
    const settled = await Promise.allSettled(sent);
    const failed = settled.find((each) => each.status === 'rejected');
    // What has no SQLSTATE is no answer of PostgreSQL's: the connection is not to be trusted any more.
    release(failed !== undefined && sqlState(failed.reason) === undefined);
    if (failed) throw failed.reason;
    return settled.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
  }

  private query({ name, text, values }: BoundStatement): pg.QueryConfig {
    if (this.named.size < MOST_NAMED) this.named.add(name);
    return { ...(this.named.has(name) ? { name } : {}), text, values: [...values] };
  }
}
