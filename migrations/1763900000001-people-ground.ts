import type { MigrationInterface, QueryRunner } from 'typeorm';
import { runAll, tenantTable } from './tenant.js';

/** `left_at`: no longer in the organisation; `forgotten_at`: the name and everything personal is gone, the row holds what is counted. */
const CHANGES = [
  `alter table people
    add column manager_id uuid,
    add column site text,
    add column locale text constraint people_locale_check check (locale in ('fr', 'en')),
    add column left_at timestamptz,
    add column forgotten_at timestamptz,
    add constraint people_workspace_id_manager_id_fkey
      foreign key (workspace_id, manager_id) references people (workspace_id, id)`,
  'create index people_workspace_id_department_id_idx on people (workspace_id, department_id)',
  'create index people_workspace_id_manager_id_idx on people (workspace_id, manager_id)',
  // Whoever acts by a personal link has no account.
  'alter table event_log add column person_id uuid',
];

const TABLES = [
  `create table topics (
    workspace_id uuid not null references workspaces on delete cascade,
    id uuid not null,
    name text not null,
    name_key text not null,
    created_at timestamptz not null default now(),
    primary key (workspace_id, id),
    unique (workspace_id, name_key)
  )`,
  `create table influencer_profiles (
    workspace_id uuid not null references workspaces on delete cascade,
    person_id uuid not null,
    status text not null check (status in ('listed', 'declined')),
    help text,
    visibility text not null default 'workspace' check (visibility in ('workspace', 'coordinators')),
    monthly_hours double precision check (monthly_hours >= 0 and monthly_hours <= 200),
    paused_until date,
    answered_at timestamptz not null default now(),
    version integer not null default 1,
    primary key (workspace_id, person_id),
    foreign key (workspace_id, person_id) references people (workspace_id, id) on delete cascade
  )`,
  `create table influencer_topics (
    workspace_id uuid not null references workspaces on delete cascade,
    person_id uuid not null,
    topic_id uuid not null,
    primary key (workspace_id, person_id, topic_id),
    foreign key (workspace_id, person_id) references influencer_profiles (workspace_id, person_id) on delete cascade,
    foreign key (workspace_id, topic_id) references topics (workspace_id, id) on delete cascade
  )`,
  'create index influencer_topics_workspace_id_topic_id_idx on influencer_topics (workspace_id, topic_id)',
];

/** The person on whose behalf a transaction runs, with or without an account. */
const PERSON = `create function levain_person() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('app.person_id', true), '')::uuid $$`;

/** What the network of people stands on: the directory, topics, and the profiles that people write of themselves. */
export class PeopleGround1763900000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, [...CHANGES, ...TABLES, PERSON]);
    await runAll(
      runner,
      ['topics', 'influencer_profiles', 'influencer_topics'].flatMap((name) => tenantTable(name)),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runAll(runner, [
      'drop table influencer_topics, influencer_profiles, topics',
      'drop function levain_person()',
      'alter table event_log drop column person_id',
      `alter table people drop column manager_id, drop column site, drop column locale, drop column left_at,
        drop column forgotten_at`,
      'drop index people_workspace_id_department_id_idx',
    ]);
  }
}
