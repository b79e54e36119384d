import type { Check, Figure, Trial } from '../check.js';
import { findings, ownMigrations, squawk, type Written } from '../migrations/squawk.js';

/** Each of them holds everybody up, or breaks the version before, on a table that is full. */
const FAULTS: Readonly<Record<string, string>> = {
  AddsWithoutDefault: 'alter table people add column shoe_size text not null;',
  DropsColumn: 'alter table people drop column name;',
  RenamesColumn: 'alter table people rename column name to called;',
  RenamesTable: 'alter table people rename to persons;',
  ChangesType: 'alter table people alter column name type varchar(40);',
  IndexesInTransaction: 'create index people_name_idx on people (workspace_id, name);',
  ChecksAllAtOnce: `alter table people add constraint people_named check (name <> '');`,
  UniqueAllAtOnce: 'alter table people add constraint people_name_key unique (workspace_id, name);',
  RefersAllAtOnce:
    'alter table people add constraint people_site_fkey foreign key (site_id) references sites (id);',
  MakesMandatory: 'alter table people alter column name set not null;',
  DropsTable: 'drop table people;',
};

/** Tables are full when a migration comes: what it says may neither hold everybody up nor take away what the version before needs. */
export const lintedMigrations: Check = {
  id: 'A12',
  promise: 'squawk finds nothing in the migrations that holds up or breaks the version before',
  missing: () => (squawk() ? null : 'squawk has no build for this system'),
  run: async (trial) => linted(trial, await ownMigrations()),
  controls: Object.entries(FAULTS).map(([name, sql]) => ({
    guard: `no migration says “${sql.replace(/;$/, '')}”`,
    run: async (trial: Trial) =>
      linted(trial, [...(await ownMigrations()), { name, sql, isTransaction: true }]),
  })) as unknown as Check['controls'],
};

async function linted(trial: Trial, migrations: readonly Written[]): Promise<readonly Figure[]> {
  const found = await findings(migrations);
  for (const { migration, line, rule, message } of found)
    trial.say(`${migration}, line ${line}: ${rule}. ${message}`);
  const statements = migrations.reduce((sum, { sql }) => sum + sql.split(/;\n/).length - 1, 0);
  return [
    { name: `findings of squawk in ${migrations.length} migrations`, value: found.length, exactly: 0 },
    { name: 'statements that it read', value: statements, atLeast: 500 },
  ];
}
