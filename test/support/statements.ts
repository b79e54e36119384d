import type { PoolClient } from 'pg';
import { DataSource, type QueryRunner } from 'typeorm';
import { PipelinedReads } from '../../apps/api/src/database/pipelined-reads.js';
import { ReadSource } from '../../apps/api/src/database/read-source.js';
import type { TestApp } from './app.js';

/** The statements that requests send while `work` runs, without those that open, close and name a transaction. */
export async function statementsOf(app: TestApp, work: () => Promise<unknown>): Promise<string[]> {
  const statements: string[] = [];
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
  }
  return statements.filter((sql) => !/^\s*(BEGIN|START|COMMIT|ROLLBACK|SELECT set_config)/i.test(sql));
}

function recordRunners(source: DataSource, statements: string[]): () => void {
  const create = source.createQueryRunner.bind(source);
  source.createQueryRunner = (mode) => recording(create(mode), statements);
  return () => void (source.createQueryRunner = create);
}

function recording(runner: QueryRunner, statements: string[]): QueryRunner {
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
function recordingPlanned(client: PoolClient, statements: string[]): PoolClient {
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
