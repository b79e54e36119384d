import type { MigrationInterface, QueryRunner } from 'typeorm';
import { runAll, tenantTable } from './tenant.js';

/** A board narrowed and named, to be opened again. `goal_id` names a goal of the same workspace, if it is still there. */
const BOARDS = `create table saved_boards (
    workspace_id uuid not null references workspaces on delete cascade,
    id uuid not null,
    owner_id uuid not null,
    name text not null,
    is_shared boolean not null default false,
    level text not null check (level in ('executive', 'strategist', 'practitioner')),
    department_id uuid,
    project_id uuid,
    goal_id uuid,
    activity text check (activity in ('publish', 'exchange', 'retain', 'answer', 'moderate')),
    from_day date,
    to_day date,
    saved_at timestamptz not null default now(),
    version integer not null default 1,
    primary key (workspace_id, id),
    unique (workspace_id, owner_id, name),
    foreign key (workspace_id, owner_id) references members (workspace_id, id),
    foreign key (workspace_id, department_id) references departments (workspace_id, id),
    foreign key (workspace_id, project_id) references projects (workspace_id, id)
  )`;

/** What each member keeps at hand, their own boards and shared ones. */
const PINS = `create table saved_board_pins (
    workspace_id uuid not null references workspaces on delete cascade,
    member_id uuid not null,
    saved_board_id uuid not null,
    pinned_at timestamptz not null default now(),
    primary key (workspace_id, member_id, saved_board_id),
    foreign key (workspace_id, member_id) references members (workspace_id, id),
    foreign key (workspace_id, saved_board_id) references saved_boards (workspace_id, id) on delete cascade
  )`;

/** A name is one's own; among the shared ones it is everybody's. */
const INDEXES = [
  'create unique index saved_boards_shared_name_idx on saved_boards (workspace_id, name) where is_shared',
  'create index saved_board_pins_workspace_id_saved_board_id_idx on saved_board_pins (workspace_id, saved_board_id)',
];

const MEMBER = `nullif(current_setting('app.member_id', true), '')::uuid`;

/** A private board is its owner's business; a pin its member's. */
const HIDDEN = [
  `create policy saved_boards_read on saved_boards as restrictive for select to levain_app
    using (is_shared or owner_id = ${MEMBER})`,
  `create policy saved_board_pins_own on saved_board_pins as restrictive to levain_app using (member_id = ${MEMBER})`,
];

/** Boards that people save, share and keep at hand. */
export class SavedBoards1764000000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, [BOARDS, PINS, ...INDEXES]);
    await runAll(runner, [...tenantTable('saved_boards'), ...tenantTable('saved_board_pins'), ...HIDDEN]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runAll(runner, ['drop table saved_board_pins, saved_boards']);
  }
}
