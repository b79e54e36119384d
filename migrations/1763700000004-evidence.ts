import type { MigrationInterface, QueryRunner } from 'typeorm';
import { runAll, tenantTable } from './tenant.js';

const TABLES = [
  `create table imports (
    workspace_id uuid not null references workspaces on delete cascade,
    id uuid not null,
    experiment_id uuid not null,
    file_name text not null,
    encoding text not null,
    delimiter text not null,
    mapping jsonb not null,
    rows_read integer not null,
    rows_imported integer not null,
    rows_refused integer not null,
    recorded_by uuid not null,
    recorded_at timestamptz not null default now(),
    undone_at timestamptz,
    primary key (workspace_id, id),
    foreign key (workspace_id, experiment_id) references experiments (workspace_id, id) on delete cascade,
    foreign key (workspace_id, recorded_by) references members (workspace_id, id)
  )`,
  `create table measurements (
    workspace_id uuid not null references workspaces on delete cascade,
    id uuid not null,
    experiment_id uuid not null,
    measure_id uuid not null,
    arm_id uuid not null,
    observed_on date not null,
    is_individual boolean not null default false,
    value double precision,
    events bigint,
    total bigint,
    n bigint,
    mean double precision,
    sd double precision,
    note text,
    source text not null check (source in ('typed', 'pasted', 'file')),
    import_id uuid,
    recorded_by uuid not null,
    recorded_at timestamptz not null default now(),
    version integer not null default 1,
    primary key (workspace_id, id),
    foreign key (workspace_id, experiment_id) references experiments (workspace_id, id) on delete cascade,
    foreign key (workspace_id, measure_id) references measures (workspace_id, id) on delete cascade,
    foreign key (workspace_id, arm_id) references arms (workspace_id, id) on delete cascade,
    foreign key (workspace_id, import_id) references imports (workspace_id, id) on delete cascade,
    foreign key (workspace_id, recorded_by) references members (workspace_id, id)
  )`,
  `create table measurement_corrections (
    workspace_id uuid not null references workspaces on delete cascade,
    id uuid not null,
    measurement_id uuid not null,
    before jsonb not null,
    after jsonb not null,
    reason text not null,
    corrected_by uuid not null,
    corrected_at timestamptz not null default now(),
    primary key (workspace_id, id),
    foreign key (workspace_id, measurement_id) references measurements (workspace_id, id) on delete cascade,
    foreign key (workspace_id, corrected_by) references members (workspace_id, id)
  )`,
  `create table evaluations (
    workspace_id uuid not null references workspaces on delete cascade,
    experiment_id uuid not null,
    analyses jsonb not null,
    computed jsonb not null,
    computed_verdict text check (computed_verdict in ('confirmed', 'refuted', 'noDifference', 'notEnoughEvidence', 'abandoned')),
    verdict text check (verdict in ('confirmed', 'refuted', 'noDifference', 'notEnoughEvidence', 'abandoned')),
    verdict_reason text,
    recorded_by uuid,
    recorded_at timestamptz,
    confirmed_by uuid,
    confirmed_at timestamptz,
    version integer not null default 1,
    primary key (workspace_id, experiment_id),
    foreign key (workspace_id, experiment_id) references experiments (workspace_id, id) on delete cascade,
    foreign key (workspace_id, recorded_by) references members (workspace_id, id),
    foreign key (workspace_id, confirmed_by) references members (workspace_id, id)
  )`,
  `create table verdict_reviews (
    workspace_id uuid not null references workspaces on delete cascade,
    id uuid not null,
    experiment_id uuid not null,
    member_id uuid not null,
    stance text not null check (stance in ('confirm', 'contest')),
    comment text,
    reviewed_at timestamptz not null default now(),
    primary key (workspace_id, id),
    foreign key (workspace_id, experiment_id) references experiments (workspace_id, id) on delete cascade,
    foreign key (workspace_id, member_id) references members (workspace_id, id)
  )`,
  `create table learnings (
    workspace_id uuid not null references workspaces on delete cascade,
    id uuid not null,
    experiment_id uuid not null,
    statement text not null,
    limits text not null,
    written_by uuid not null,
    created_at timestamptz not null default now(),
    version integer not null default 1,
    primary key (workspace_id, id),
    foreign key (workspace_id, experiment_id) references experiments (workspace_id, id) on delete cascade,
    foreign key (workspace_id, written_by) references members (workspace_id, id),
    unique (workspace_id, experiment_id)
  )`,
  `create table decisions (
    workspace_id uuid not null references workspaces on delete cascade,
    experiment_id uuid not null,
    kind text not null check (kind in ('grow', 'adapt', 'redo', 'stop', 'spread', 'handOver')),
    reason text not null,
    options jsonb not null,
    decided_by uuid not null,
    decided_at timestamptz not null default now(),
    primary key (workspace_id, experiment_id),
    foreign key (workspace_id, experiment_id) references experiments (workspace_id, id) on delete cascade,
    foreign key (workspace_id, decided_by) references members (workspace_id, id)
  )`,
];

const INDEXES = [
  // One figure a period: a second one is refused, never summed. Individual values of a mean may share a day.
  `create unique index measurements_period_idx on measurements (workspace_id, measure_id, arm_id, observed_on)
    where not is_individual`,
  'create index measurements_workspace_id_measure_id_idx on measurements (workspace_id, measure_id, arm_id, observed_on)',
  'create index measurements_workspace_id_experiment_id_idx on measurements (workspace_id, experiment_id)',
  'create index measurements_workspace_id_import_id_idx on measurements (workspace_id, import_id)',
  'create index imports_workspace_id_experiment_id_idx on imports (workspace_id, experiment_id, recorded_at)',
  'create index measurement_corrections_workspace_id_measurement_id_idx on measurement_corrections (workspace_id, measurement_id)',
  'create index verdict_reviews_workspace_id_experiment_id_idx on verdict_reviews (workspace_id, experiment_id, reviewed_at)',
];

/** The learning that made a child so: declared once learnings exist. */
const BECAUSE_OF =
  'alter table experiments add foreign key (workspace_id, because_of_id) references learnings (workspace_id, id)';

const NAMES = [
  'imports',
  'measurements',
  'measurement_corrections',
  'evaluations',
  'verdict_reviews',
  'learnings',
  'decisions',
];

/** Readings, what they say, what was concluded and what was decided. */
export class Evidence1763700000004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, TABLES);
    await runAll(runner, INDEXES);
    await runner.query(BECAUSE_OF);
    await runAll(
      runner,
      NAMES.flatMap((name) => tenantTable(name)),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table experiments drop constraint experiments_workspace_id_because_of_id_fkey');
    await runner.query(`drop table ${[...NAMES].reverse().join(', ')}`);
  }
}
