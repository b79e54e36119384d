import { DataSource, type QueryRunner } from 'typeorm';
import { PipelinedReads } from '../../apps/api/src/database/pipelined-reads.js';
import type { TestApp } from './app.js';

/** The statements that requests send while `work` runs, without those that open, close and name a transaction. */
export async function statementsOf(app: TestApp, work: () => Promise<unknown>): Promise<string[]> {
  const dataSource = app.nest.get(DataSource);
  const create = dataSource.createQueryRunner.bind(dataSource);
  const statements: string[] = [];
  dataSource.createQueryRunner = (mode) => recording(create(mode), statements);
  const reads = app.nest.get(PipelinedReads);
  const read = reads.read.bind(reads);
  reads.read = async (tenant, asked) => {
    statements.push(...asked.map(({ text }) => text));
    return read(tenant, asked);
  };
  try {
    await work();
  } finally {
    dataSource.createQueryRunner = create;
    reads.read = read;
  }
  return statements.filter((sql) => !/^\s*(BEGIN|START|COMMIT|ROLLBACK|SELECT set_config)/i.test(sql));
}

function recording(runner: QueryRunner, statements: string[]): QueryRunner {
  const query = runner.query.bind(runner);
  runner.query = (async (sql: string, ...rest: []) => {
    statements.push(sql);
    return query(sql, ...rest);
  }) as QueryRunner['query'];
  return runner;
}
