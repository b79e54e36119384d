import type { MigrationInterface, QueryRunner } from 'typeorm';
import { runAll, tenantTable } from './tenant.js';

/** Only the hash of a link is kept. `subject_id` is what it is about: an invitation, a round, an experiment, a message. */
const PERSONAL_LINKS = [
  `create table personal_links (
    workspace_id uuid not null references workspaces on delete cascade,
    id uuid not null,
    token_hash bytea not null,
    kind text not null check (kind in ('invitation', 'nomination', 'consent', 'forecast', 'contribution', 'unsubscribe', 'privacy')),
    person_id uuid not null,
    subject_id uuid not null,
    created_at timestamptz not null default now(),
    expires_at timestamptz not null,
    used_at timestamptz,
    revoked_at timestamptz,
    primary key (workspace_id, id),
    foreign key (workspace_id, person_id) references people (workspace_id, id) on delete cascade,
    unique (workspace_id, token_hash)
  )`,
  'create index personal_links_workspace_id_subject_id_idx on personal_links (workspace_id, subject_id, person_id)',
  ...tenantTable('personal_links'),
];

/** What people do not want to be written to about. */
const MAIL_MUTES = [
  `create table mail_mutes (
    workspace_id uuid not null references workspaces on delete cascade,
    person_id uuid not null,
    category text not null check (category in ('invitations', 'nominations', 'calls', 'tasks', 'thanks', 'answers', 'results')),
    muted_at timestamptz not null default now(),
    primary key (workspace_id, person_id, category),
    foreign key (workspace_id, person_id) references people (workspace_id, id) on delete cascade
  )`,
  ...tenantTable('mail_mutes'),
];

/**
 * `due_at`: when the next attempt may begin. While one is under way it says when that one is given up, so that a message
 * whose worker died is tried again soon. Null, and not sent: given up. `skipped`: why nothing had to be sent.
 */
const OUTBOX = [
  `alter table outbox
    add column due_at timestamptz default now(),
    add column failures integer not null default 0,
    add column skipped text constraint outbox_skipped_check check (skipped in ('muted', 'over'))`,
  'update outbox set due_at = null where sent_at is not null',
  'drop index outbox_workspace_id_created_at_idx',
  'create index outbox_workspace_id_due_at_idx on outbox (workspace_id, due_at) where sent_at is null',
];

/** Links by which people act without an account, and the messages that carry them. */
export class LinksAndMail1763900000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, [...PERSONAL_LINKS, ...MAIL_MUTES, ...OUTBOX]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runAll(runner, [
      'drop index outbox_workspace_id_due_at_idx',
      'alter table outbox drop column due_at, drop column failures, drop column skipped',
      'create index outbox_workspace_id_created_at_idx on outbox (workspace_id, created_at) where sent_at is null',
      'drop table mail_mutes, personal_links',
    ]);
  }
}
