import type { MigrationInterface, QueryRunner } from 'typeorm';
import { runAll, tenantTable } from './tenant.js';

const TABLES = [
  `create table network_readings (
    workspace_id uuid not null references workspaces on delete cascade,
    round_id uuid not null,
    requested_at timestamptz not null default now(),
    claimed_at timestamptz,
    attempts integer not null default 0,
    computed_at timestamptz,
    summary jsonb,
    primary key (workspace_id, round_id),
    foreign key (workspace_id, round_id) references nomination_rounds (workspace_id, id) on delete cascade,
    constraint network_readings_summary_check check ((computed_at is null) = (summary is null))
  )`,
  // What may be known of one person, never a tie. The number is drawn by lot and stands for the person where they have no name.
  `create table network_positions (
    workspace_id uuid not null references workspaces on delete cascade,
    round_id uuid not null,
    number integer not null,
    person_id uuid,
    figures jsonb not null,
    primary key (workspace_id, round_id, number),
    unique (workspace_id, round_id, person_id),
    foreign key (workspace_id, round_id) references network_readings (workspace_id, round_id) on delete cascade,
    foreign key (workspace_id, person_id) references people (workspace_id, id) on delete cascade
  )`,
  'create index network_positions_workspace_id_person_id_idx on network_positions (workspace_id, person_id)',
];

/** Whether the transaction said that it reads how often people were named: only the screens of the network do. */
const READS = `coalesce(current_setting('app.reads_network', true), '') = 'on'`;

const PRIVATE = [
  'alter table network_positions enable row level security',
  'alter table network_positions force row level security',
  `create policy network_positions_read on network_positions for select to levain_app
    using (workspace_id = levain_workspace() and ${READS})`,
  `create policy network_positions_add on network_positions for insert to levain_app
    with check (workspace_id = levain_workspace())`,
  `create policy network_positions_clear on network_positions for delete to levain_app
    using (workspace_id = levain_workspace() and ${READS})`,
  `create policy network_positions_owner on network_positions to current_user
    using (workspace_id = levain_workspace()) with check (workspace_id = levain_workspace())`,
  'grant select, insert, delete on network_positions to levain_app',
];

/** Whoever is forgotten stays in the reading as a number that leads nowhere. */
const FORGETTING = [
  `create function levain_forget_position() returns trigger language plpgsql security definer
    set search_path = public, pg_temp as $$
  begin
    update network_positions set person_id = null where workspace_id = new.workspace_id and person_id = new.id;
    return null;
  end $$`,
  `create trigger people_forget_position after update of forgotten_at on people
    for each row when (new.forgotten_at is not null) execute function levain_forget_position()`,
];

/** What a round of nominations says of the network: computed once, in the background, and kept without any tie. */
export class Network1763900000004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, [...TABLES, ...tenantTable('network_readings'), ...PRIVATE, ...FORGETTING]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runAll(runner, [
      'drop trigger people_forget_position on people',
      'drop function levain_forget_position()',
      'drop table network_positions, network_readings',
    ]);
  }
}
