import type pg from 'pg';
import { GatheringClient } from './gathering-client.js';

/**
 * A connection to a pooler: behind it there is another one of PostgreSQL for each transaction. What PostgreSQL keeps under a name on one of them, it
 * does not know on the next, so nothing is named.
 */
export class PooledClient extends GatheringClient {
  constructor(config?: string | pg.ClientConfig) {
    super(config);
    const send = this.query as (...sent: unknown[]) => unknown;
    this.query = ((first: unknown, ...rest: unknown[]) =>
      send(isNamed(first) ? { ...first, name: undefined } : first, ...rest)) as typeof this.query;
  }
}

const isNamed = (sent: unknown): sent is { readonly name: string } =>
  typeof sent === 'object' && sent !== null && 'name' in sent && !('submit' in sent);
