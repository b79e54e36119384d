import type { EntityManager } from 'typeorm';

export interface TableShape {
  readonly columns: readonly string[];
  readonly uuids: readonly string[];
  readonly primaryKey: readonly string[];
}

/** The columns of tables, as the database has them. */
export async function tableShapes(
  tx: Pick<EntityManager, 'query'>,
  names: readonly string[],
): Promise<ReadonlyMap<string, TableShape>> {
  const rows: ({ name: string } & TableShape)[] = await tx.query(
    `SELECT c.relname::text AS name,
       array_agg(a.attname::text ORDER BY a.attnum) AS columns,
       coalesce(array_agg(a.attname::text ORDER BY a.attnum) FILTER (WHERE a.atttypid = 'uuid'::regtype), '{}') AS uuids,
       coalesce(array_agg(a.attname::text ORDER BY array_position(i.indkey::int[], a.attnum::int))
         FILTER (WHERE a.attnum = ANY (i.indkey)), '{}') AS "primaryKey"
     FROM pg_class c
     JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
     LEFT JOIN pg_index i ON i.indrelid = c.oid AND i.indisprimary
     WHERE c.relnamespace = 'public'::regnamespace AND c.relname = ANY ($1) GROUP BY c.relname`,
    [names],
  );
  return new Map(rows.map(({ name, ...shape }) => [name, shape]));
}
