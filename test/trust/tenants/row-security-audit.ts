import type pg from 'pg';

/** What would let a request past row-level security; each query gives one line a finding. */
const AUDIT: readonly string[] = [
  `SELECT 'no tenant: ' || c.relname FROM tables c WHERE NOT EXISTS (
     SELECT FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'workspace_id' AND a.attnotnull)`,
  `SELECT 'not forced: ' || c.relname FROM tenants c WHERE NOT (c.relrowsecurity AND c.relforcerowsecurity)`,
  `SELECT 'no policy: ' || c.relname FROM tenants c WHERE NOT EXISTS (SELECT FROM pg_policy p WHERE p.polrelid = c.oid)`,
  // A policy that restricts can only take away; one for the owner alone binds no request.
  `SELECT 'wider policy: ' || p.polname FROM pg_policy p JOIN tenants c ON c.oid = p.polrelid
   WHERE p.polpermissive AND (p.polroles = '{0}' OR EXISTS (SELECT FROM pg_roles r WHERE r.oid = ANY (p.polroles) AND r.rolname = 'levain_app'))
     AND (coalesce(pg_get_expr(p.polqual, p.polrelid), 'workspace_id = levain_workspace()') !~ 'workspace_id = levain_workspace\\(\\)'
       OR coalesce(pg_get_expr(p.polwithcheck, p.polrelid), 'workspace_id = levain_workspace()') !~ 'workspace_id = levain_workspace\\(\\)'
       OR pg_get_expr(p.polqual, p.polrelid) ~ ' OR ' AND pg_get_expr(p.polqual, p.polrelid) !~ '^\\(*workspace_id = levain_workspace\\(\\)\\)* AND ')`,
  `SELECT 'reads around: ' || c.relname FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace
     AND (c.relkind IN ('m', 'f') OR c.relkind = 'v' AND NOT coalesce(c.reloptions::text ~ 'security_invoker=(true|on)', false))`,
  `SELECT 'definer: ' || proname FROM pg_proc WHERE pronamespace = 'public'::regnamespace AND prosecdef`,
  `SELECT 'definer without a search path: ' || proname FROM pg_proc WHERE pronamespace = 'public'::regnamespace AND prosecdef
     AND NOT coalesce(proconfig::text ~ 'search_path', false)`,
  `SELECT 'key of all workspaces: ' || i.indexrelid::regclass FROM pg_index i JOIN tenants c ON c.oid = i.indrelid
   LEFT JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = i.indkey[0]
   WHERE (i.indisunique OR i.indisexclusion) AND a.attname IS DISTINCT FROM 'workspace_id'`,
  `SELECT 'reference across: ' || f.conname FROM pg_constraint f JOIN tenants c ON c.oid = f.conrelid
   JOIN tenants t ON t.oid = f.confrelid JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = f.conkey[1]
   WHERE f.contype = 'f' AND a.attname <> 'workspace_id'`,
  `SELECT 'too great a role: ' || rolname FROM pg_roles WHERE rolname = 'levain_app'
     AND (rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb OR rolcanlogin OR rolreplication)`,
  `SELECT 'member of a role: ' || roleid::regrole FROM pg_auth_members WHERE member = 'levain_app'::regrole`,
  `SELECT 'owned by requests: ' || relname FROM pg_class WHERE relowner = 'levain_app'::regrole`,
  `SELECT 'granted too much: ' || c.relname || ' ' || g.privilege_type FROM pg_class c, aclexplode(c.relacl) g
   WHERE c.relnamespace = 'public'::regnamespace AND g.grantee IN (0, 'levain_app'::regrole)
     AND (g.privilege_type IN ('TRUNCATE', 'REFERENCES', 'TRIGGER', 'MAINTAIN') OR g.grantee = 0)`,
  `SELECT 'may create: ' || nspname FROM pg_namespace WHERE nspname = 'public' AND has_schema_privilege('levain_app', oid, 'CREATE')`,
  `SELECT 'runs for everybody: ' || proname FROM pg_proc WHERE pronamespace = 'public'::regnamespace AND prosecdef
     AND has_function_privilege('public', oid, 'EXECUTE') AND prorettype <> 'trigger'::regtype`,
];

const TABLES = `WITH tables AS (SELECT * FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p')),
  tenants AS (SELECT c.* FROM tables c WHERE EXISTS (
    SELECT FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'workspace_id' AND NOT a.attisdropped))`;

/** One line for everything that is not "this table's rows are those of the named workspace, for every request". */
export async function findings(owner: pg.Client): Promise<string[]> {
  const found: string[] = [];
  for (const query of AUDIT) {
    const { rows } = await owner.query<string[]>({ text: `${TABLES} ${query}`, rowMode: 'array' });
    found.push(...rows.map(([line]) => line!));
  }
  return [...found, ...(await seen(owner))];
}

/** As requests connect: without a workspace, and as one that does not exist, no table shows a row. */
async function seen(owner: pg.Client): Promise<string[]> {
  const { rows } = await owner.query<{ name: string }>(
    `${TABLES} SELECT relname AS name FROM tenants WHERE has_any_column_privilege('levain_app', oid, 'SELECT') ORDER BY 1`,
  );
  const found: string[] = [];
  for (const workspace of ['', '00000000-0000-7000-8000-000000000000']) {
    await owner.query('BEGIN; SET LOCAL ROLE levain_app');
    await owner.query(`SELECT set_config('app.workspace_id', $1, true)`, [workspace]);
    for (const { name } of rows) {
      const { rowCount } = await owner.query(`SELECT FROM ${name} LIMIT 1`);
      if (rowCount) found.push(`shown to nobody's request: ${name}`);
    }
    await owner.query('ROLLBACK');
  }
  return found;
}
