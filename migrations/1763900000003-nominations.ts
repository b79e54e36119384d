import type { MigrationInterface, QueryRunner } from 'typeorm';
import { runAll, tenantTable } from './tenant.js';

const TABLES = [
  `create table nomination_rounds (
    workspace_id uuid not null references workspaces on delete cascade,
    id uuid not null,
    title text not null,
    starts_on date not null,
    ends_on date not null check (ends_on >= starts_on),
    asks_movers boolean not null default true,
    minimum_answers integer not null default 5 check (minimum_answers >= 5),
    minimum_response double precision not null check (minimum_response >= 0.5 and minimum_response <= 1),
    names_per_question integer not null default 5 check (names_per_question between 1 and 20),
    opened_by uuid not null,
    opened_at timestamptz not null,
    last_asked_at timestamptz not null,
    closed_at timestamptz,
    cancelled_at timestamptz,
    version integer not null default 1,
    primary key (workspace_id, id),
    foreign key (workspace_id, opened_by) references members (workspace_id, id)
  )`,
  `create table round_topics (
    workspace_id uuid not null references workspaces on delete cascade,
    round_id uuid not null,
    topic_id uuid not null,
    position integer not null,
    primary key (workspace_id, round_id, topic_id),
    foreign key (workspace_id, round_id) references nomination_rounds (workspace_id, id) on delete cascade,
    foreign key (workspace_id, topic_id) references topics (workspace_id, id)
  )`,
  // The department is that of the day of the question: a round is read by it even when people move.
  `create table round_voters (
    workspace_id uuid not null references workspaces on delete cascade,
    round_id uuid not null,
    person_id uuid not null,
    department_id uuid,
    answered_at timestamptz,
    primary key (workspace_id, round_id, person_id),
    foreign key (workspace_id, round_id) references nomination_rounds (workspace_id, id) on delete cascade,
    foreign key (workspace_id, person_id) references people (workspace_id, id) on delete cascade,
    foreign key (workspace_id, department_id) references departments (workspace_id, id)
  )`,
  'create index round_voters_workspace_id_person_id_idx on round_voters (workspace_id, person_id)',
  // Who was told that colleagues named them. Whether they agreed is in their profile.
  `create table round_nominees (
    workspace_id uuid not null references workspaces on delete cascade,
    id uuid not null,
    round_id uuid not null,
    person_id uuid not null,
    named_by integer not null,
    asked_at timestamptz not null,
    answered_at timestamptz,
    primary key (workspace_id, id),
    unique (workspace_id, round_id, person_id),
    foreign key (workspace_id, round_id) references nomination_rounds (workspace_id, id) on delete cascade,
    foreign key (workspace_id, person_id) references people (workspace_id, id) on delete cascade
  )`,
  'create index round_nominees_workspace_id_person_id_idx on round_nominees (workspace_id, person_id)',
  // Neither end refers to people: whoever is forgotten is replaced by a number that leads nowhere, and the tie still counts where it
  // did: counts that fell with a forgotten voter would tell whom they had named.
  `create table nominations (
    workspace_id uuid not null references workspaces on delete cascade,
    id uuid not null,
    round_id uuid not null,
    voter_id uuid not null,
    question text not null check (question in ('advice', 'mover')),
    topic_id uuid,
    nominee_id uuid not null,
    forgotten_voter_department_id uuid,
    primary key (workspace_id, id),
    foreign key (workspace_id, round_id) references nomination_rounds (workspace_id, id) on delete cascade,
    foreign key (workspace_id, round_id, topic_id) references round_topics (workspace_id, round_id, topic_id),
    constraint nominations_topic_check check ((question = 'advice') = (topic_id is not null)),
    constraint nominations_oneself_check check (voter_id <> nominee_id)
  )`,
  'create index nominations_workspace_id_round_id_idx on nominations (workspace_id, round_id)',
];

/** Whether the transaction said that it reads who named whom: only the reading of the network does. */
const READS = `coalesce(current_setting('app.reads_nominations', true), '') = 'on'`;

