import type { MigrationInterface, QueryRunner } from 'typeorm';
import { runAll, tenantTable } from './tenant.js';

/** The last position is the vision; those before it are what it was. */
const VISIONS = `create table visions (
    workspace_id uuid not null references workspaces on delete cascade,
    position integer not null,
    text text not null,
    written_by uuid not null,
    written_at timestamptz not null default now(),
    primary key (workspace_id, position),
    foreign key (workspace_id, written_by) references members (workspace_id, id)
  )`;

const GOALS = `create table goals (
    workspace_id uuid not null references workspaces on delete cascade,
    id uuid not null,
    parent_id uuid,
    title text not null,
    description text,
    owner_id uuid not null,
    horizon date not null,
    metric_id uuid,
    baseline double precision,
    target double precision,
    state text not null default 'open' check (state in ('open', 'reached', 'givenUp')),
    closing_reason text,
    closed_by uuid,
    closed_at timestamptz,
    created_by uuid not null,
    created_at timestamptz not null default now(),
    version integer not null default 1,
    primary key (workspace_id, id),
    foreign key (workspace_id, parent_id) references goals (workspace_id, id),
    foreign key (workspace_id, owner_id) references people (workspace_id, id),
    foreign key (workspace_id, metric_id) references metrics (workspace_id, id),
    foreign key (workspace_id, closed_by) references members (workspace_id, id),
    foreign key (workspace_id, created_by) references members (workspace_id, id),
    constraint goals_proof_check check ((metric_id is null) = (baseline is null) and (metric_id is null) = (target is null)),
    constraint goals_closed_check check (num_nonnulls(closing_reason, closed_by, closed_at) = case state when 'open' then 0 else 3 end)
  )`;

/** An experiment serves the goals of its project. */
const GOAL_PROJECTS = `create table goal_projects (
    workspace_id uuid not null references workspaces on delete cascade,
    goal_id uuid not null,
    project_id uuid not null,
    primary key (workspace_id, goal_id, project_id),
    foreign key (workspace_id, goal_id) references goals (workspace_id, id) on delete cascade,
    foreign key (workspace_id, project_id) references projects (workspace_id, id) on delete cascade
  )`;

/** What leadership wants of a period and gives to it; of several of one period the last position counts. */
const AMBITIONS = `create table ambitions (
    workspace_id uuid not null references workspaces on delete cascade,
    period text not null,
    position integer not null,
    level text not null check (level in ('look', 'try', 'learn', 'change', 'transform')),
    statement text not null,
    fte numeric(8, 2) check (fte >= 0),
    money numeric(14, 2) check (money >= 0),
    leader_hours numeric(8, 2) check (leader_hours >= 0),
    permission text,
    reason text,
    recorded_by uuid not null,
    recorded_at timestamptz not null default now(),
    primary key (workspace_id, period, position),
    foreign key (workspace_id, recorded_by) references members (workspace_id, id),
    constraint ambitions_reason_check check ((position = 1) = (reason is null))
  )`;

const INDEXES = [
  'create index goals_workspace_id_parent_id_idx on goals (workspace_id, parent_id)',
  'create index goal_projects_workspace_id_project_id_idx on goal_projects (workspace_id, project_id)',
];

/** Where the workspace wants to go, the goals that its projects serve, and what leadership gives to get there. */
export class Goals1764000000004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, [VISIONS, GOALS, GOAL_PROJECTS, AMBITIONS, ...INDEXES]);
    await runAll(runner, [
      ...tenantTable('visions', 'append'),
      ...tenantTable('goals'),
      ...tenantTable('goal_projects'),
      ...tenantTable('ambitions', 'append'),
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table ambitions, goal_projects, goals, visions');
  }
}
