import type { MigrationInterface, QueryRunner } from 'typeorm';
import { runAll, tenantTable } from './tenant.js';

/**
 * A board as it was on a day. `content` is canonical JSON, text and not jsonb: the fingerprint is of its bytes. Names of people are never
 * in it (docs/adr/0012). `scope_key` is the same for packs that are compared; `summary` is what a list shows of the content.
 */
const PACKS = `create table packs (
    workspace_id uuid not null references workspaces on delete cascade,
    id uuid not null,
    title text not null,
    note text,
    scope jsonb not null,
    scope_key text not null,
    as_of date not null,
    frozen_by uuid not null,
    frozen_at timestamptz not null default now(),
    previous_id uuid,
    summary jsonb not null,
    content text not null,
    fingerprint text not null,
    primary key (workspace_id, id),
    foreign key (workspace_id, frozen_by) references members (workspace_id, id),
    foreign key (workspace_id, previous_id) references packs (workspace_id, id),
    constraint packs_fingerprint_check check (fingerprint ~ '^[0-9a-f]{64}$')
  )`;

/** Whose name stands beside what: `subject_id` is an experiment (its owner) or a question (who asked it). */
const PEOPLE = `create table pack_people (
    workspace_id uuid not null references workspaces on delete cascade,
    pack_id uuid not null,
    subject_id uuid not null,
    person_id uuid not null,
    primary key (workspace_id, pack_id, subject_id),
    foreign key (workspace_id, pack_id) references packs (workspace_id, id) on delete cascade,
    foreign key (workspace_id, person_id) references people (workspace_id, id)
  )`;

/** No code rewrites a pack, whatever role it runs as. A whole workspace still goes: its deletes come one trigger deeper. */
const FROZEN = [
  `create function levain_refuse_frozen_pack() returns trigger language plpgsql as $$
  begin
    if tg_op = 'DELETE' and pg_trigger_depth() > 1 then
      return old;
    end if;
    raise exception 'a board pack is frozen' using errcode = 'check_violation', constraint = 'packs_frozen';
  end $$`,
  ...['packs', 'pack_people'].map(
    (table) => `create trigger ${table}_frozen before update or delete on ${table}
      for each row execute function levain_refuse_frozen_pack()`,
  ),
];

const INDEXES = [
  'create index packs_workspace_id_frozen_at_id_idx on packs (workspace_id, frozen_at, id)',
  'create index packs_workspace_id_scope_key_frozen_at_idx on packs (workspace_id, scope_key, frozen_at)',
  'create index pack_people_workspace_id_person_id_idx on pack_people (workspace_id, person_id)',
];

/** Boards frozen at a date. */
export class Packs1764000000008 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, [PACKS, PEOPLE, ...INDEXES]);
    await runAll(runner, [
      ...tenantTable('packs', 'append'),
      ...tenantTable('pack_people', 'append'),
      ...FROZEN,
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runAll(runner, ['drop table pack_people, packs', 'drop function levain_refuse_frozen_pack()']);
  }
}
