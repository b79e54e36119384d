import type { MigrationInterface, QueryRunner } from 'typeorm';
import { runAll, tenantTable } from './tenant.js';

/** Who answers for a department, of those who have an account. Whoever is forgotten answers for nobody. */
const REFERENTS = `create table department_referents (
    workspace_id uuid not null references workspaces on delete cascade,
    department_id uuid not null,
    member_id uuid not null,
    named_by uuid not null,
    named_at timestamptz not null default now(),
    primary key (workspace_id, department_id, member_id),
    foreign key (workspace_id, department_id) references departments (workspace_id, id),
    foreign key (workspace_id, member_id) references members (workspace_id, id),
    foreign key (workspace_id, named_by) references members (workspace_id, id)
  )`;

/**
 * What was said in an experiment, at one department. Passed on, it is another row: `first_id` is the row in which it was handed over,
 * the same for all that came of it, and no department stands twice under one. It is no part of the experiment's result and outlives
 * its closing, as objections and requests for a decision do: what was said is answered even then, so no trigger of closed records
 * stands here.
 */
const FEEDBACKS = `create table feedbacks (
    workspace_id uuid not null references workspaces on delete cascade,
    id uuid not null,
    first_id uuid not null,
    experiment_id uuid not null,
    testimony_id uuid,
    objection_id uuid,
    department_id uuid not null,
    word text not null,
    wished_on date not null,
    handed_by uuid not null,
    handed_at timestamptz not null default now(),
    answer text check (answer in ('taken', 'explained', 'passedOn')),
    reason text,
    act_on date,
    answered_by uuid,
    answered_at timestamptz,
    version integer not null default 1,
    primary key (workspace_id, id),
    unique (workspace_id, first_id, department_id),
    foreign key (workspace_id, first_id) references feedbacks (workspace_id, id) on delete cascade
      deferrable initially immediate,
    foreign key (workspace_id, experiment_id) references experiments (workspace_id, id) on delete cascade,
    foreign key (workspace_id, testimony_id) references testimonies (workspace_id, id) on delete cascade,
    foreign key (workspace_id, objection_id) references objections (workspace_id, id) on delete cascade,
    foreign key (workspace_id, department_id) references departments (workspace_id, id),
    foreign key (workspace_id, handed_by) references members (workspace_id, id),
    foreign key (workspace_id, answered_by) references members (workspace_id, id),
    constraint feedbacks_subject_check check (num_nonnulls(testimony_id, objection_id) = 1),
    constraint feedbacks_answered_check check (num_nonnulls(answer, reason, answered_by, answered_at) in (0, 4)),
    constraint feedbacks_act_check check ((act_on is not null) = (answer is not distinct from 'taken'))
  )`;

/** The same words wait at most once at a department, whoever handed them over. */
const INDEXES = [
  `create unique index feedbacks_waiting_testimony_idx on feedbacks (workspace_id, testimony_id, department_id)
    where answer is null`,
  `create unique index feedbacks_waiting_objection_idx on feedbacks (workspace_id, objection_id, department_id)
    where answer is null`,
  'create index feedbacks_waiting_idx on feedbacks (workspace_id, wished_on) where answer is null',
  'create index feedbacks_workspace_id_handed_at_idx on feedbacks (workspace_id, handed_at)',
  'create index feedbacks_workspace_id_experiment_id_idx on feedbacks (workspace_id, experiment_id)',
  'create index feedbacks_workspace_id_testimony_id_idx on feedbacks (workspace_id, testimony_id)',
  'create index feedbacks_workspace_id_objection_id_idx on feedbacks (workspace_id, objection_id)',
  'create index feedbacks_workspace_id_department_id_idx on feedbacks (workspace_id, department_id)',
  'create index department_referents_workspace_id_member_id_idx on department_referents (workspace_id, member_id)',
];

/** What was said in an experiment, handed over to a department, and what the department answers. */
export class Feedback1764000000014 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, [REFERENTS, FEEDBACKS, ...INDEXES]);
    await runAll(runner, [...tenantTable('department_referents'), ...tenantTable('feedbacks')]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runAll(runner, ['drop table feedbacks, department_referents']);
  }
}
