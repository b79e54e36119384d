import { existsSync, openSync, readSync, closeSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';

/** Syntax errors, unknown columns and tables, wrong types: a statement that is not the one we wrote. */
const NOT_OURS = /^(42\w{3}) ERROR: +(.*)$/gm;

/** What PostgreSQL itself says of the statements that reached it. */
export class SqlLog {
  private from: number;

  private constructor(private readonly path: string) {
    this.from = statSync(path).size;
  }

  /** The log of the server that the product starts; null when another one is used, which writes elsewhere. */
  static async path(connectionString: string): Promise<string | null> {
    const client = new pg.Client({ connectionString });
    await client.connect();
    const { rows } = await client.query<{ data_directory: string }>('SHOW data_directory');
    await client.end();
    const path = join(dirname(rows[0]!.data_directory), 'postgres.log');
    return existsSync(path) ? path : null;
  }

  /** From now on each line says its SQLSTATE. */
  static async listen(owner: pg.Client): Promise<SqlLog> {
    const { rows } = await owner.query<{ data_directory: string }>('SHOW data_directory');
    await owner.query(`ALTER SYSTEM SET log_line_prefix = '%e '`);
    await owner.query('SELECT pg_reload_conf()');
    await sleep(200);
    return new SqlLog(join(dirname(rows[0]!.data_directory), 'postgres.log'));
  }

  async stop(owner: pg.Client): Promise<void> {
    await owner.query('ALTER SYSTEM RESET log_line_prefix');
    await owner.query('SELECT pg_reload_conf()');
  }

  /** The statements refused since as wrong SQL, each with its SQLSTATE. */
  wrongStatements(): readonly string[] {
    const bytes = Buffer.alloc(statSync(this.path).size - this.from);
    const file = openSync(this.path, 'r');
    readSync(file, bytes, 0, bytes.length, this.from);
    closeSync(file);
    return [...bytes.toString('utf8').matchAll(NOT_OURS)].map(([, state, words]) => `${state} ${words}`);
  }
}
