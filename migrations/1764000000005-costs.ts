import type { MigrationInterface, QueryRunner } from 'typeorm';
import { runAll, tenantTable } from './tenant.js';

/** What a workspace counts in, and what it assumes an hour costs. No row: euros, nothing assumed. */
const SETTINGS = `create table cost_settings (
    workspace_id uuid not null references workspaces on delete cascade,
    currency text not null check (currency ~ '^[A-Z]{3}$'),
    hourly_rate numeric(12, 2) check (hourly_rate > 0),
    hourly_rate_basis text,
    set_by uuid not null,
    set_at timestamptz not null default now(),
    version integer not null default 1,
    primary key (workspace_id),
    foreign key (workspace_id, set_by) references members (workspace_id, id),
    constraint cost_settings_basis_check check ((hourly_rate is null) = (hourly_rate_basis is null))
  )`;

/** The rate stays with the hours: another assumption of the workspace does not change what was recorded. */
const COSTS = `create table cost_lines (
    workspace_id uuid not null references workspaces on delete cascade,
    id uuid not null,
    experiment_id uuid not null,
    kind text not null check (kind in ('time', 'money')),
    category text not null check (category in ('people', 'vendor', 'tool', 'media', 'other')),
    vendor text,
    hours numeric(8, 2) check (hours >= 0),
    hourly_rate numeric(12, 2) check (hourly_rate > 0),
    amount numeric(14, 2) not null check (amount >= 0),
    day date not null,
    note text,
    corrects_id uuid,
    reason text,
    recorded_by uuid not null,
    recorded_at timestamptz not null default now(),
    primary key (workspace_id, id),
    foreign key (workspace_id, experiment_id) references experiments (workspace_id, id) on delete cascade,
    foreign key (workspace_id, corrects_id) references cost_lines (workspace_id, id),
    foreign key (workspace_id, recorded_by) references members (workspace_id, id),
    unique (workspace_id, corrects_id),
    constraint cost_lines_time_check check ((kind = 'time') = (hours is not null) and (kind = 'time') = (hourly_rate is not null)),
    constraint cost_lines_vendor_check check ((category = 'vendor') = (vendor is not null)),
    constraint cost_lines_reason_check check ((corrects_id is null) = (reason is null))
  )`;

const RETURNS = `create table return_lines (
    workspace_id uuid not null references workspaces on delete cascade,
    id uuid not null,
    experiment_id uuid not null,
    measure_id uuid,
    amount numeric(14, 2) not null check (amount >= 0),
    assumption text not null,
    confidence text not null check (confidence in ('measured', 'estimated')),
    day date not null,
    corrects_id uuid,
    reason text,
    recorded_by uuid not null,
    recorded_at timestamptz not null default now(),
    primary key (workspace_id, id),
    foreign key (workspace_id, experiment_id) references experiments (workspace_id, id) on delete cascade,
    foreign key (workspace_id, measure_id) references measures (workspace_id, id),
    foreign key (workspace_id, corrects_id) references return_lines (workspace_id, id),
    foreign key (workspace_id, recorded_by) references members (workspace_id, id),
    unique (workspace_id, corrects_id),
    constraint return_lines_reason_check check ((corrects_id is null) = (reason is null))
  )`;

/** The last one counts. */
const BUDGETS = `create table experiment_budgets (
    workspace_id uuid not null references workspaces on delete cascade,
    experiment_id uuid not null,
    position integer not null,
    amount numeric(14, 2) not null check (amount >= 0),
    note text,
    set_by uuid not null,
    set_at timestamptz not null default now(),
    primary key (workspace_id, experiment_id, position),
    foreign key (workspace_id, experiment_id) references experiments (workspace_id, id) on delete cascade,
    foreign key (workspace_id, set_by) references members (workspace_id, id)
  )`;

const INDEXES = [
  'create index cost_lines_workspace_id_experiment_id_idx on cost_lines (workspace_id, experiment_id)',
  'create index cost_lines_workspace_id_day_idx on cost_lines (workspace_id, day)',
  'create index return_lines_workspace_id_experiment_id_idx on return_lines (workspace_id, experiment_id)',
];

/**
 * What experiments cost and brought. Lines and budgets can be added and read, nothing else, whether or not a decision closed the experiment: a bill
 * comes late, a return later still, and what was recorded stays as it was. Corrections are new lines.
 */
export class Costs1764000000005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, [SETTINGS, COSTS, RETURNS, BUDGETS, ...INDEXES]);
    await runAll(runner, [
      ...tenantTable('cost_settings'),
      ...['cost_lines', 'return_lines', 'experiment_budgets'].flatMap((name) => tenantTable(name, 'append')),
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table experiment_budgets, return_lines, cost_lines, cost_settings');
  }
}
