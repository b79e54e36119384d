import type pg from 'pg';

interface Column {
  readonly table: string;
  readonly column: string;
  readonly type: string;
}

/** What a round of putting texts came to; columns as `experiments.title`. */
export interface Filled {
  readonly columns: ReadonlySet<string>;
  /** Those where the texts do not stand to the letter. */
  readonly altered: readonly string[];
}

export const nameOf = ({ table, column }: Column): string => `${table}.${column}`;

/** What was put behind a word, between signs that no payload holds: the next time it is put there instead. */
const [OPEN, SHUT] = ['⟦', '⟧'];

/**
 * Puts texts behind a word that stands in every text of a workspace, in each column that holds it, whatever the acts would let in: limits of length and
 * rows that are closed are taken down before them. Addresses stay addresses. `textsOf` says which ones, by the number of the
 * column.
 */
export async function putEverywhere(
  owner: pg.Client,
  word: string,
  textsOf: (column: number) => readonly string[],
): Promise<Filled> {
  const typed = `(?<![@/.\\w])(${word})(?![@.\\w])(?:${OPEN}[^${SHUT}]*${SHUT})?`;
  const columns = new Set<string>();
  const altered: string[] = [];
  await asReplica(owner, async () => {
    for (const each of await columnsOfTexts(owner)) {
      const { table, column } = each;
      const text = `${OPEN} ${textsOf(columns.size).join('\n')} ${SHUT}`;
      const put = (await isJson(owner, each, word)) ? JSON.stringify(text).slice(1, -1) : text;
      const update = `UPDATE ${table} SET ${column} = ${replaced(each)} WHERE ${column}::text ~ $1`;
      const done = await withoutLimits(owner, table, () =>
        owner.query(update, [typed, `\\1${put.replaceAll('\\', '\\\\')}`]),
      );
      if (!done.rowCount) continue;
      columns.add(nameOf(each));
      if (!(await holds(owner, each, put))) altered.push(nameOf(each));
    }
  });
  return { columns, altered };
}

/** Whether a column holds a text to the letter. */
export async function holds(
  owner: pg.Client,
  { table, column, type }: Column,
  text: string,
): Promise<boolean> {
  const whole = type === 'ARRAY' ? `array_to_string(${column}, '')` : `${column}::text`;
  const { rowCount } = await owner.query(`SELECT FROM ${table} WHERE strpos(${whole}, $1) > 0 LIMIT 1`, [
    text,
  ]);
  return rowCount === 1;
}

/** Where none of the texts has the word, all have it after this. `columns` as `experiments.title`. */
export async function putWord(owner: pg.Client, word: string, columns: readonly string[]): Promise<void> {
  const types = new Map((await columnsOfTexts(owner)).map((each) => [nameOf(each), each.type]));
  await asReplica(owner, async () => {
    for (const each of columns) {
      const [table = '', column = ''] = each.split('.');
      const value =
        types.get(each) === 'ARRAY' ? `array_prepend($1, ${column})` : `concat_ws(' ', $1::text, ${column})`;
      await withoutLimits(owner, table, () =>
        owner.query(`UPDATE ${table} SET ${column} = ${value}`, [word]),
      );
    }
  });
}

const replaced = ({ column, type }: Column): string =>
  type === 'ARRAY'
    ? `(SELECT array_agg(regexp_replace(each, $1, $2, 'g') ORDER BY place) FROM unnest(${column}) WITH ORDINALITY AS list (each, place))`
    : `regexp_replace(${column}::text, $1, $2, 'g')::${type}`;

/** What is frozen is kept as the text of a JSON document. */
async function isJson(owner: pg.Client, { table, column, type }: Column, word: string): Promise<boolean> {
  if (type !== 'text') return type === 'jsonb';
  const { rowCount } = await owner.query(
    `SELECT FROM ${table} WHERE ${column} ~ '^[\\[{]\\s*["{]' AND strpos(${column}, $1) > 0 LIMIT 1`,
    [word],
  );
  return rowCount === 1;
}

/** Those of the tables of workspaces that can hold a text; what tells rows apart is none. */
export async function columnsOfTexts(owner: pg.Client): Promise<readonly Column[]> {
  const { rows } = await owner.query<Column>(
    `SELECT c.table_name AS table, quote_ident(c.column_name) AS column, c.data_type AS type
     FROM information_schema.columns c JOIN information_schema.tables t USING (table_schema, table_name)
     WHERE c.table_schema = 'public' AND t.table_type = 'BASE TABLE' AND c.is_generated = 'NEVER'
       AND (c.data_type IN ('text', 'jsonb') OR c.udt_name = '_text')
       AND NOT EXISTS (SELECT FROM pg_index i JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = ANY (i.indkey)
         WHERE i.indisprimary AND i.indrelid = c.table_name::regclass AND a.attname = c.column_name)
     ORDER BY 1, 2`,
  );
  return rows;
}

/** Without the triggers that keep what is closed. */
async function asReplica(owner: pg.Client, work: () => Promise<void>): Promise<void> {
  await owner.query('SET session_replication_role = replica');
  await work().finally(() => owner.query('SET session_replication_role = DEFAULT'));
}

const [TOO_LONG_FOR_INDEX, CHECK] = ['54000', '23514'];

/** Takes down whatever says that the text is too long, until it is in. */
async function withoutLimits<T>(owner: pg.Client, table: string, put: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await put();
    } catch (error) {
      const { code, constraint } = error as pg.DatabaseError;
      const drops =
        code === CHECK && constraint
          ? [`ALTER TABLE ${table} DROP CONSTRAINT ${constraint}`]
          : code === TOO_LONG_FOR_INDEX
            ? await dropsOfIndexes(owner, table)
            : [];
      if (drops.length === 0) throw new Error(`${table}: ${(error as Error).message}`);
      await owner.query(drops.join('; '));
    }
  }
}

/** An index does not always say that it was too small: all those of texts go, but for the keys. */
async function dropsOfIndexes(owner: pg.Client, table: string): Promise<readonly string[]> {
  const { rows } = await owner.query<{ drop: string }>(
    `SELECT CASE WHEN c.conname IS NULL THEN format('DROP INDEX %s', i.indexrelid::regclass)
       ELSE format('ALTER TABLE %s DROP CONSTRAINT %I CASCADE', $1::text, c.conname) END AS drop
     FROM pg_index i LEFT JOIN pg_constraint c ON c.conindid = i.indexrelid AND c.conrelid = i.indrelid
     WHERE i.indrelid = $1::regclass AND NOT i.indisprimary AND (i.indexprs IS NOT NULL OR EXISTS (
       SELECT FROM pg_attribute a WHERE a.attrelid = i.indrelid AND a.attnum = ANY (i.indkey) AND a.atttypid = 'text'::regtype))`,
    [table],
  );
  return rows.map(({ drop }) => drop);
}
