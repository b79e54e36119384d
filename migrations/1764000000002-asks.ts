import type { MigrationInterface, QueryRunner } from 'typeorm';
import { runAll, tenantTable } from './tenant.js';

/**
 * `addressed_to` is empty for all of leadership. At most one subject; none is the workspace. They outlive the experiment's closing:
 * what was asked is answered even then.
 */
const ASKS = `create table asks (
    workspace_id uuid not null references workspaces on delete cascade,
    id uuid not null,
    question text not null,
    context text not null,
    options text[] not null default '{}',
    due_on date not null,
    experiment_id uuid,
    project_id uuid,
    addressed_to uuid,
    asked_by uuid not null,
    asked_at timestamptz not null default now(),
    state text not null default 'waiting' check (state in ('waiting', 'askedBack', 'answered', 'closed', 'withdrawn')),
    moved_at timestamptz not null default now(),
    closing_word text,
    version integer not null default 1,
    primary key (workspace_id, id),
    foreign key (workspace_id, experiment_id) references experiments (workspace_id, id) on delete cascade,
    foreign key (workspace_id, project_id) references projects (workspace_id, id),
    foreign key (workspace_id, addressed_to) references members (workspace_id, id),
    foreign key (workspace_id, asked_by) references members (workspace_id, id),
    constraint asks_subject_check check (num_nonnulls(experiment_id, project_id) <= 1),
    constraint asks_closing_check check ((closing_word is not null) = (state in ('closed', 'withdrawn')))
  )`;

/** Every answer ever given stays; the last one counts. `option` is the one a yes chooses, from 0. */
const ANSWERS = `create table ask_answers (
    workspace_id uuid not null references workspaces on delete cascade,
    id uuid not null,
    ask_id uuid not null,
    answer text not null check (answer in ('yes', 'no', 'ask')),
    word text,
    option integer check (option between 0 and 4),
    answered_by uuid not null,
    answered_at timestamptz not null default now(),
    reply text,
    replied_at timestamptz,
    primary key (workspace_id, id),
    foreign key (workspace_id, ask_id) references asks (workspace_id, id) on delete cascade,
    foreign key (workspace_id, answered_by) references members (workspace_id, id),
    constraint ask_answers_reason_check check (answer = 'yes' or word is not null),
    constraint ask_answers_choice_check check (answer = 'yes' or option is null),
    constraint ask_answers_reply_check check ((reply is not null) = (replied_at is not null) and (reply is null or answer = 'ask'))
  )`;

const INDEXES = [
  'create index asks_workspace_id_state_due_on_idx on asks (workspace_id, state, due_on)',
  'create index asks_workspace_id_experiment_id_idx on asks (workspace_id, experiment_id)',
  'create index asks_workspace_id_project_id_idx on asks (workspace_id, project_id)',
  'create index asks_workspace_id_asked_by_idx on asks (workspace_id, asked_by)',
  'create index ask_answers_workspace_id_ask_id_idx on ask_answers (workspace_id, ask_id)',
];

/** What those who lead ask leadership to decide, and what leadership answers. */
export class Asks1764000000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, [ASKS, ANSWERS, ...INDEXES]);
    await runAll(runner, [...tenantTable('asks'), ...tenantTable('ask_answers')]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runAll(runner, ['drop table ask_answers, asks']);
  }
}
