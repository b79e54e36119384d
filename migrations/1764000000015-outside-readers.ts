import type { MigrationInterface, QueryRunner } from 'typeorm';
import { runAll, tenantTable } from './tenant.js';

/** An address outside that was invited to read a digest. It is written nothing but the invitation until `confirmed_at`. */
const READERS = `create table outside_readers (
    workspace_id uuid not null references workspaces on delete cascade,
    id uuid not null,
    address text,
    address_key text,
    word text not null,
    locale text not null check (locale in ('fr', 'en')),
    fields text[] not null,
    invited_by uuid not null,
    invited_at timestamptz not null default now(),
    expires_at timestamptz not null,
    confirmed_at timestamptz,
    ended_at timestamptz,
    ended_by uuid,
    ending text check (ending in ('expired', 'declined', 'stopped', 'revoked')),
    last_sent_at timestamptz,
    version integer not null default 1,
    primary key (workspace_id, id),
    foreign key (workspace_id, invited_by) references members (workspace_id, id),
    foreign key (workspace_id, ended_by) references members (workspace_id, id),
    constraint outside_readers_ended_check check ((ending is null) = (ended_at is null))
  )`;

/** The ways in and out that its letters carry: only their hashes are kept. */
const LINKS = `create table reader_links (
    workspace_id uuid not null references workspaces on delete cascade,
    id uuid not null,
    reader_id uuid not null,
    kind text not null check (kind in ('confirm', 'stop')),
    token_hash bytea not null,
    created_at timestamptz not null default now(),
    expires_at timestamptz not null,
    used_at timestamptz,
    primary key (workspace_id, id),
    unique (workspace_id, token_hash),
    foreign key (workspace_id, reader_id) references outside_readers (workspace_id, id) on delete cascade
  )`;

const INDEXES = [
  `create unique index outside_readers_open_idx on outside_readers (workspace_id, address_key) where ending is null`,
  'create index outside_readers_workspace_id_address_key_idx on outside_readers (workspace_id, address_key)',
  'create index reader_links_workspace_id_reader_id_idx on reader_links (workspace_id, reader_id)',
];

/** A digest goes to a person of the directory, or to a reader outside. */
const DIGESTS = [
  `alter table digests
    alter column person_id drop not null,
    add column reader_id uuid,
    add constraint digests_workspace_id_reader_id_fkey foreign key (workspace_id, reader_id)
      references outside_readers (workspace_id, id) on delete cascade,
    add constraint digests_reader_check check (num_nonnulls(person_id, reader_id) = 1)`,
  'create index digests_workspace_id_reader_id_idx on digests (workspace_id, reader_id)',
];

const pageOfDigest = (onDelete: string): string => `alter table share_links
    drop constraint share_links_workspace_id_digest_id_fkey,
    add constraint share_links_workspace_id_digest_id_fkey foreign key (workspace_id, digest_id)
      references digests (workspace_id, id) ${onDelete}`;

/** Who reads from outside by mail; the day on which a benchmark asks to be looked at again. */
export class OutsideReaders1764000000015 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, [READERS, LINKS, ...INDEXES]);
    await runAll(
      runner,
      ['outside_readers', 'reader_links'].flatMap((table) => tenantTable(table)),
    );
    await runAll(runner, [...DIGESTS, pageOfDigest('on delete cascade')]);
    await runAll(runner, ['alter table benchmarks add column recheck_on date']);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runAll(runner, [
      'alter table benchmarks drop column recheck_on',
      'delete from digests where reader_id is not null',
      pageOfDigest(''),
      'alter table digests drop column reader_id, alter column person_id set not null',
      'drop table reader_links, outside_readers',
    ]);
  }
}
