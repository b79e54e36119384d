import type { MigrationInterface, QueryRunner } from 'typeorm';
import { runAll, tenantTable } from './tenant.js';

/** `numeric`, for its comparisons are not leakproof: hidden rows are not looked at before the policies were asked. */
const TABLES = [
  `create table hypothesis_scores (
    workspace_id uuid not null references workspaces on delete cascade,
    hypothesis_id uuid not null,
    person_id uuid not null,
    impact numeric(2) not null check (impact >= 1 and impact <= 10),
    confidence numeric(2) not null check (confidence >= 1 and confidence <= 10),
    ease numeric(2) not null check (ease >= 1 and ease <= 10),
    scored_at timestamptz not null default now(),
    is_revised boolean not null default false,
    primary key (workspace_id, hypothesis_id, person_id),
    foreign key (workspace_id, hypothesis_id) references hypotheses (workspace_id, id) on delete cascade,
    foreign key (workspace_id, person_id) references people (workspace_id, id) on delete cascade
  )`,
  // That somebody scored, which everybody may know; nobody is here without a row there.
  `create table hypothesis_scorers (
    workspace_id uuid not null references workspaces on delete cascade,
    hypothesis_id uuid not null,
    person_id uuid not null,
    primary key (workspace_id, hypothesis_id, person_id),
    foreign key (workspace_id, hypothesis_id, person_id)
      references hypothesis_scores (workspace_id, hypothesis_id, person_id) on delete cascade
  )`,
];

const TESTED = `exists (select from experiments e where e.workspace_id = hypothesis_scores.workspace_id
  and e.hypothesis_id = hypothesis_scores.hypothesis_id and e.started_at is not null)`;

const SCORED = `exists (select from hypothesis_scorers s where s.workspace_id = hypothesis_scores.workspace_id
  and s.hypothesis_id = hypothesis_scores.hypothesis_id and s.person_id = levain_person())`;

/** Others' scores are read by those who gave their own, and by everybody once the idea is tested; whose they are, by nobody. */
const POLICIES = [
  `create policy hypothesis_scores_read on hypothesis_scores as restrictive for select
    using (person_id = levain_person() or ${SCORED} or ${TESTED})`,
  `create policy hypothesis_scores_given on hypothesis_scores as restrictive for insert
    with check (person_id = levain_person() and not ${TESTED})`,
  `create policy hypothesis_scores_changed on hypothesis_scores as restrictive for update
    using (person_id = levain_person()) with check (person_id = levain_person() and not ${TESTED})`,
  `create policy hypothesis_scorers_given on hypothesis_scorers as restrictive for insert
    with check (person_id = levain_person())`,
  'revoke all on hypothesis_scores, hypothesis_scorers from levain_app',
  'grant select (workspace_id, hypothesis_id, impact, confidence, ease, is_revised) on hypothesis_scores to levain_app',
  'grant insert on hypothesis_scores to levain_app',
  'grant update (impact, confidence, ease, scored_at, is_revised) on hypothesis_scores to levain_app',
  'grant select, insert on hypothesis_scorers to levain_app',
];

/** The one way to know which scores are one's own. */
const OWN = [
  `create function levain_own_scores()
    returns table (hypothesis_id uuid, impact numeric, confidence numeric, ease numeric)
    language sql stable security definer set search_path = public, pg_temp
    as $$ select s.hypothesis_id, s.impact, s.confidence, s.ease from hypothesis_scores s
      where s.workspace_id = levain_workspace() and s.person_id = levain_person() $$`,
  'revoke execute on function levain_own_scores() from public',
  'grant execute on function levain_own_scores() to levain_app',
];

/** Ideas scored by several people, each without seeing the others' first. */
export class Scores1763900000007 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, [
      ...TABLES,
      'create index hypothesis_scores_workspace_id_person_id_idx on hypothesis_scores (workspace_id, person_id)',
      ...tenantTable('hypothesis_scores'),
      ...tenantTable('hypothesis_scorers'),
      ...POLICIES,
      ...OWN,
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runAll(runner, [
      'drop function levain_own_scores()',
      'drop table hypothesis_scorers, hypothesis_scores',
    ]);
  }
}
