import type { MigrationInterface, QueryRunner } from 'typeorm';
import { runAll, tenantTable } from './tenant.js';

/** A member has one link at most: making another one ends it. The secret itself is kept nowhere. */
const CALENDAR_LINKS = `create table calendar_links (
    workspace_id uuid not null references workspaces on delete cascade,
    member_id uuid not null,
    scope text not null check (scope in ('mine', 'workspace')),
    token_hash bytea not null,
    made_at timestamptz not null default now(),
    primary key (workspace_id, member_id),
    foreign key (workspace_id, member_id) references members (workspace_id, id) on delete cascade,
    unique (workspace_id, token_hash)
  )`;

/** Up to which instant of the workspace's history a member has read the news. */
const NEWS_MARKS = `create table news_marks (
    workspace_id uuid not null references workspaces on delete cascade,
    member_id uuid not null,
    read_to timestamptz not null,
    marked_at timestamptz not null default now(),
    primary key (workspace_id, member_id),
    foreign key (workspace_id, member_id) references members (workspace_id, id) on delete cascade
  )`;

const INDEXES = [
  'create index tasks_workspace_id_due_on_idx on tasks (workspace_id, due_on)',
  'create index event_log_workspace_id_happened_at_idx on event_log (workspace_id, happened_at, id)',
  'create index event_log_workspace_id_kind_idx on event_log (workspace_id, kind, happened_at)',
];

/** What a member keeps of the roadmap and of the news: the link of their calendar, and how far they have read. */
export class Roadmap1764000000011 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, [CALENDAR_LINKS, NEWS_MARKS, ...INDEXES]);
    await runAll(runner, [...tenantTable('calendar_links'), ...tenantTable('news_marks')]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runAll(runner, [
      'drop index event_log_workspace_id_kind_idx, event_log_workspace_id_happened_at_idx, tasks_workspace_id_due_on_idx',
      'drop table news_marks, calendar_links',
    ]);
  }
}
