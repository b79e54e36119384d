import type { MigrationInterface, QueryRunner } from 'typeorm';
import { runAll, tenantTable } from './tenant.js';

const TABLES = [
  `create table projects (
    workspace_id uuid not null references workspaces on delete cascade,
    id uuid not null,
    name text not null,
    purpose text not null,
    audience text not null,
    audience_aspiration text not null,
    company_objective text not null,
    owner_id uuid not null,
    sponsor_id uuid,
    created_at timestamptz not null default now(),
    version integer not null default 1,
    primary key (workspace_id, id),
    foreign key (workspace_id, owner_id) references members (workspace_id, id),
    foreign key (workspace_id, sponsor_id) references people (workspace_id, id),
    unique (workspace_id, name)
  )`,
  `create table project_departments (
    workspace_id uuid not null references workspaces on delete cascade,
    project_id uuid not null,
    department_id uuid not null,
    primary key (workspace_id, project_id, department_id),
    foreign key (workspace_id, project_id) references projects (workspace_id, id) on delete cascade,
    foreign key (workspace_id, department_id) references departments (workspace_id, id)
  )`,
  `create table project_co_leads (
    workspace_id uuid not null references workspaces on delete cascade,
    project_id uuid not null,
    member_id uuid not null,
    primary key (workspace_id, project_id, member_id),
    foreign key (workspace_id, project_id) references projects (workspace_id, id) on delete cascade,
    foreign key (workspace_id, member_id) references members (workspace_id, id)
  )`,
  `create table benchmarks (
    workspace_id uuid not null references workspaces on delete cascade,
    id uuid not null,
    number integer not null,
    actor text not null,
    sector text,
    context text,
    action text not null,
    result text not null,
    source_url text not null,
    source_author text not null,
    published_on date not null,
    recorded_by uuid not null,
    created_at timestamptz not null default now(),
    version integer not null default 1,
    primary key (workspace_id, id),
    foreign key (workspace_id, recorded_by) references members (workspace_id, id),
    unique (workspace_id, number)
  )`,
  `create table prototypes (
    workspace_id uuid not null references workspaces on delete cascade,
    id uuid not null,
    number integer not null,
    project_id uuid,
    name text not null,
    need text not null,
    smallest_form text not null,
    activity text not null check (activity in ('publish', 'exchange', 'retain', 'answer', 'moderate')),
    cost double precision,
    currency text not null default 'EUR' check (currency ~ '^[A-Z]{3}$'),
    link text,
    touchpoint text,
    proposed_by uuid not null,
    created_at timestamptz not null default now(),
    version integer not null default 1,
    primary key (workspace_id, id),
    foreign key (workspace_id, project_id) references projects (workspace_id, id),
    foreign key (workspace_id, proposed_by) references members (workspace_id, id),
    unique (workspace_id, number)
  )`,
  `create table prototype_benchmarks (
    workspace_id uuid not null references workspaces on delete cascade,
    prototype_id uuid not null,
    benchmark_id uuid not null,
    primary key (workspace_id, prototype_id, benchmark_id),
    foreign key (workspace_id, prototype_id) references prototypes (workspace_id, id) on delete cascade,
    foreign key (workspace_id, benchmark_id) references benchmarks (workspace_id, id)
  )`,
  `create table hypotheses (
    workspace_id uuid not null references workspaces on delete cascade,
    id uuid not null,
    number integer not null,
    project_id uuid,
    prototype_id uuid,
    locale text not null default 'fr' check (locale in ('fr', 'en')),
    observation text,
    audience text,
    change text,
    measure text,
    direction text check (direction in ('increase', 'decrease')),
    target text,
    rationale text,
    owner_id uuid not null,
    created_at timestamptz not null default now(),
    version integer not null default 1,
    primary key (workspace_id, id),
    foreign key (workspace_id, project_id) references projects (workspace_id, id),
    foreign key (workspace_id, prototype_id) references prototypes (workspace_id, id),
    foreign key (workspace_id, owner_id) references members (workspace_id, id),
    unique (workspace_id, number)
  )`,
  `create table metrics (
    workspace_id uuid not null references workspaces on delete cascade,
    id uuid not null,
    name text not null,
    unit text,
    shape text not null check (shape in ('proportion', 'mean', 'level')),
    direction text not null check (direction in ('increase', 'decrease')),
    definition text,
    lower_bound double precision,
    upper_bound double precision,
    created_at timestamptz not null default now(),
    version integer not null default 1,
    primary key (workspace_id, id),
    unique (workspace_id, name)
  )`,
];

const INDEXES = [
  'create index project_departments_workspace_id_department_id_idx on project_departments (workspace_id, department_id, project_id)',
  'create index prototype_benchmarks_workspace_id_benchmark_id_idx on prototype_benchmarks (workspace_id, benchmark_id)',
  'create index prototypes_workspace_id_project_id_idx on prototypes (workspace_id, project_id)',
  'create index hypotheses_workspace_id_project_id_idx on hypotheses (workspace_id, project_id)',
  'create index hypotheses_workspace_id_prototype_id_idx on hypotheses (workspace_id, prototype_id)',
];

const NAMES = [
  'projects',
  'project_departments',
  'project_co_leads',
  'benchmarks',
  'prototypes',
  'prototype_benchmarks',
  'hypotheses',
  'metrics',
];

/** From what others did to a statement that can turn out false. */
export class Ideas1763700000002 implements MigrationInterface {
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
