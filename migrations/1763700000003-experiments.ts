import type { MigrationInterface, QueryRunner } from 'typeorm';
import { runAll, tenantTable } from './tenant.js';

const TABLES = [
  `create table experiments (
    workspace_id uuid not null references workspaces on delete cascade,
    id uuid not null,
    number integer not null,
    title text not null,
    project_id uuid,
    hypothesis_id uuid,
    prototype_id uuid,
    owner_id uuid not null,
    stage text not null default 'benchmark' check (stage in ('benchmark', 'prototype', 'test', 'evaluate', 'iterate')),
    is_draft boolean not null default true,
    no_precedent_reason text,
    parent_id uuid,
    keeps text,
    changes text,
    because_of_id uuid,
    started_at timestamptz,
    test_ended_at timestamptz,
    ended_early_reason text,
    abandoned_reason text,
    closed_at timestamptz,
    last_activity_at timestamptz not null default now(),
    created_at timestamptz not null default now(),
    version integer not null default 1,
    primary key (workspace_id, id),
    foreign key (workspace_id, project_id) references projects (workspace_id, id),
    foreign key (workspace_id, hypothesis_id) references hypotheses (workspace_id, id),
    foreign key (workspace_id, prototype_id) references prototypes (workspace_id, id),
    foreign key (workspace_id, owner_id) references members (workspace_id, id),
    foreign key (workspace_id, parent_id) references experiments (workspace_id, id),
    unique (workspace_id, number)
  )`,
  `create table experiment_benchmarks (
    workspace_id uuid not null references workspaces on delete cascade,
    experiment_id uuid not null,
    benchmark_id uuid not null,
    primary key (workspace_id, experiment_id, benchmark_id),
    foreign key (workspace_id, experiment_id) references experiments (workspace_id, id) on delete cascade,
    foreign key (workspace_id, benchmark_id) references benchmarks (workspace_id, id)
  )`,
  `create table plans (
    workspace_id uuid not null references workspaces on delete cascade,
    experiment_id uuid not null,
    design text check (design in ('comparison', 'pilotGroup', 'beforeAfter')),
    starts_on date,
    stop_date date,
    change_date date,
    periodicity text check (periodicity in ('day', 'week', 'month')),
    minimum_per_arm integer,
    alpha double precision not null default 0.05,
    decision_rule text,
    frozen_at timestamptz,
    frozen_by uuid,
    fingerprint text,
    frozen_content jsonb,
    version integer not null default 1,
    primary key (workspace_id, experiment_id),
    foreign key (workspace_id, experiment_id) references experiments (workspace_id, id) on delete cascade,
    foreign key (workspace_id, frozen_by) references members (workspace_id, id)
  )`,
  `create table arms (
    workspace_id uuid not null references workspaces on delete cascade,
    id uuid not null,
    experiment_id uuid not null,
    position integer not null,
    name text not null,
    role text not null check (role in ('control', 'variant', 'before', 'after')),
    share double precision,
    primary key (workspace_id, id),
    foreign key (workspace_id, experiment_id) references experiments (workspace_id, id) on delete cascade,
    unique (workspace_id, experiment_id, name)
  )`,
  `create table measures (
    workspace_id uuid not null references workspaces on delete cascade,
    id uuid not null,
    experiment_id uuid not null,
    metric_id uuid not null,
    position integer not null,
    role text not null check (role in ('outcome', 'process', 'guardrail')),
    direction text not null check (direction in ('increase', 'decrease')),
    baseline double precision,
    target double precision,
    minimum_worthwhile_effect double precision,
    margin double precision,
    primary key (workspace_id, id),
    foreign key (workspace_id, experiment_id) references experiments (workspace_id, id) on delete cascade,
    foreign key (workspace_id, metric_id) references metrics (workspace_id, id),
    unique (workspace_id, experiment_id, metric_id)
  )`,
  `create table amendments (
    workspace_id uuid not null references workspaces on delete cascade,
    id uuid not null,
    experiment_id uuid not null,
    number integer not null,
    changes jsonb not null,
    reason text not null,
    author_id uuid not null,
    amended_at timestamptz not null default now(),
    fingerprint text not null,
    primary key (workspace_id, id),
    foreign key (workspace_id, experiment_id) references experiments (workspace_id, id) on delete cascade,
    foreign key (workspace_id, author_id) references members (workspace_id, id),
    unique (workspace_id, experiment_id, number)
  )`,
  `create table participations (
    workspace_id uuid not null references workspaces on delete cascade,
    id uuid not null,
    experiment_id uuid not null,
    person_id uuid not null,
    role text not null check (role in ('owner', 'coLead', 'sponsor', 'relay', 'tester', 'critic', 'witness')),
    status text not null check (status in ('invited', 'accepted', 'declined', 'left')),
    message text,
    invited_by uuid,
    suggested_by uuid,
    answer_reason text,
    suggested_person_id uuid,
    created_at timestamptz not null default now(),
    answered_at timestamptz,
    version integer not null default 1,
    primary key (workspace_id, id),
    foreign key (workspace_id, experiment_id) references experiments (workspace_id, id) on delete cascade,
    foreign key (workspace_id, person_id) references people (workspace_id, id),
    foreign key (workspace_id, invited_by) references members (workspace_id, id),
    foreign key (workspace_id, suggested_by) references people (workspace_id, id),
    foreign key (workspace_id, suggested_person_id) references people (workspace_id, id),
    unique (workspace_id, experiment_id, person_id)
  )`,
];

const INDEXES = [
  'create index experiments_workspace_id_stage_idx on experiments (workspace_id, stage, last_activity_at desc, id desc)',
  'create index experiments_workspace_id_last_activity_at_idx on experiments (workspace_id, last_activity_at desc, id desc)',
  'create index experiments_workspace_id_parent_id_idx on experiments (workspace_id, parent_id)',
  'create index experiments_workspace_id_hypothesis_id_idx on experiments (workspace_id, hypothesis_id)',
  'create index experiments_workspace_id_prototype_id_idx on experiments (workspace_id, prototype_id)',
  'create index experiments_workspace_id_project_id_idx on experiments (workspace_id, project_id)',
  'create index experiments_workspace_id_owner_id_idx on experiments (workspace_id, owner_id)',
  'create index experiment_benchmarks_workspace_id_benchmark_id_idx on experiment_benchmarks (workspace_id, benchmark_id)',
  'create index measures_workspace_id_experiment_id_idx on measures (workspace_id, experiment_id, position)',
  'create index arms_workspace_id_experiment_id_idx on arms (workspace_id, experiment_id, position)',
  'create index participations_workspace_id_person_id_idx on participations (workspace_id, person_id, status)',
];

const NAMES = [
  'experiments',
  'experiment_benchmarks',
  'plans',
  'arms',
  'measures',
  'amendments',
  'participations',
];

/** The experiment, its bet, and the people in it. */
export class Experiments1763700000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, TABLES);
    await runAll(runner, INDEXES);
    await runAll(
      runner,
      NAMES.flatMap((name) => tenantTable(name)),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table ${[...NAMES].reverse().join(', ')}`);
  }
}
