import { AsyncLocalStorage } from 'node:async_hooks';
import type { PoolClient } from 'pg';
import { DataSource, type QueryRunner } from 'typeorm';
import { PipelinedReads } from '../../apps/api/src/database/pipelined-reads.js';
import { ReadSource } from '../../apps/api/src/database/read-source.js';
import type { TestApp } from './app.js';

/** What answers a request; rounds that the server makes by itself are not in it. */
const request = new AsyncLocalStorage<true>();

class Sent {
  readonly all: string[] = [];

  constructor(private readonly withRounds: boolean) {}

  push(...texts: string[]): void {
    if (this.withRounds || request.getStore()) this.all.push(...texts);
  }
}

/**
 * The statements that requests send while `work` runs, without those that open, close and name a transaction; those of the server's own rounds
 * only `withRounds`.
 */
export async function statementsOf(
  app: TestApp,
  work: () => Promise<unknown>,
  { withRounds = false } = {},
): Promise<string[]> {
  const statements = new Sent(withRounds);
  const server = app.nest.getHttpServer();
  const emit = server.emit;
  server.emit = (event: string, ...rest: unknown[]) =>
    request.run(true, () => Reflect.apply(emit, server, [event, ...rest]));
  const undo = [DataSource, ReadSource].map((kind) => recordRunners(app.nest.get(kind), statements));
  const reads = app.nest.get(PipelinedReads);
  const read = reads.read.bind(reads);
  reads.read = async (tenant, asked) => {
    statements.push(...asked.map(({ text }) => text));
    return read(tenant, asked);
  };
  try {
    await work();
  } finally {
    undo.forEach((each) => each());
    reads.read = read;
    server.emit = emit;
  }
  return statements.all.filter((sql) => !/^\s*(BEGIN|START|COMMIT|ROLLBACK|SELECT set_config)/i.test(sql));
}

function recordRunners(source: DataSource, statements: Sent): () => void {
  const create = source.createQueryRunner.bind(source);
  source.createQueryRunner = (mode) => recording(create(mode), statements);
  return () => void (source.createQueryRunner = create);
}

function recording(runner: QueryRunner, statements: Sent): QueryRunner {
  const query = runner.query.bind(runner);
  runner.query = (async (sql: string, ...rest: []) => {
    statements.push(sql);
    return query(sql, ...rest);
  }) as QueryRunner['query'];
  const connect = runner.connect.bind(runner);
  runner.connect = async () => recordingPlanned((await connect()) as PoolClient, statements);
  return runner;
}

/** What is planned once goes to the connection itself, under a name. */
function recordingPlanned(client: PoolClient, statements: Sent): PoolClient {
  return new Proxy(client, {
    get(target, key) {
      const value: unknown = Reflect.get(target, key);
      if (typeof value !== 'function') return value;
      return (...sent: unknown[]) => {
        const [first] = sent;
        if (key === 'query' && typeof first === 'object') statements.push((first as { text: string }).text);
        return Reflect.apply(value, target, sent);
      };
    },
  });
}
