import type { MigrationInterface, QueryRunner } from 'typeorm';
import { runAll, tenantTable } from './tenant.js';

/**
 * Without accents, ligatures and curly apostrophes, so that "experience" and « expérience » are one word to every dictionary. The
 * domain folds what is looked for in the same way.
 */
const FOLDED = `create function levain_folded(written text) returns text language sql immutable parallel safe
  return translate(replace(replace(lower(regexp_replace(normalize(written, nfd), '[\\u0300-\\u036f]', '', 'g')),
    'œ', 'oe'), 'æ', 'ae'), '’‘“”«»…–—·', '''''""""    ')`;

/**
 * What the library looks in. `about` is what the experiment was called and tested when the learning was written, `grade` that of the
 * evidence of its first outcome measure; both vectors hold all of it, in both languages: nobody says in which one they write.
 */
const COLUMNS = `alter table learnings
    add column about text not null default '',
    add column grade integer check (grade between 1 and 5),
    add column words_fr tsvector not null default ''::tsvector,
    add column words_en tsvector not null default ''::tsvector`;

const WORDS = `create function levain_learning_words() returns trigger language plpgsql as $$
  begin
    select concat_ws(' ', e.title, h.change, h.audience, t.name, p.name), (
        select (one #>> '{analysis,evidenceGrade}')::int from evaluations ev, measures m, jsonb_array_elements(ev.analyses) one
        where ev.workspace_id = e.workspace_id and ev.experiment_id = e.id and m.workspace_id = e.workspace_id
          and m.experiment_id = e.id and m.role = 'outcome' and one ->> 'measureId' = m.id::text
          and jsonb_typeof(one #> '{analysis,evidenceGrade}') = 'number'
        order by m.position limit 1)
      into new.about, new.grade
      from experiments e
      left join hypotheses h on h.workspace_id = e.workspace_id and h.id = e.hypothesis_id
      left join prototypes t on t.workspace_id = e.workspace_id and t.id = e.prototype_id
      left join projects p on p.workspace_id = e.workspace_id and p.id = e.project_id
      where e.workspace_id = new.workspace_id and e.id = new.experiment_id;
    new.words_fr := setweight(to_tsvector('french', levain_folded(new.statement)), 'A')
      || setweight(to_tsvector('french', levain_folded(new.limits)), 'B')
      || setweight(to_tsvector('french', levain_folded(new.about)), 'C');
    new.words_en := setweight(to_tsvector('english', levain_folded(new.statement)), 'A')
      || setweight(to_tsvector('english', levain_folded(new.limits)), 'B')
      || setweight(to_tsvector('english', levain_folded(new.about)), 'C');
    return new;
  end $$`;

/**
 * What the texts of the workspace hold of two questions, one in each language. Row-level security lets no index answer a question of
 * words before it has looked at every row; this function asks the index, and looks at the workspace itself.
 */
const FOUND = [
  `create function levain_learnings_found(fr tsquery, en tsquery) returns table (id uuid, rank integer)
    language sql stable security definer rows 300 set search_path = public, pg_temp as $$
    select l.id, (1e6 * greatest(ts_rank(l.words_fr, fr), ts_rank(l.words_en, en)))::int from learnings l
    where l.workspace_id = levain_workspace() and (l.words_fr @@ fr or l.words_en @@ en) $$`,
  'revoke execute on function levain_learnings_found(tsquery, tsquery) from public',
  'grant execute on function levain_learnings_found(tsquery, tsquery) to levain_app',
];

/** Whoever runs the migrations may be held by row-level security too: not while old learnings get their words. */
const OPENED = [
  'learnings',
  'experiments',
  'evaluations',
  'measures',
  'hypotheses',
  'prototypes',
  'projects',
];

const OLD_LEARNINGS = [
  ...OPENED.map((table) => `alter table ${table} no force row level security`),
  'alter table learnings disable trigger learnings_closed',
  'update learnings set statement = statement',
  'alter table learnings enable trigger learnings_closed',
  ...OPENED.map((table) => `alter table ${table} force row level security`),
];

