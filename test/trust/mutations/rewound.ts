import type pg from 'pg';

/** Which tables a transaction wrote to. */
export interface Touch {
  readonly transaction: string;
  readonly table: string;
}

interface Table {
  readonly name: string;
  readonly columns: string;
}

/**
 * A database that is put back as it was after each trial, so that every trial finds the same: a trigger on each table notes where rows were written, and what
 * was written there is taken back from a copy.
 */
export class Rewound {
  private constructor(
    private readonly owner: pg.Client,
    private readonly tables: ReadonlyMap<string, Table>,
  ) {}

  static async of(owner: pg.Client): Promise<Rewound> {
    const { rows } = await owner.query<Table>(
      `SELECT c.relname AS name, string_agg(quote_ident(a.attname), ', ' ORDER BY a.attnum) AS columns
       FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
       WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' GROUP BY 1`,
    );
    await owner.query(NOTES);
    const each = rows.map(
      ({ name }) => `CREATE TABLE kept.${name} AS SELECT * FROM public.${name};
        CREATE TRIGGER zz_touched AFTER INSERT OR UPDATE OR DELETE ON public.${name} FOR EACH STATEMENT EXECUTE FUNCTION kept.touch()`,
    );
    await owner.query(each.join(';\n'));
    return new Rewound(owner, new Map(rows.map((table) => [table.name, table])));
  }

  /** Where something was written since the last time that it was put back. */
  async touched(): Promise<readonly Touch[]> {
    const { rows } = await this.owner.query<Touch>(
      `SELECT DISTINCT transaction::text, name AS table FROM kept.touches ORDER BY 1, 2`,
    );
    return rows;
  }

  async rewind(): Promise<void> {
    const names = new Set((await this.touched()).map(({ table }) => table));
    const back = [...names].map((name) => {
      const { columns } = this.tables.get(name)!;
      return `DELETE FROM public.${name}; INSERT INTO public.${name} (${columns}) OVERRIDING SYSTEM VALUE SELECT ${columns} FROM kept.${name}`;
    });
    await this.owner.query(
      `BEGIN; SET LOCAL session_replication_role = replica; ${back.join(';\n')}; DELETE FROM kept.touches; COMMIT`,
    );
  }
}

const NOTES = `
  CREATE SCHEMA kept;
  CREATE TABLE kept.touches (transaction xid8 NOT NULL, name text NOT NULL);
  CREATE FUNCTION kept.touch() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$
  BEGIN
    INSERT INTO kept.touches VALUES (pg_current_xact_id(), tg_table_name);
    RETURN NULL;
  END $$`;
