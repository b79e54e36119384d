import type { Selected } from './selection.js';

/** SQL of a field of an object: an expression, or how the expression is made from what is asked of the field. */
export type FieldSql = string | ((asked: Selected) => string);

/** How the fields of one GraphQL type are read by SQL, over rows that whoever uses it names. */
export interface ObjectSql {
  readonly typename: string;
  readonly fields: Readonly<Record<string, FieldSql>>;
}

/** A field that has no SQL was asked for: the executor answers instead. */
export class NoSqlForField extends Error {}

/** SQL: an instant as the API writes it: what PostgreSQL gives is final. */
export const instantSql = (column: string): string =>
  `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** SQL: the columns of the fields asked for, each named as the answer names it. */
function columns({ typename, fields }: ObjectSql, asked: readonly Selected[]): string {
  return asked
    .map((each) => {
      const sql = each.name === '__typename' ? `'${typename}'::text` : expression(fields, each);
      return `${sql} AS "${each.key}"`;
    })
    .join(', ');
}

function expression(fields: ObjectSql['fields'], asked: Selected): string {
  const sql = Object.hasOwn(fields, asked.name) ? fields[asked.name] : undefined;
  if (sql === undefined) throw new NoSqlForField(asked.name);
  return typeof sql === 'string' ? sql : sql(asked);
}

/** SQL of the rows, or how it is made from the columns that are read of them. */
type From = string | ((columns: string) => string);

/** SQL: one JSON object of the fields asked for, or null where `from` has no row. */
export function objectJson(object: ObjectSql, asked: readonly Selected[], from: From = ''): string {
  return `(SELECT row_to_json(each_row) FROM (${rows(object, asked, from)}) each_row)`;
}

/** SQL: a JSON array of objects, in the order that `from` gives its rows. */
export function listJson(object: ObjectSql, asked: readonly Selected[], from: From): string {
  return `(SELECT coalesce(json_agg(row_to_json(each_row)), '[]')
    FROM (${rows(object, asked, from)}) each_row)`;
}

function rows(object: ObjectSql, asked: readonly Selected[], from: From): string {
  const read = columns(object, asked);
  return `SELECT ${read} ${typeof from === 'string' ? from : from(read)}`;
}