/**
 * A member's own experience beside a learning, for or against. One word a member: taken back, it stays in its place for the next
 * one. It outlives the closing of the experiment: what is learned goes on being tried.
 */
const STANCES = `create table learning_stances (
    workspace_id uuid not null references workspaces on delete cascade,
    id uuid not null,
    learning_id uuid not null,
    member_id uuid not null,
    stance text not null check (stance in ('confirm', 'contest')),
    happened text not null,
    context text not null,
    experiment_id uuid,
    said_at timestamptz not null default now(),
    withdrawn_at timestamptz,
    version integer not null default 1,
    primary key (workspace_id, id),
    foreign key (workspace_id, learning_id) references learnings (workspace_id, id) on delete cascade,
    foreign key (workspace_id, member_id) references members (workspace_id, id),
    foreign key (workspace_id, experiment_id) references experiments (workspace_id, id),
    unique (workspace_id, learning_id, member_id)
  )`;

/** What is left for those who come after, beside the closed record. */
const DEAD_ENDS = `create table dead_end_notes (
    workspace_id uuid not null references workspaces on delete cascade,
    experiment_id uuid not null,
    avoid text not null,
    retry_when text not null,
    written_by uuid not null,
    written_at timestamptz not null default now(),
    version integer not null default 1,
    primary key (workspace_id, experiment_id),
    foreign key (workspace_id, experiment_id) references experiments (workspace_id, id) on delete cascade,
    foreign key (workspace_id, written_by) references members (workspace_id, id)
  )`;

/** Where an experiment took its plan from, when it is not simply the next one of its parent. */
const SOURCES = `create table experiment_sources (
    workspace_id uuid not null references workspaces on delete cascade,
    experiment_id uuid not null,
    kind text not null check (kind in ('spread', 'borrowed')),
    source_id uuid not null,
    department_id uuid,
    taken_at timestamptz not null default now(),
    primary key (workspace_id, experiment_id),
    foreign key (workspace_id, experiment_id) references experiments (workspace_id, id) on delete cascade,
    foreign key (workspace_id, source_id) references experiments (workspace_id, id),
    foreign key (workspace_id, department_id) references departments (workspace_id, id),
    constraint experiment_sources_department_check check (kind = 'spread' or department_id is null)
  )`;

const INDEXES = [
  'create index learnings_words_fr_idx on learnings using gin (words_fr)',
  'create index learnings_words_en_idx on learnings using gin (words_en)',
  'create index learnings_workspace_id_created_at_idx on learnings (workspace_id, created_at desc, id desc)',
  'create index experiments_workspace_id_because_of_id_idx on experiments (workspace_id, because_of_id)',
  'create index experiment_sources_workspace_id_source_id_idx on experiment_sources (workspace_id, source_id)',
  'create index learning_stances_workspace_id_experiment_id_idx on learning_stances (workspace_id, experiment_id)',
];

/** The library of what was learned, what members say of it, and where plans come from. */
export class Learnings1764000000007 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, [
      ...[FOLDED, COLUMNS, WORDS],
      'create trigger learnings_words before insert or update on learnings for each row execute function levain_learning_words()',
      ...OLD_LEARNINGS,
      ...[STANCES, DEAD_ENDS, SOURCES, ...INDEXES, ...FOUND],
      ...tenantTable('learning_stances'),
      ...tenantTable('dead_end_notes'),
      ...tenantTable('experiment_sources'),
      `create trigger experiment_sources_closed before update or delete on experiment_sources
        for each row execute function levain_refuse_part_of_closed()`,
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runAll(runner, [
      'drop table experiment_sources, dead_end_notes, learning_stances',
      'drop function levain_learnings_found(tsquery, tsquery)',
      'drop index experiments_workspace_id_because_of_id_idx',
      'drop index learnings_workspace_id_created_at_idx',
      'drop trigger learnings_words on learnings',
      'drop function levain_learning_words()',
      'alter table learnings drop column words_en, drop column words_fr, drop column grade, drop column about',
      'drop function levain_folded(text)',
    ]);
  }
}
