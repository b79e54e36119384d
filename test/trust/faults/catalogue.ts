import type pg from 'pg';

/** All that migrations make, line by line: tables with their columns, constraints, indexes, policies, triggers, functions, views, rights. */
export async function catalogueOf(owner: pg.Client): Promise<readonly string[]> {
  const { rows } = await owner.query<{ line: string }>(CATALOGUE);
  return rows.map(({ line }) => line);
}

/** How many lines one has and the other has not. */
export function differences(one: readonly string[], other: readonly string[]): number {
  const [here, there] = [new Set(one), new Set(other)];
  return one.filter((line) => !there.has(line)).length + other.filter((line) => !here.has(line)).length;
}

const IN_PUBLIC = `relnamespace = 'public'::regnamespace`;

const CATALOGUE = `
  SELECT line FROM (
    SELECT format('column %s.%s %s %s %s', c.relname, a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull,
      pg_get_expr(d.adbin, d.adrelid)) AS line
    FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid LEFT JOIN pg_attrdef d ON (d.adrelid, d.adnum) = (a.attrelid, a.attnum)
    WHERE c.${IN_PUBLIC} AND c.relkind IN ('r', 'p', 'v', 'm') AND a.attnum > 0 AND NOT a.attisdropped
    UNION ALL
    SELECT format('table %s %s %s %s', relname, relrowsecurity, relforcerowsecurity, relacl) FROM pg_class
    WHERE ${IN_PUBLIC} AND relkind IN ('r', 'p', 'v', 'm', 'S')
    UNION ALL
    SELECT format('constraint %s %s', conrelid::regclass, pg_get_constraintdef(oid)) FROM pg_constraint
    WHERE connamespace = 'public'::regnamespace
    UNION ALL
    SELECT format('index %s', pg_get_indexdef(oid)) FROM pg_class WHERE ${IN_PUBLIC} AND relkind = 'i'
    UNION ALL
    SELECT format('policy %s %s %s %s %s', tablename, policyname, cmd, qual, with_check) FROM pg_policies
    UNION ALL
    SELECT format('trigger %s', pg_get_triggerdef(oid)) FROM pg_trigger WHERE NOT tgisinternal
    UNION ALL
    SELECT format('function %s %s', pg_get_functiondef(p.oid), proacl) FROM pg_proc p
    WHERE pronamespace = 'public'::regnamespace AND prokind = 'f'
      AND NOT EXISTS (SELECT FROM pg_depend WHERE objid = p.oid AND deptype = 'e')
    UNION ALL
    SELECT format('view %s %s', viewname, definition) FROM pg_views WHERE schemaname = 'public'
    UNION ALL
    SELECT format('migration %s', name) FROM migrations
  ) AS all_lines ORDER BY line`;
