import type { MigrationInterface, QueryRunner } from 'typeorm';
import { runAll, tenantTable } from './tenant.js';

const TABLES = [
  `create table tasks (
    workspace_id uuid not null references workspaces on delete cascade,
    id uuid not null,
    experiment_id uuid not null,
    person_id uuid not null,
    what text not null,
    due_on date not null,
    due_at time,
    setting text not null check (setting in ('anywhere', 'inPerson', 'online')),
    place text,
    link text,
    notes text,
    state text not null default 'open' check (state in ('open', 'done', 'dropped')),
    planned_by uuid not null,
    planned_at timestamptz not null default now(),
    settled_by uuid,
    settled_at timestamptz,
    drop_reason text,
    version integer not null default 1,
    primary key (workspace_id, id),
    foreign key (workspace_id, experiment_id) references experiments (workspace_id, id) on delete cascade,
    foreign key (workspace_id, person_id) references people (workspace_id, id),
    foreign key (workspace_id, planned_by) references members (workspace_id, id),
    foreign key (workspace_id, settled_by) references people (workspace_id, id)
  )`,
  'create index tasks_workspace_id_experiment_id_idx on tasks (workspace_id, experiment_id)',
  'create index tasks_workspace_id_person_id_state_idx on tasks (workspace_id, person_id, state)',
  `create table contributions (
    workspace_id uuid not null references workspaces on delete cascade,
    id uuid not null,
    experiment_id uuid not null,
    person_id uuid not null,
    task_id uuid,
    what text not null,
    done_on date not null,
    minutes integer check (minutes between 1 and 6000),
    recorded_by uuid not null,
    recorded_at timestamptz not null default now(),
    withdrawn_at timestamptz,
    version integer not null default 1,
    primary key (workspace_id, id),
    foreign key (workspace_id, experiment_id) references experiments (workspace_id, id) on delete cascade,
    foreign key (workspace_id, person_id) references people (workspace_id, id),
    foreign key (workspace_id, task_id) references tasks (workspace_id, id),
    foreign key (workspace_id, recorded_by) references people (workspace_id, id)
  )`,
  'create index contributions_workspace_id_experiment_id_idx on contributions (workspace_id, experiment_id)',
  'create index contributions_workspace_id_person_id_idx on contributions (workspace_id, person_id)',
  `create table thanks (
    workspace_id uuid not null references workspaces on delete cascade,
    id uuid not null,
    experiment_id uuid not null,
    contribution_id uuid,
    participation_id uuid,
    from_person_id uuid not null,
    to_person_id uuid not null,
    sentence text not null,
    visibility text not null check (visibility in ('workspace', 'person')),
    given_at timestamptz not null default now(),
    primary key (workspace_id, id),
    unique (workspace_id, from_person_id, contribution_id),
    unique (workspace_id, from_person_id, participation_id),
    foreign key (workspace_id, experiment_id) references experiments (workspace_id, id) on delete cascade,
    foreign key (workspace_id, contribution_id) references contributions (workspace_id, id),
    foreign key (workspace_id, participation_id) references participations (workspace_id, id),
    foreign key (workspace_id, from_person_id) references people (workspace_id, id),
    foreign key (workspace_id, to_person_id) references people (workspace_id, id),
    constraint thanks_about_check check (num_nonnulls(contribution_id, participation_id) = 1),
    constraint thanks_self_check check (from_person_id <> to_person_id)
  )`,
  'create index thanks_workspace_id_experiment_id_idx on thanks (workspace_id, experiment_id)',
  'create index thanks_workspace_id_to_person_id_idx on thanks (workspace_id, to_person_id)',
  `create table credit_choices (
    workspace_id uuid not null references workspaces on delete cascade,
    experiment_id uuid not null,
    person_id uuid not null,
    choice text not null check (choice in ('nowhere', 'inside', 'everywhere')),
    chosen_at timestamptz not null default now(),
    primary key (workspace_id, experiment_id, person_id),
    foreign key (workspace_id, experiment_id) references experiments (workspace_id, id) on delete cascade,
    foreign key (workspace_id, person_id) references people (workspace_id, id)
  )`,
];

/** A word for one person is read by that person and by whoever wrote it, whatever the code asks for. */
const PRIVATE_WORDS = [
  `create policy thanks_private on thanks as restrictive for select to levain_app
    using (visibility = 'workspace' or levain_person() in (from_person_id, to_person_id))`,
  `create policy thanks_own on thanks as restrictive for insert to levain_app with check (from_person_id = levain_person())`,
];

/**
 * Whoever is forgotten takes what they said, and what was said to them, with them. A task that was theirs stays: somebody counts on it.
 */
const FORGOTTEN = [
  `create function levain_forget_contributions() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  begin
    delete from thanks where workspace_id = new.workspace_id and new.id in (from_person_id, to_person_id);
    delete from thanks t using contributions c where t.workspace_id = new.workspace_id and c.workspace_id = t.workspace_id
      and c.id = t.contribution_id and c.person_id = new.id;
    delete from contributions where workspace_id = new.workspace_id and person_id = new.id;
    delete from credit_choices where workspace_id = new.workspace_id and person_id = new.id;
    return null;
  end $$`,
  'revoke execute on function levain_forget_contributions() from public',
  `create trigger people_forgotten_contributions after update of forgotten_at on people for each row
    when (old.forgotten_at is null and new.forgotten_at is not null) execute function levain_forget_contributions()`,
];

/**
 * What people do for an experiment and the thanks for it. No part of its result: a closed experiment still takes contributions and thanks, so
 * no trigger of closed records stands here; the commands say what a closed experiment takes.
 */
export class Tasks1763900000009 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, [
      ...TABLES,
      ...['tasks', 'contributions', 'thanks', 'credit_choices'].flatMap((name) => tenantTable(name)),
      ...PRIVATE_WORDS,
      ...FORGOTTEN,
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runAll(runner, [
      'drop trigger people_forgotten_contributions on people',
      'drop function levain_forget_contributions()',
      'drop table credit_choices, thanks, contributions, tasks',
    ]);
  }
}
