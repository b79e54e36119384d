import type { MigrationInterface, QueryRunner } from 'typeorm';
import { runAll, tenantTable } from './tenant.js';

/**
 * One row a person and experiment: the last forecast counts. `numeric`, for its comparisons are not leakproof: nothing of a hidden row
 * is looked at, or estimated from, before the policies were asked.
 */
const FORECASTS = `create table forecasts (
    workspace_id uuid not null references workspaces on delete cascade,
    experiment_id uuid not null,
    person_id uuid not null,
    probability numeric(3, 2) not null check (probability >= 0 and probability <= 1),
    is_owners boolean not null,
    given_at timestamptz not null default now(),
    primary key (workspace_id, experiment_id, person_id),
    foreign key (workspace_id, experiment_id) references experiments (workspace_id, id) on delete cascade,
    foreign key (workspace_id, person_id) references people (workspace_id, id) on delete cascade
  )`;

const OPEN = `exists (select from experiments e where e.workspace_id = forecasts.workspace_id
  and e.id = forecasts.experiment_id and e.stage in ('prototype', 'test'))`;

const CONFIRMED = `exists (select from evaluations v where v.workspace_id = forecasts.workspace_id
  and v.experiment_id = forecasts.experiment_id and v.confirmed_at is not null)`;

/**
 * Before the verdict is confirmed, a person reads their own forecast and nobody reads another's. Afterwards the probabilities are read,
 * without the owner's; whose they are, when and in which order they were given is read by nobody: those columns are not granted.
 */
const POLICIES = [
  `create policy forecasts_read on forecasts as restrictive for select
    using (person_id = levain_person() or (not is_owners and ${CONFIRMED}))`,
  `create policy forecasts_given on forecasts as restrictive for insert
    with check (person_id = levain_person() and ${OPEN})`,
  `create policy forecasts_changed on forecasts as restrictive for update
    using (person_id = levain_person()) with check (person_id = levain_person() and ${OPEN})`,
  'revoke all on forecasts from levain_app',
  'grant select (workspace_id, experiment_id, probability, is_owners) on forecasts to levain_app',
  'grant insert on forecasts to levain_app',
  'grant update (probability, is_owners, given_at) on forecasts to levain_app',
];

/** The one way to know that a forecast is one's own. */
const OWN = [
  `create function levain_own_forecasts()
    returns table (experiment_id uuid, probability numeric, is_owners boolean, given_at timestamptz)
    language sql stable security definer set search_path = public, pg_temp
    as $$ select f.experiment_id, f.probability, f.is_owners, f.given_at from forecasts f
      where f.workspace_id = levain_workspace() and f.person_id = levain_person() $$`,
  'revoke execute on function levain_own_forecasts() from public',
  'grant execute on function levain_own_forecasts() to levain_app',
];

/** What each participant believes, hidden until the verdict is confirmed. */
export class Forecasts1763900000006 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, [
      FORECASTS,
      'create index forecasts_workspace_id_person_id_idx on forecasts (workspace_id, person_id)',
      ...tenantTable('forecasts'),
      ...POLICIES,
      ...OWN,
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runAll(runner, ['drop function levain_own_forecasts()', 'drop table forecasts']);
  }
}
