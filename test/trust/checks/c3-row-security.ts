import type pg from 'pg';
import type { Check, Figure, Trial } from '../check.js';
import { ALLOWED } from '../tenants/allowances.js';
import { furnished } from '../tenants/furnished.js';
import { findings } from '../tenants/row-security-audit.js';

/** PostgreSQL's own catalogue is asked, as its owner: nothing of the product takes part. */
export const rowSecurity: Check = {
  id: 'C3',
  promise: 'Every table of a workspace is shut to every other one by PostgreSQL itself',
  run: (trial) => audited(trial),
  controls: [
    control('a table that forces its policy', 'ALTER TABLE asks NO FORCE ROW LEVEL SECURITY'),
    control('a policy of one workspace', 'CREATE POLICY wide ON asks USING (true)'),
    control('no view reads around it', 'CREATE VIEW all_asks AS SELECT * FROM asks'),
    control('no key tells that a value is taken elsewhere', 'CREATE UNIQUE INDEX ON asks (id)'),
    control('requests cannot empty a table', 'GRANT TRUNCATE ON asks TO levain_app'),
    control(
      'no function reads as its owner',
      `CREATE FUNCTION all_asks() RETURNS bigint LANGUAGE sql SECURITY DEFINER AS 'SELECT count(*) FROM asks'`,
    ),
  ],
};

function control(guard: string, sql: string): Check['controls'][0] {
  return { guard, run: (trial) => audited(trial, (owner) => owner.query(sql)) };
}

async function audited(
  trial: Trial,
  weaken: (owner: pg.Client) => Promise<unknown> = () => Promise.resolve(),
): Promise<readonly Figure[]> {
  const { owner } = (await furnished(trial.ground)).database;
  await weaken(owner);
  const found = await findings(owner);
  const outside = found.filter((each) => !ALLOWED.has(each));
  const stale = [...ALLOWED.keys()].filter((each) => !found.includes(each));
  for (const each of [...outside, ...stale.map((line) => `no longer there: ${line}`)]) trial.say(each);
  const { rows } = await owner.query<{ tables: number }>(
    `SELECT count(*)::int AS tables FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relrowsecurity`,
  );
  return [
    { name: 'tables audited', value: rows[0]!.tables, atLeast: 80 },
    { name: 'findings outside the written list', value: outside.length, unit: 'findings', exactly: 0 },
    { name: 'lines of the list that no longer hold', value: stale.length, exactly: 0 },
  ];
}
