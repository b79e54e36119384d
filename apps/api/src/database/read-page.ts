import { isDay } from '@levain/domain/time/day.js';
import { GraphQLError } from 'graphql';
import type { EntityManager } from 'typeorm';
import type { PageRequest } from '../graphql/connection.js';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const TIME = /^[ T]([01]\d|2[0-3])(:[0-5]\d){2}(\.\d{1,6})?[+-](0\d|1[0-4])(:?[0-5]\d)?$/;
const LARGEST_INTEGER = 2_147_483_647;

/** How a key is compared; an instant comes and goes as PostgreSQL's text, microseconds included. */
type KeyType = 'text' | 'integer' | 'uuid' | 'timestamptz';

export interface PageStatement {
  /** Selects every row of the list; its parameters are `parameters`. */
  readonly matching: string;
  readonly parameters: readonly unknown[];
  /** What the list is sorted by, all in the same direction; the last one is unique. */
  readonly keys: Readonly<Record<string, KeyType>>;
  readonly descending?: boolean;
}

export interface PageRows<Row> {
  readonly rows: Row[];
  readonly total: number;
}

/** One statement for a page: how many match in all, and the rows after the cursor (one more than shown). */
export async function readPage<Row>(
  tx: EntityManager,
  request: PageRequest,
  statement: PageStatement,
): Promise<PageRows<Row>> {
  const keys = Object.entries(statement.keys);
  const after = request.after ? checkedKeys(request.after, keys) : [];
  const parameters = [...statement.parameters, ...after, request.limit];
  const direction = statement.descending ? 'DESC' : 'ASC';
  const [page]: { total: number; rows: Row[] }[] = await tx.query(
    `SELECT (SELECT count(*)::int FROM (${statement.matching}) everything) AS total,
       coalesce((SELECT json_agg(row) FROM (
         SELECT * FROM (${statement.matching}) listed ${after.length > 0 ? afterClause(statement, keys) : ''}
         ORDER BY ${keys.map(([name]) => `${name} ${direction}`).join(', ')}
         LIMIT $${parameters.length}
       ) row), '[]'::json) AS rows`,
    parameters,
  );
  return { total: page?.total ?? 0, rows: page?.rows ?? [] };
}

function afterClause(statement: PageStatement, keys: readonly [string, KeyType][]): string {
  const names = keys.map(([name]) => name).join(', ');
  const values = keys
    .map(([, type], index) => `$${statement.parameters.length + index + 1}::${type}`)
    .join(', ');
  return `WHERE (${names}) ${statement.descending ? '<' : '>'} (${values})`;
}

/** A cursor is text from outside: what PostgreSQL could not read is refused here. */
function checkedKeys(
  after: readonly (string | number | null)[],
  keys: readonly [string, KeyType][],
): readonly (string | number | null)[] {
  if (after.length === keys.length && keys.every(([, type], index) => isOf(type, after[index]))) return after;
  throw new GraphQLError('"after" is not a cursor of this list.', { extensions: { code: 'BAD_USER_INPUT' } });
}

function isOf(type: KeyType, value: unknown): boolean {
  if (type === 'integer') return Number.isInteger(value) && Math.abs(value as number) <= LARGEST_INTEGER;
  if (typeof value !== 'string') return false;
  if (type === 'text') return !value.includes('\0');
  return type === 'uuid' ? UUID.test(value) : isInstant(value);
}

/** Whether PostgreSQL can read it as an instant: a day of the calendar, after year 0, and a time with its offset. */
export const isInstant = (text: string): boolean =>
  isDay(text.slice(0, 10)) && !text.startsWith('0000') && TIME.test(text.slice(10));
