import type { MigrationInterface, QueryRunner } from 'typeorm';
import { runAll, tenantTable } from './tenant.js';

const TABLES = [
  `create table workspaces (
    workspace_id uuid primary key,
    name text not null check (char_length(name) between 1 and 120),
    is_demo boolean not null default false,
    locale text not null default 'fr' check (locale in ('fr', 'en')),
    version integer not null default 1,
    created_at timestamptz not null default now()
  )`,
  `create table workspace_counters (
    workspace_id uuid not null references workspaces on delete cascade,
    name text not null,
    value bigint not null default 0,
    primary key (workspace_id, name)
  )`,
  `create table departments (
    workspace_id uuid not null references workspaces on delete cascade,
    id uuid not null,
    parent_id uuid,
    name text not null,
    created_at timestamptz not null default now(),
    version integer not null default 1,
    primary key (workspace_id, id),
    foreign key (workspace_id, parent_id) references departments (workspace_id, id),
    unique (workspace_id, name)
  )`,
  `create table people (
    workspace_id uuid not null references workspaces on delete cascade,
    id uuid not null,
    name text not null,
    email text,
    email_key text,
    department_id uuid,
    created_at timestamptz not null default now(),
    version integer not null default 1,
    primary key (workspace_id, id),
    foreign key (workspace_id, department_id) references departments (workspace_id, id),
    unique (workspace_id, email_key)
  )`,
  `create table members (
    workspace_id uuid not null references workspaces on delete cascade,
    id uuid not null,
    person_id uuid not null,
    email text not null,
    email_key text not null,
    password_hash text,
    role text not null check (role in ('lead', 'influencer', 'leadership', 'coordinator', 'admin')),
    locale text not null default 'fr' check (locale in ('fr', 'en')),
    disabled_at timestamptz,
    created_at timestamptz not null default now(),
    version integer not null default 1,
    primary key (workspace_id, id),
    foreign key (workspace_id, person_id) references people (workspace_id, id),
    unique (workspace_id, email_key),
    unique (workspace_id, person_id)
  )`,
  `create table member_invitations (
    workspace_id uuid not null references workspaces on delete cascade,
    id uuid not null,
    member_id uuid not null,
    token_hash bytea not null,
    created_at timestamptz not null default now(),
    expires_at timestamptz not null,
    used_at timestamptz,
    primary key (workspace_id, id),
    foreign key (workspace_id, member_id) references members (workspace_id, id) on delete cascade,
    unique (workspace_id, token_hash)
  )`,
  `create table sessions (
    workspace_id uuid not null references workspaces on delete cascade,
    id bytea not null,
    member_id uuid not null,
    created_at timestamptz not null default now(),
    last_seen_at timestamptz not null default now(),
    expires_at timestamptz not null,
    primary key (workspace_id, id),
    foreign key (workspace_id, member_id) references members (workspace_id, id) on delete cascade
  )`,
  `create table idempotency_keys (
    workspace_id uuid not null references workspaces on delete cascade,
    member_id uuid not null,
    key text not null check (char_length(key) between 8 and 200),
    operation text not null,
    request_hash bytea not null,
    response jsonb,
    created_at timestamptz not null default now(),
    primary key (workspace_id, member_id, key),
    foreign key (workspace_id, member_id) references members (workspace_id, id) on delete cascade
  )`,
  `create table event_log (
    workspace_id uuid not null references workspaces on delete cascade,
    sequence bigint not null,
    id uuid not null,
    kind text not null,
    actor_id uuid,
    object_type text not null,
    object_id uuid not null,
    experiment_id uuid,
    before jsonb,
    after jsonb,
    happened_at timestamptz not null default now(),
    request_id text,
    primary key (workspace_id, sequence)
  )`,
  `create table outbox (
    workspace_id uuid not null references workspaces on delete cascade,
    id uuid not null,
    kind text not null,
    payload jsonb not null,
    created_at timestamptz not null default now(),
    sent_at timestamptz,
    attempts integer not null default 0,
    last_error text,
    primary key (workspace_id, id)
  )`,
];

const INDEXES = [
  'create index event_log_workspace_id_object_id_idx on event_log (workspace_id, object_id, sequence)',
  'create index event_log_workspace_id_experiment_id_idx on event_log (workspace_id, experiment_id, sequence)',
  'create index sessions_workspace_id_member_id_idx on sessions (workspace_id, member_id)',
  'create index members_email_key_idx on members (email_key)',
  'create index outbox_workspace_id_created_at_idx on outbox (workspace_id, created_at) where sent_at is null',
];

/**
 * Attempts are counted before it is known which workspace an address belongs to, and for addresses that
 * belong to none: the one table of requests without a tenant.
 */
const SIGN_IN_ATTEMPTS = [
  `create table sign_in_attempts (
    account_key text not null,
    attempted_at timestamptz not null default now(),
    id uuid not null,
    primary key (account_key, attempted_at, id)
  )`,
  'grant select, insert, delete on sign_in_attempts to levain_app',
];

const ROLE_AND_TENANT = [
  `do $$ begin
    if not exists (select from pg_roles where rolname = 'levain_app') then
      create role levain_app nologin nosuperuser nobypassrls nocreatedb nocreaterole;
    end if;
  exception when duplicate_object or unique_violation then null;
  end $$`,
  `do $$ begin
    if not pg_has_role(current_user, 'levain_app', 'member') then
      execute format('grant levain_app to %I', current_user);
    end if;
  end $$`,
  'grant usage on schema public to levain_app',
  `create function levain_workspace() returns uuid language sql stable parallel safe
    as $$ select nullif(current_setting('app.workspace_id', true), '')::uuid $$`,
];

const SIGN_IN_POLICIES = [
  // Sign-in knows an address before it knows the workspace: that address's rows, and no others, can be read.
  `create policy members_sign_in on members for select
    using (email_key = nullif(current_setting('app.sign_in_email', true), ''))`,
  // The first run asks whether any workspace exists, and the sign-in screen names the demonstration.
  `create policy workspaces_setup on workspaces for select
    using (current_setting('app.setup', true) = 'on')`,
];

const TENANT_TABLES = [
  'workspaces',
  'workspace_counters',
  'departments',
  'people',
  'members',
  'member_invitations',
  'sessions',
  'idempotency_keys',
  'outbox',
];

/** Workspaces, people, members, sessions, and what makes every write honest: event log, keys, outbox. */
export class Ground1763700000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, ROLE_AND_TENANT);
    await runAll(runner, TABLES);
    await runAll(runner, INDEXES);
    await runAll(
      runner,
      TENANT_TABLES.flatMap((name) => tenantTable(name)),
    );
    await runAll(runner, tenantTable('event_log', 'append'));
    await runAll(runner, SIGN_IN_POLICIES);
    await runAll(runner, SIGN_IN_ATTEMPTS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'drop table sign_in_attempts, event_log, outbox, idempotency_keys, sessions, member_invitations',
    );
    await runner.query('drop table members, people, departments, workspace_counters, workspaces');
    await runner.query('drop function levain_workspace()');
    await runner.query('revoke usage on schema public from levain_app');
  }
}
