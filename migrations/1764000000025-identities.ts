import type { MigrationInterface, QueryRunner } from 'typeorm';
import { runAll, tenantTable } from './tenant.js';

/** Who the identity provider of the organisation says that a member is: its own key, never an address. `shown_as`: what the member knows it by. */
const IDENTITIES = `create table member_identities (
    workspace_id uuid not null references workspaces on delete cascade,
    member_id uuid not null,
    issuer text not null check (char_length(issuer) between 1 and 2000),
    subject text not null check (char_length(subject) between 1 and 255),
    shown_as text,
    linked_at timestamptz not null default now(),
    used_at timestamptz,
    primary key (workspace_id, member_id, issuer),
    unique (workspace_id, issuer, subject),
    foreign key (workspace_id, member_id) references members (workspace_id, id) on delete cascade
  )`;

/** Sign-in knows an identity before it knows the workspace: that identity's rows, and no others, can be read. */
const SIGN_IN_POLICY = `create policy member_identities_sign_in on member_identities for select
    using (issuer = nullif(current_setting('app.sign_in_issuer', true), '')
      and subject = nullif(current_setting('app.sign_in_subject', true), ''))`;

/**
 * Browsers on their way to the identity provider, which belong to no workspace yet. Of what the browser carries, the hash: a row is taken away when
 * the browser is back, so that it comes back once.
 */
const JOURNEYS = [
  `create table sign_in_journeys (
    key_hash bytea primary key,
    expires_at timestamptz not null
  )`,
  'grant select, insert, delete on sign_in_journeys to levain_app',
];

const INDEXES = [
  'create index member_identities_issuer_subject_idx on member_identities (issuer, subject)',
  'create index sign_in_journeys_expires_at_idx on sign_in_journeys (expires_at)',
];

/** Signing in by the organisation's identity provider. */
export class Identities1764000000025 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, [IDENTITIES, ...JOURNEYS, ...INDEXES]);
    await runAll(runner, [...tenantTable('member_identities'), SIGN_IN_POLICY]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runAll(runner, ['drop table sign_in_journeys, member_identities']);
  }
}
