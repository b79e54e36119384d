import type { MigrationInterface, QueryRunner } from 'typeorm';
import { runAll, tenantTable } from './tenant.js';

const BROWSERS = ['chrome', 'edge', 'firefox', 'opera', 'safari', 'samsung', 'other'];
const SYSTEMS = ['android', 'chromeos', 'ios', 'linux', 'macos', 'windows', 'other'];
const among = (column: string, words: readonly string[]): string =>
  `check (${column} in (${words.map((word) => `'${word}'`).join(', ')}))`;

/** A session is named by `handle` to whoever lists it: its id is the hash of a secret. Of the device, two words. */
const SESSIONS = `alter table sessions
    add column handle uuid not null default gen_random_uuid(),
    add column browser text not null default 'other' ${among('browser', BROWSERS)},
    add column system text not null default 'other' ${among('system', SYSTEMS)},
    add unique (workspace_id, handle)`;

/** Links by which a member who forgot their password chooses another one. Of the link, the hash. */
const RESETS = `create table password_resets (
    workspace_id uuid not null references workspaces on delete cascade,
    id uuid not null,
    member_id uuid not null,
    token_hash bytea not null,
    created_at timestamptz not null default now(),
    expires_at timestamptz not null,
    used_at timestamptz,
    primary key (workspace_id, id),
    unique (workspace_id, token_hash),
    foreign key (workspace_id, member_id) references members (workspace_id, id) on delete cascade
  )`;

/** Browsers in which a member signed in before: they sign in while others guess. Of what the browser keeps, the hash. */
const DEVICES = `create table known_devices (
    workspace_id uuid not null references workspaces on delete cascade,
    token_hash bytea not null,
    member_id uuid not null,
    used_at timestamptz not null default now(),
    primary key (workspace_id, token_hash),
    foreign key (workspace_id, member_id) references members (workspace_id, id) on delete cascade
  )`;

const INDEXES = [
  'create index password_resets_workspace_id_member_id_idx on password_resets (workspace_id, member_id)',
  'create index known_devices_workspace_id_member_id_idx on known_devices (workspace_id, member_id)',
];

export class SignIn1764000000022 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, [SESSIONS, RESETS, DEVICES, ...INDEXES]);
    await runAll(
      runner,
      ['password_resets', 'known_devices'].flatMap((table) => tenantTable(table)),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runAll(runner, [
      'drop table known_devices, password_resets',
      'alter table sessions drop column handle, drop column browser, drop column system',
    ]);
  }
}
