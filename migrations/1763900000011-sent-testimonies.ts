import type { MigrationInterface, QueryRunner } from 'typeorm';
import { runAll, tenantTable } from './tenant.js';

const TABLES = [
  `create table testimony_links (
    workspace_id uuid not null references workspaces on delete cascade,
    id uuid not null,
    experiment_id uuid not null,
    question text not null,
    until date not null,
    token_hash bytea not null,
    opened_by uuid not null,
    opened_at timestamptz not null default now(),
    closed_at timestamptz,
    version integer not null default 1,
    primary key (workspace_id, id),
    foreign key (workspace_id, experiment_id) references experiments (workspace_id, id) on delete cascade,
    foreign key (workspace_id, opened_by) references members (workspace_id, id),
    unique (workspace_id, token_hash)
  )`,
  `create table sent_testimonies (
    workspace_id uuid not null references workspaces on delete cascade,
    id uuid not null,
    link_id uuid not null,
    form_key uuid not null,
    receipt_hash bytea not null,
    statement text not null,
    sender text,
    strength text not null check (strength in ('opinion', 'said', 'observed', 'did', 'paid')),
    heard_on date not null,
    sent_at timestamptz not null default now(),
    standing text not null default 'waiting' check (standing in ('waiting', 'accepted', 'declined')),
    testimony_id uuid,
    answer_reason text,
    answered_by uuid,
    answered_at timestamptz,
    version integer not null default 1,
    primary key (workspace_id, id),
    foreign key (workspace_id, link_id) references testimony_links (workspace_id, id) on delete cascade,
    foreign key (workspace_id, testimony_id) references testimonies (workspace_id, id),
    foreign key (workspace_id, answered_by) references members (workspace_id, id),
    unique (workspace_id, link_id, form_key),
    unique (workspace_id, receipt_hash)
  )`,
  'create index testimony_links_workspace_id_experiment_id_idx on testimony_links (workspace_id, experiment_id)',
];

/** What people outside send by a link, until somebody inside takes it in or leaves it out. */
export class SentTestimonies1763900000011 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, [...TABLES, ...tenantTable('testimony_links'), ...tenantTable('sent_testimonies')]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table sent_testimonies, testimony_links');
  }
}