/**
 * Who named whom. A person adds their own answers while they are asked and have not answered, about somebody who is here; nothing is
 * changed or deleted; nothing is read unless the transaction says so. The owner of the table, which requests never are, may
 * change rows of the workspace at hand: the function that forgets somebody runs as it.
 */
const PRIVATE = [
  'alter table nominations enable row level security',
  'alter table nominations force row level security',
  `create policy nominations_read on nominations for select to levain_app
    using (workspace_id = levain_workspace() and ${READS})`,
  `create policy nominations_add on nominations for insert to levain_app with check (
    workspace_id = levain_workspace() and voter_id = levain_person()
    and exists (select from round_voters v where v.workspace_id = nominations.workspace_id
      and v.round_id = nominations.round_id and v.person_id = nominations.voter_id and v.answered_at is null)
    and exists (select from people p where p.workspace_id = nominations.workspace_id and p.id = nominations.nominee_id
      and p.left_at is null and p.forgotten_at is null))`,
  `create policy nominations_owner on nominations to current_user using (workspace_id = levain_workspace())
    with check (workspace_id = levain_workspace())`,
  'grant select, insert on nominations to levain_app',
  'alter table round_nominees enable row level security',
  'alter table round_nominees force row level security',
  `create policy round_nominees_read on round_nominees for select to levain_app
    using (workspace_id = levain_workspace() and (person_id = levain_person() or ${READS}))`,
  `create policy round_nominees_add on round_nominees for insert to levain_app
    with check (workspace_id = levain_workspace())`,
  `create policy round_nominees_answer on round_nominees for update to levain_app
    using (workspace_id = levain_workspace() and person_id = levain_person())
    with check (workspace_id = levain_workspace() and person_id = levain_person())`,
  `create policy round_nominees_owner on round_nominees to current_user using (workspace_id = levain_workspace())
    with check (workspace_id = levain_workspace())`,
  'grant select, insert, update (answered_at) on round_nominees to levain_app',
];

/**
 * Forgets a person in the rounds of the workspace at hand. In each round another number that leads nowhere takes their place at both
 * ends of ties, so that the counts of the others stay; what they were told and that they were asked is deleted.
 */
const FORGETTING = [
  `create function levain_forget_nominations(forgotten uuid) returns void language plpgsql security definer
    set search_path = public, pg_temp as $$
  declare round record;
  begin
    for round in select distinct n.round_id from nominations n
      where n.workspace_id = levain_workspace() and forgotten in (n.voter_id, n.nominee_id)
    loop
      declare pseudonym uuid := gen_random_uuid();
      begin
        update nominations n set voter_id = pseudonym, forgotten_voter_department_id = (select v.department_id from round_voters v
            where v.workspace_id = n.workspace_id and v.round_id = n.round_id and v.person_id = forgotten)
          where n.workspace_id = levain_workspace() and n.round_id = round.round_id and n.voter_id = forgotten;
        update nominations n set nominee_id = pseudonym
          where n.workspace_id = levain_workspace() and n.round_id = round.round_id and n.nominee_id = forgotten;
      end;
    end loop;
    delete from round_nominees where workspace_id = levain_workspace() and person_id = forgotten;
  end $$`,
  'revoke execute on function levain_forget_nominations(uuid) from public',
  'grant execute on function levain_forget_nominations(uuid) to levain_app',
];

/** Rounds in which people name those they turn to. Who was asked and whether they answered; never, to a request, what. */
export class Nominations1763900000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, TABLES);
    await runAll(
      runner,
      ['nomination_rounds', 'round_topics', 'round_voters'].flatMap((name) => tenantTable(name)),
    );
    await runAll(runner, [...PRIVATE, ...FORGETTING]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runAll(runner, [
      'drop function levain_forget_nominations(uuid)',
      'drop table nominations, round_nominees, round_voters, round_topics, nomination_rounds',
    ]);
  }
}
