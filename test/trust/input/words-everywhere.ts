import type pg from 'pg';

/** What reads as a word and is another thing: it has to stay what the server understands. */
const NOT_WORDS =
  /(_key|_hash|fingerprint|currency|time_zone|token|secret|email|address|cursor|quarter|locale)$/;
/** Choices that no rule of the table tells from words. */
const CHOICES =
  /^(verdict|decision|stage|kind|status|state|role|shape|direction|activity|design|stance|level|answer|strength|rhythm|scope|event)$/;
const LEFT_ALONE = [
  'event_log',
  // A file that comes in again names them.
  'arms',
  'metrics',
  'packs',
  'portfolio_entries',
  'outbox',
  'sessions',
  'idempotency_keys',
  'workspaces',
  'sign_in_attempts',
];

interface Words {
  readonly table: string;
  readonly columns: readonly string[];
}

/** Puts texts into every column of words of every table, past all rules but those of the columns themselves. */
export class WordsEverywhere {
  private constructor(
    private readonly owner: pg.Client,
    private readonly all: readonly Words[],
  ) {}

  /** `sample`: the longest of the texts; a column that does not take it is a choice, or holds no words. */
  static async of(owner: pg.Client, sample: string): Promise<WordsEverywhere> {
    const { rows } = await owner.query<{ table: string; column: string }>(COLUMNS);
    const found = new Map<string, string[]>();
    for (const { table, column } of rows) {
      if (LEFT_ALONE.includes(table) || NOT_WORDS.test(column) || CHOICES.test(column)) continue;
      if (await takes(owner, table, column, sample)) found.set(table, [...(found.get(table) ?? []), column]);
    }
    return new WordsEverywhere(
      owner,
      [...found].map(([table, columns]) => ({ table, columns })),
    );
  }

  /** Another text in each row and column, and each text another one through its end. */
  async write(texts: readonly string[], round: number): Promise<ReadonlySet<string>> {
    const written = new Set<string>();
    await this.owner.query('BEGIN; SET LOCAL session_replication_role = replica');
    for (const [number, { table, columns }] of this.all.entries()) {
      const set = columns.map(
        (column, index) =>
          `${column} = CASE WHEN t.${column} IS NOT NULL THEN ($1::text[])[1 + (n.number + ${number * 3 + index * 7 + round}) % $2::int] || ' ' || n.number || '.${number}.${index}' END`,
      );
      const { rows } = await this.owner.query<Record<string, string | null>>(
        `UPDATE ${table} t SET ${set.join(', ')} FROM (SELECT ctid, row_number() OVER ()::int AS number FROM ${table}) n
         WHERE t.ctid = n.ctid RETURNING ${columns.map((column) => `t.${column}`).join(', ')}`,
        [texts, texts.length],
      );
      for (const row of rows) for (const text of Object.values(row)) if (text !== null) written.add(text);
    }
    await this.owner.query('COMMIT');
    return written;
  }
}

async function takes(owner: pg.Client, table: string, column: string, sample: string): Promise<boolean> {
  await owner.query('BEGIN; SET LOCAL session_replication_role = replica');
  try {
    await owner.query(`UPDATE ${table} SET ${column} = $1 || ' ' || ctid WHERE ${column} IS NOT NULL`, [
      sample,
    ]);
    return true;
  } catch {
    return false;
  } finally {
    await owner.query('ROLLBACK');
  }
}

/** What tells rows apart is no word either. */
const COLUMNS = `
  SELECT c.relname AS table, a.attname AS column FROM pg_class c
  JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
  WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace AND a.atttypid = 'text'::regtype
    AND NOT EXISTS (SELECT FROM pg_index i WHERE i.indrelid = c.oid AND i.indisprimary AND a.attnum = ANY (i.indkey))
  ORDER BY 1, 2`;
