import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';

/** A row that a transaction wrote. */
export interface Touch {
  readonly transaction: string;
  readonly table: string;
  readonly act: 'INSERT' | 'UPDATE' | 'DELETE';
  /** Whether somebody asked for it; what the server does by itself, and what is asked without being signed in, is nobody's. */
  readonly isOfMember: boolean;
}

interface Table {
  readonly name: string;
  readonly columns: string;
}

const TRIES = 5;

/**
 * A database that is put back as it was after each trial, so that every trial finds the same: a trigger on each table notes where rows were written, and what
 * was written there is taken back from a copy. It can also be told to take no event any more.
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
        CREATE TRIGGER zz_touched AFTER INSERT OR UPDATE OR DELETE ON public.${name} FOR EACH ROW EXECUTE FUNCTION kept.touch()`,
    );
    await owner.query(each.join(';\n'));
    return new Rewound(owner, new Map(rows.map((table) => [table.name, table])));
  }

  /** A moment, to ask what was written after it. */
  async now(): Promise<string> {
    const { rows } = await this.owner.query<{ place: string }>(
      'SELECT coalesce(max(place), 0)::text AS place FROM kept.touches',
    );
    return rows[0]!.place;
  }

  /** What was written since a moment, or since the last time that everything was put back. */
  async touched(since = '0'): Promise<readonly Touch[]> {
    const { rows } = await this.owner.query<Touch>(
      `SELECT DISTINCT transaction::text, name AS table, act, is_of_member AS "isOfMember" FROM kept.touches WHERE place > $1 ORDER BY 1, 2, 3`,
      [since],
    );
    return rows;
  }

  /** Events that were written since a moment. */
  async events(since: string): Promise<number> {
    const { rows } = await this.owner.query<{ count: number }>(
      `SELECT count(*)::int AS count FROM kept.touches WHERE name = 'event_log' AND act = 'INSERT' AND place > $1`,
      [since],
    );
    return rows[0]!.count;
  }

  /** No transaction that wrote an event can commit, until this is taken back. */
  async refuseEvents(areRefused: boolean): Promise<void> {
    await this.owner.query('UPDATE kept.refusing SET are_refused = $1', [areRefused]);
  }

  /** What the server does by itself may be writing at the same moment: then once more. */
  async rewind(): Promise<void> {
    for (let tries = 1; ; tries += 1) {
      try {
        return await this.putBack();
      } catch (error) {
        await this.owner.query('ROLLBACK');
        if (tries === TRIES) throw error;
        await sleep(50 * tries);
      }
    }
  }

  private async putBack(): Promise<void> {
    const names = new Set((await this.touched()).map(({ table }) => table));
    const back = [...names].map((name) => {
      const { columns } = this.tables.get(name)!;
      return `DELETE FROM public.${name}; INSERT INTO public.${name} (${columns}) OVERRIDING SYSTEM VALUE SELECT ${columns} FROM kept.${name}`;
    });
    await this.owner.query(
      [
        'BEGIN',
        'SET LOCAL session_replication_role = replica',
        ...back,
        'DELETE FROM kept.touches',
        'COMMIT',
      ].join(';\n'),
    );
  }
}

const NOTES = `
  CREATE SCHEMA kept;
  CREATE TABLE kept.touches (
    place bigint GENERATED ALWAYS AS IDENTITY, transaction xid8 NOT NULL, name text NOT NULL, act text NOT NULL,
    is_of_member boolean NOT NULL DEFAULT coalesce(current_setting('app.member_id', true), '') <> '');
  CREATE FUNCTION kept.touch() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$
  BEGIN
    INSERT INTO kept.touches (transaction, name, act) VALUES (pg_current_xact_id(), tg_table_name, tg_op);
    RETURN NULL;
  END $$;
  CREATE TABLE kept.refusing (are_refused boolean NOT NULL);
  INSERT INTO kept.refusing VALUES (false);
  CREATE FUNCTION kept.refuse() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$
  BEGIN
    IF (SELECT are_refused FROM kept.refusing) THEN RAISE EXCEPTION 'No more events.'; END IF;
    RETURN NULL;
  END $$;
  CREATE CONSTRAINT TRIGGER zz_refused AFTER INSERT ON public.event_log DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW EXECUTE FUNCTION kept.refuse()`;
