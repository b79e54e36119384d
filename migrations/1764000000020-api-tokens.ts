import type { MigrationInterface, QueryRunner } from 'typeorm';
import { runAll, tenantTable } from './tenant.js';

/**
 * What a member lets a program do in their name. Of the token only the hash is kept, and the beginning that is no secret; requests are counted
 * by the minute in its own row, so that all instances count together.
 */
const API_TOKENS = `create table api_tokens (
    workspace_id uuid not null references workspaces on delete cascade,
    id uuid not null,
    member_id uuid not null,
    name text not null,
    scope text not null check (scope in ('ingest', 'read')),
    token_hash bytea not null,
    until date not null,
    made_at timestamptz not null default now(),
    last_used_at timestamptz,
    minute_began_at timestamptz not null default now(),
    minute_requests integer not null default 0,
    revoked_at timestamptz,
    revoked_by uuid,
    version integer not null default 1,
    primary key (workspace_id, id),
    unique (workspace_id, token_hash),
    foreign key (workspace_id, member_id) references members (workspace_id, id) on delete cascade,
    foreign key (workspace_id, revoked_by) references members (workspace_id, id)
  )`;

const SOURCES = ['typed', 'pasted', 'file'];
/** Known rows fit, so they are not looked at while the table is locked. */
const sources = (words: readonly string[]): string[] => [
  'alter table measurements drop constraint measurements_source_check',
  `alter table measurements add constraint measurements_source_check
    check (source in (${words.map((word) => `'${word}'`).join(', ')})) not valid`,
];

/** Tokens for programs, and readings that programs bring. */
export class ApiTokens1764000000020 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, [
      API_TOKENS,
      'create index api_tokens_workspace_id_member_id_idx on api_tokens (workspace_id, member_id)',
      ...tenantTable('api_tokens'),
      ...sources([...SOURCES, 'program']),
      'alter table measurements validate constraint measurements_source_check',
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runAll(runner, [
      'drop table api_tokens',
      `update measurements set source = 'typed' where source = 'program'`,
      ...sources(SOURCES),
      'alter table measurements validate constraint measurements_source_check',
    ]);
  }
}
