import type { MigrationInterface, QueryRunner } from 'typeorm';
import { runAll, tenantTable } from './tenant.js';

/**
 * An address of another system. `told_to`: up to which line of the history it was told, or had nothing to be told. Its secrets are sealed
 * with a key of the server; for a while the one before still signs. `failing_since`: since when nothing arrived.
 */
const WEBHOOKS = `create table webhooks (
    workspace_id uuid not null references workspaces on delete cascade,
    id uuid not null,
    address text not null,
    events text[] not null,
    secret bytea not null,
    previous_secret bytea,
    previous_until timestamptz,
    told_to bigint not null,
    failing_since timestamptz,
    paused_at timestamptz,
    paused_because text check (paused_because in ('byHand', 'failing')),
    added_by uuid not null,
    added_at timestamptz not null default now(),
    version integer not null default 1,
    primary key (workspace_id, id),
    foreign key (workspace_id, added_by) references members (workspace_id, id),
    constraint webhooks_paused_check check ((paused_at is null) = (paused_because is null)),
    constraint webhooks_previous_check check ((previous_secret is null) = (previous_until is null))
  )`;

/**
 * What is told to an address, in the bytes that are signed: the same at every attempt. `due_at` is as in the outbox: when the next attempt
 * may begin, or when the one under way is given up; null, and not delivered: given up. No `sequence`: a trial.
 */
const MESSAGES = `create table webhook_messages (
    workspace_id uuid not null references workspaces on delete cascade,
    id uuid not null,
    webhook_id uuid not null,
    sequence bigint,
    event text not null,
    body text not null,
    created_at timestamptz not null default now(),
    attempts integer not null default 0,
    failures integer not null default 0,
    due_at timestamptz default now(),
    attempted_at timestamptz,
    delivered_at timestamptz,
    last_status integer,
    trouble text check (trouble in ('addressRefused', 'noAnswer', 'tooSlow', 'tooLong', 'notTaken', 'cutOff', 'secretClosed')),
    primary key (workspace_id, id),
    unique (workspace_id, webhook_id, sequence),
    foreign key (workspace_id, webhook_id) references webhooks (workspace_id, id) on delete cascade
  )`;

const INDEXES = [
  'create index webhook_messages_due_idx on webhook_messages (workspace_id, due_at) where due_at is not null',
  'create index webhook_messages_workspace_id_webhook_id_created_at_id_idx on webhook_messages (workspace_id, webhook_id, created_at, id)',
];

/** What other systems are told. */
export class Webhooks1764000000021 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, [WEBHOOKS, MESSAGES, ...INDEXES]);
    await runAll(runner, [...tenantTable('webhooks'), ...tenantTable('webhook_messages')]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runAll(runner, ['drop table webhook_messages, webhooks']);
  }
}
