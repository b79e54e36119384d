import type pg from 'pg';

const KEPT = 'as_it_was';

interface Table {
  readonly name: string;
  readonly columns: string;
  readonly count: number;
}

/** A database that goes back to how it was, as often as one likes: what was changed since is put back. */
export class Rewinding {
  private constructor(
    private readonly owner: pg.Client,
    private readonly tables: readonly Table[],
    private since: string,
  ) {}

  static async of(owner: pg.Client): Promise<Rewinding> {
    const { rows } = await owner.query<{ name: string; columns: string }>(TABLES);
    await owner.query(`CREATE SCHEMA ${KEPT}`);
    const tables: Table[] = [];
    for (const { name, columns } of rows) {
      const { rowCount } = await owner.query(
        `CREATE TABLE ${KEPT}.${name} AS SELECT ${columns} FROM ${name}`,
      );
      tables.push({ name, columns, count: rowCount ?? 0 });
    }
    return new Rewinding(owner, tables, await now(owner));
  }

  /** Rows written since, as JSON. */
  async fresh(): Promise<readonly object[]> {
    const found: object[] = [];
    for (const { name } of await this.changed()) {
      const { rows } = await this.owner.query<{ row: object }>(
        `SELECT to_jsonb(t) AS row FROM ${name} t WHERE xmin::text::bigint >= $1`,
        [this.since],
      );
      found.push(...rows.map(({ row }) => row));
    }
    return found;
  }

  async rewind(): Promise<void> {
    const changed = await this.changed();
    if (changed.length === 0) return;
    // What a change sets off is put back by itself.
    await this.owner.query(`BEGIN; SET LOCAL session_replication_role = replica`);
    for (const { name, columns } of changed) {
      await this.owner.query(
        `DELETE FROM ${name}; INSERT INTO ${name} (${columns}) OVERRIDING SYSTEM VALUE SELECT ${columns} FROM ${KEPT}.${name}`,
      );
    }
    await this.owner.query('COMMIT');
    this.since = await now(this.owner);
  }

  private async changed(): Promise<readonly Table[]> {
    const { rows } = await this.owner.query<{ name: string }>(
      this.tables
        .map(
          ({ name, count }) =>
            `SELECT '${name}' AS name FROM ${name} HAVING count(*) <> ${count} OR max(xmin::text::bigint) >= ${this.since}`,
        )
        .join(' UNION ALL '),
    );
    return this.tables.filter((table) => rows.some(({ name }) => name === table.name));
  }
}

const TABLES = `
  SELECT c.relname AS name, string_agg(quote_ident(a.attname), ', ' ORDER BY a.attnum) AS columns
  FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
  WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace
  GROUP BY c.relname`;

/** The transaction that comes next. */
async function now(owner: pg.Client): Promise<string> {
  const { rows } = await owner.query<{ next: string }>(
    'SELECT (pg_current_xact_id()::text::bigint + 1)::text AS next',
  );
  return rows[0]!.next;
}
