import type { MigrationInterface, QueryRunner } from 'typeorm';
import { runAll, tenantTable } from './tenant.js';

const ROLES = `'owner', 'coLead', 'sponsor', 'relay', 'tester', 'critic', 'ambassador', 'strategyReferent',
  'techniqueReferent', 'prReferent', 'hrReferent', 'mentor', 'adviser', 'witness'`;
const ROLES_BEFORE = `'owner', 'coLead', 'sponsor', 'relay', 'tester', 'critic', 'witness'`;
const CALL_ROLES = `'relay', 'tester', 'critic', 'ambassador', 'strategyReferent', 'techniqueReferent', 'prReferent',
  'hrReferent', 'mentor', 'witness'`;

/** What is asked and what is got; whether it was said to be above the person's limit, by whoever asked and by whoever answered. */
const TERMS = [
  `alter table participations
    add column hours double precision check (hours > 0),
    add column hours_per text check (hours_per in ('total', 'month')),
    add column starts_on date,
    add column ends_on date,
    add column learns text,
    add column organisation text,
    add column weight text check (weight in ('low', 'medium', 'high')),
    add column over_limit boolean not null default false,
    add column accepted_above_limit boolean not null default false,
    add column suggested_name text,
    add column suggestion_named boolean not null default false,
    add column suggestion_set_aside_at timestamptz,
    add column suggester_named boolean not null default false,
    add constraint participations_hours_whole check (hours is null
      or (hours_per is not null and starts_on is not null and ends_on is not null)),
    drop constraint participations_role_check,
    add constraint participations_role_check check (role in (${ROLES}))`,
];

/** How often a person was asked, and what came of it: asking again does not overwrite it. */
const SOLICITATIONS = [
  `create table solicitations (
    workspace_id uuid not null references workspaces on delete cascade,
    id uuid not null,
    participation_id uuid not null,
    experiment_id uuid not null,
    person_id uuid not null,
    role text not null,
    asked_by uuid not null,
    asked_at timestamptz not null default now(),
    answer text check (answer in ('accepted', 'declined')),
    answered_at timestamptz,
    primary key (workspace_id, id),
    foreign key (workspace_id, participation_id) references participations (workspace_id, id) on delete cascade,
    foreign key (workspace_id, experiment_id) references experiments (workspace_id, id) on delete cascade,
    foreign key (workspace_id, person_id) references people (workspace_id, id) on delete cascade,
    foreign key (workspace_id, asked_by) references members (workspace_id, id)
  )`,
  'create index solicitations_workspace_id_person_id_idx on solicitations (workspace_id, person_id, asked_at)',
  'create index solicitations_workspace_id_participation_id_idx on solicitations (workspace_id, participation_id)',
  ...tenantTable('solicitations'),
];

const CALLS = [
  `create table calls (
    workspace_id uuid not null references workspaces on delete cascade,
    id uuid not null,
    experiment_id uuid not null,
    role text not null check (role in (${CALL_ROLES})),
    wanted text not null,
    place text,
    seats integer not null check (seats > 0),
    hours double precision check (hours > 0),
    hours_per text check (hours_per in ('total', 'month')),
    starts_on date,
    ends_on date not null,
    learns text,
    posted_by uuid not null,
    created_at timestamptz not null default now(),
    closed_at timestamptz,
    version integer not null default 1,
    primary key (workspace_id, id),
    foreign key (workspace_id, experiment_id) references experiments (workspace_id, id) on delete cascade,
    foreign key (workspace_id, posted_by) references members (workspace_id, id),
    constraint calls_hours_whole check (hours is null or (hours_per is not null and starts_on is not null))
  )`,
  'create index calls_workspace_id_experiment_id_idx on calls (workspace_id, experiment_id)',
  `create trigger calls_closed before insert or update or delete on calls
    for each row execute function levain_refuse_part_of_closed()`,
  `create table call_topics (
    workspace_id uuid not null references workspaces on delete cascade,
    call_id uuid not null,
    topic_id uuid not null,
    primary key (workspace_id, call_id, topic_id),
    foreign key (workspace_id, call_id) references calls (workspace_id, id) on delete cascade,
    foreign key (workspace_id, topic_id) references topics (workspace_id, id) on delete cascade
  )`,
  'create index call_topics_workspace_id_topic_id_idx on call_topics (workspace_id, topic_id)',
  `create table call_volunteers (
    workspace_id uuid not null references workspaces on delete cascade,
    id uuid not null,
    call_id uuid not null,
    person_id uuid not null,
    word text,
    above_limit boolean not null default false,
    status text not null check (status in ('waiting', 'accepted', 'declined', 'withdrawn')),
    answer_reason text,
    answered_by uuid,
    created_at timestamptz not null default now(),
    answered_at timestamptz,
    version integer not null default 1,
    primary key (workspace_id, id),
    unique (workspace_id, call_id, person_id),
    foreign key (workspace_id, call_id) references calls (workspace_id, id) on delete cascade,
    foreign key (workspace_id, person_id) references people (workspace_id, id) on delete cascade,
    foreign key (workspace_id, answered_by) references members (workspace_id, id)
  )`,
  'create index call_volunteers_workspace_id_person_id_idx on call_volunteers (workspace_id, person_id)',
  ...['calls', 'call_topics', 'call_volunteers'].flatMap((name) => tenantTable(name)),
];

/**
 * What was asked before is known by the invitations that stand. An owner who is no superuser is held to the policies as well, and sees
 * no workspace while none is named: for this one statement it is not.
 */
const BEFORE = [
  'alter table participations no force row level security',
  'alter table solicitations no force row level security',
  `
  insert into solicitations (workspace_id, id, participation_id, experiment_id, person_id, role, asked_by, asked_at, answer, answered_at)
  select workspace_id, gen_random_uuid(), id, experiment_id, person_id, role, invited_by, created_at,
    case status when 'declined' then 'declined' when 'invited' then null else 'accepted' end,
    case status when 'invited' then null else answered_at end
  from participations where invited_by is not null`,
  'alter table participations force row level security',
  'alter table solicitations force row level security',
];

/** Terms of an invitation, what people were asked, and open calls. */
export class Involving1763900000005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, [...TERMS, ...SOLICITATIONS, ...CALLS, ...BEFORE]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runAll(runner, [
      'drop table call_volunteers, call_topics, calls, solicitations',
      `alter table participations drop column hours, drop column hours_per, drop column starts_on, drop column ends_on,
        drop column learns, drop column organisation, drop column weight, drop column over_limit,
        drop column accepted_above_limit, drop column suggested_name, drop column suggestion_named,
        drop column suggestion_set_aside_at, drop column suggester_named, drop constraint participations_role_check,
        add constraint participations_role_check check (role in (${ROLES_BEFORE}))`,
    ]);
  }
}
