import type { MigrationInterface, QueryRunner } from 'typeorm';
import { runAll, tenantTable } from './tenant.js';

/**
 * Days, never hours, and ids of pure chance: with the hour it was raised at, a resistance would tell who was there. `author_id` only for
 * those who wish to be named. At most one of the three subjects; none is the workspace. They outlive the experiment's closing:
 * what was said is answered even after the decision.
 */
const OBJECTIONS = `create table objections (
    workspace_id uuid not null references workspaces on delete cascade,
    id uuid not null,
    experiment_id uuid,
    hypothesis_id uuid,
    project_id uuid,
    kind text not null check (kind in ('internalResistance', 'measuringReturn', 'lackOfResources', 'changingEnvironment',
      'ambitionsAroundPost', 'risingDemand', 'other')),
    kind_label text,
    statement text not null,
    details text,
    department_id uuid,
    author_id uuid,
    strength integer not null check (strength between 1 and 5),
    raised_on date not null,
    waits_since date not null,
    answered_on date,
    withdrawn_on date,
    withdrawal_reason text,
    version integer not null default 1,
    primary key (workspace_id, id),
    foreign key (workspace_id, experiment_id) references experiments (workspace_id, id) on delete cascade,
    foreign key (workspace_id, hypothesis_id) references hypotheses (workspace_id, id),
    foreign key (workspace_id, project_id) references projects (workspace_id, id),
    foreign key (workspace_id, department_id) references departments (workspace_id, id),
    foreign key (workspace_id, author_id) references people (workspace_id, id),
    constraint objections_subject_check check (num_nonnulls(experiment_id, hypothesis_id, project_id) <= 1),
    constraint objections_label_check check ((kind = 'other') = (kind_label is not null))
  )`;

/** `told_by` is empty when its author told it. */
const STRENGTHS = `create table objection_strengths (
    workspace_id uuid not null references workspaces on delete cascade,
    objection_id uuid not null,
    position integer not null,
    strength integer not null check (strength between 1 and 5),
    word text,
    told_on date not null,
    told_by uuid,
    primary key (workspace_id, objection_id, position),
    foreign key (workspace_id, objection_id) references objections (workspace_id, id) on delete cascade,
    foreign key (workspace_id, told_by) references members (workspace_id, id)
  )`;

const ANSWERS = `create table objection_answers (
    workspace_id uuid not null references workspaces on delete cascade,
    id uuid not null,
    objection_id uuid not null,
    stance text not null check (stance in ('answered', 'actedOn', 'acceptedAsLimit', 'turnedIntoHypothesis', 'notFollowed')),
    reason text not null,
    answered_by uuid not null,
    answered_at timestamptz not null default now(),
    hypothesis_id uuid,
    reopened_on date,
    reopening_reason text,
    primary key (workspace_id, id),
    foreign key (workspace_id, objection_id) references objections (workspace_id, id) on delete cascade,
    foreign key (workspace_id, answered_by) references members (workspace_id, id),
    foreign key (workspace_id, hypothesis_id) references hypotheses (workspace_id, id),
    constraint objection_answers_hypothesis_check check ((stance = 'turnedIntoHypothesis') = (hypothesis_id is not null))
  )`;

/** The one place that knows who raised a resistance, and with which key: the same key twice is one resistance. */
const AUTHORS = `create table objection_authors (
    workspace_id uuid not null references workspaces on delete cascade,
    objection_id uuid not null,
    person_id uuid not null,
    key text not null check (char_length(key) between 8 and 200),
    request_hash bytea not null,
    primary key (workspace_id, objection_id),
    unique (workspace_id, person_id, key),
    foreign key (workspace_id, objection_id) references objections (workspace_id, id) on delete cascade,
    foreign key (workspace_id, person_id) references people (workspace_id, id) on delete cascade
  )`;

/** Read by the author, and by the letter that tells the author of an answer, which names the resistance it is about. */
const AUTHORS_HIDDEN = [
  `create policy objection_authors_read on objection_authors as restrictive for select to levain_app
    using (person_id = levain_person() or objection_id::text = current_setting('app.letter_objection', true))`,
  `create policy objection_authors_raised on objection_authors as restrictive for insert to levain_app
    with check (person_id = levain_person())`,
];

/** Whoever is forgotten is forgotten here first. */
const FORGOTTEN = [
  `create function levain_forget_objections() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  begin
    delete from objection_authors where workspace_id = new.workspace_id and person_id = new.id;
    update objections set author_id = null where workspace_id = new.workspace_id and author_id = new.id;
    return null;
  end $$`,
  'revoke execute on function levain_forget_objections() from public',
  `create trigger people_forgotten_objections after update of forgotten_at on people for each row
    when (old.forgotten_at is null and new.forgotten_at is not null) execute function levain_forget_objections()`,
];

const INDEXES = [
  'create index objections_workspace_id_raised_on_idx on objections (workspace_id, raised_on)',
  'create index objections_workspace_id_experiment_id_idx on objections (workspace_id, experiment_id)',
  'create index objections_workspace_id_hypothesis_id_idx on objections (workspace_id, hypothesis_id)',
  'create index objection_answers_workspace_id_objection_id_idx on objection_answers (workspace_id, objection_id)',
  'create index objection_answers_workspace_id_hypothesis_id_idx on objection_answers (workspace_id, hypothesis_id)',
];

/** What people resist, how strongly over time, and what became of it. */
export class Objections1763900000008 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, [OBJECTIONS, STRENGTHS, ANSWERS, AUTHORS, ...INDEXES]);
    await runAll(runner, [
      ...tenantTable('objections'),
      ...tenantTable('objection_strengths', 'append'),
      ...tenantTable('objection_answers'),
      ...tenantTable('objection_authors', 'append'),
      ...AUTHORS_HIDDEN,
      ...FORGOTTEN,
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runAll(runner, [
      'drop trigger people_forgotten_objections on people',
      'drop function levain_forget_objections()',
      'drop table objection_authors, objection_answers, objection_strengths, objections',
    ]);
  }
}
