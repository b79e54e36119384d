import type { MigrationInterface, QueryRunner } from 'typeorm';
import { KEEP, keepPortfolio, PORTFOLIO_COLUMNS } from './1764000000006-portfolio.js';
import { runAll, tenantTable } from './tenant.js';

/**
 * The entry of an experiment says when something last happened too: then all that a board asks of an experiment, but words, stands in one index, and a page of it and
 * its counts are read from there whatever they are narrowed to.
 */
const ACTIVITY = [
  'alter table portfolio_entries add column last_activity_at timestamptz',
  'alter table portfolio_entries no force row level security',
  'alter table experiments no force row level security',
  `update portfolio_entries entry set last_activity_at = e.last_activity_at
    from experiments e where e.workspace_id = entry.workspace_id and e.id = entry.experiment_id`,
  'alter table experiments force row level security',
  'alter table portfolio_entries force row level security',
  'alter table portfolio_entries alter column last_activity_at set not null',
  'alter view portfolio_entries_now rename to portfolio_figures_now',
  `create view portfolio_entries_now with (security_invoker = true) as
    select figures.*, e.last_activity_at from portfolio_figures_now figures
    join experiments e on e.workspace_id = figures.workspace_id and e.id = figures.experiment_id`,
  'grant select on portfolio_entries_now to levain_app',
  'drop function levain_keep_portfolio(uuid, uuid[])',
  // Whoever writes readings holds the experiment and then its entry: whoever keeps the entry takes them in the same order.
  keepPortfolio(
    [...PORTFOLIO_COLUMNS, 'last_activity_at'],
    `perform from experiments where workspace_id = kept_workspace and id = any (kept) order by id for no key update;`,
  ),
  `create function levain_keep_portfolio_activity() returns trigger language plpgsql as $$
  begin
    update portfolio_entries set last_activity_at = new.last_activity_at
      where workspace_id = new.workspace_id and experiment_id = new.id and last_activity_at is distinct from new.last_activity_at;
    return null;
  end $$`,
  `create trigger experiments_portfolio_activity after update of last_activity_at on experiments for each row
    when (old.last_activity_at is distinct from new.last_activity_at) execute function levain_keep_portfolio_activity()`,
  `create index portfolio_entries_board_idx on portfolio_entries (workspace_id, last_activity_at desc, experiment_id desc)
    include (stage, verdict, decision, activity, owner_id, project_id, is_draft, traits, quarter)`,
];

const ACTIVITY_UNDONE = [
  'drop index portfolio_entries_board_idx',
  'drop trigger experiments_portfolio_activity on experiments',
  'drop function levain_keep_portfolio_activity(), levain_keep_portfolio(uuid, uuid[])',
  'drop view portfolio_entries_now',
  'alter view portfolio_figures_now rename to portfolio_entries_now',
  KEEP,
  'alter table portfolio_entries drop column last_activity_at',
];

/** A text that can be looked for: what is shown of it, what else it says, and which columns of its table change that. */
interface Text {
  readonly kind: string;
  readonly table: string;
  readonly title: string;
  readonly rest: readonly string[];
  readonly columns: readonly string[];
  readonly join?: string;
  readonly isPrivate?: string;
}

const own = (
  kind: string,
  table: string,
  title: string,
  rest: readonly string[],
  more: Partial<Text> = {},
): Text => ({
  ...{ kind, table, title: `t.${title}`, rest: rest.map((column) => `t.${column}`) },
  ...{ columns: [title, ...rest], ...more },
});

const HYPOTHESIS = ['observation', 'audience', 'change', 'measure', 'target', 'rationale'];

const TEXTS: readonly Text[] = [
  own('experiment', 'experiments', 'title', ['keeps', 'changes', 'abandoned_reason'], {
    rest: ['t.keeps', 't.changes', 't.abandoned_reason', ...HYPOTHESIS.map((column) => `h.${column}`)],
    columns: ['title', 'keeps', 'changes', 'abandoned_reason', 'is_draft', 'hypothesis_id'],
    join: 'left join hypotheses h on h.workspace_id = t.workspace_id and h.id = t.hypothesis_id',
    isPrivate: 't.is_draft',
  }),
  own('hypothesis', 'hypotheses', 'change', HYPOTHESIS, {
    title: `coalesce(t.change, t.observation, t.measure, t.audience, '')`,
    columns: HYPOTHESIS,
  }),
  own('benchmark', 'benchmarks', 'actor', ['action', 'result', 'context', 'sector', 'source_author']),
  own('prototype', 'prototypes', 'name', ['need', 'smallest_form', 'touchpoint']),
  own('project', 'projects', 'name', ['purpose', 'audience', 'audience_aspiration', 'company_objective']),
  own('person', 'people', 'name', ['email']),
  own('learning', 'learnings', 'statement', ['limits'], {
    join: 'join experiments e on e.workspace_id = t.workspace_id and e.id = t.experiment_id',
    isPrivate: 'e.is_draft',
  }),
];

/** Of every word its stems in both languages and itself, without accents: nobody says in which language they write, and a word may be looked for by its beginning. */
const WORDS = [
  `create function levain_words(written text) returns tsvector language sql immutable parallel safe as $$
    select strip(to_tsvector('pg_catalog.french', plain) || to_tsvector('pg_catalog.english', plain) || to_tsvector('pg_catalog.simple', plain))
    from (select translate(levain_folded(coalesce(written, '')), '!"#$%&''()*+,-./:;<=>?@[\\]^_\`{|}~', repeat(' ', 32)) as plain) one $$`,
  `create function levain_words_asked(asked text[]) returns tsquery language sql immutable parallel safe as $$
    select coalesce(string_agg('(' || concat_ws(' | ', nullif(array_to_string(ts_lexize('pg_catalog.french_stem', word), ' | '), ''),
        nullif(array_to_string(ts_lexize('pg_catalog.english_stem', word), ' | '), ''),
        quote_literal(word) || case when word !~ '^[0-9]+$' and (length(word) > 2 or place = cardinality(asked)) then ':*' else '' end) || ')', ' & '), '')::tsquery
    from unnest(asked) with ordinality each (word, place) $$`,
  `create table text_words (
    workspace_id uuid not null references workspaces on delete cascade,
    kind text not null check (kind in (${TEXTS.map(({ kind }) => `'${kind}'`).join(', ')})),
    object_id uuid not null,
    is_private boolean not null,
    title tsvector not null,
    words tsvector not null,
    primary key (workspace_id, kind, object_id)
  )`,
  `create view text_words_now with (security_invoker = true) as ${TEXTS.map(
    ({ kind, table, title, rest, join = '', isPrivate = 'false' }) => `
    select t.workspace_id, '${kind}'::text as kind, t.id as object_id, ${isPrivate} as is_private, levain_words(${title}) as title,
      levain_words(concat_ws(' ', ${[title, ...rest].join(', ')})) as words
    from ${table} t ${join}`,
  ).join(' union all ')}`,
  'grant select on text_words_now to levain_app',
];

/** Locked before it is read anew: of two transactions that change what one text is made of, the second sees what the first wrote. */
const KEPT = [
  `create function levain_keep_words(kept_workspace uuid, kept_kind text, kept uuid[]) returns void language plpgsql as $$
  begin
    perform from text_words where workspace_id = kept_workspace and kind = kept_kind and object_id = any (kept)
      order by object_id for update;
    insert into text_words as known (workspace_id, kind, object_id, is_private, title, words)
      select workspace_id, kind, object_id, is_private, title, words from text_words_now
      where workspace_id = kept_workspace and kind = kept_kind and object_id = any (kept)
      on conflict (workspace_id, kind, object_id) do update
        set is_private = excluded.is_private, title = excluded.title, words = excluded.words where known.* is distinct from excluded.*;
  end $$`,
  `create function levain_keep_words_added() returns trigger language plpgsql as $$
  declare part record;
  begin
    for part in select workspace_id, array_agg(id) as ids from added group by workspace_id loop
      perform levain_keep_words(part.workspace_id, tg_argv[0], part.ids);
    end loop;
    return null;
  end $$`,
  `create function levain_keep_words_changed() returns trigger language plpgsql as $$
  begin
    perform levain_keep_words(new.workspace_id, tg_argv[0], array[new.id]);
    if tg_argv[0] = 'hypothesis' then
      perform levain_keep_words(new.workspace_id, 'experiment',
        array(select id from experiments where workspace_id = new.workspace_id and hypothesis_id = new.id));
    elsif tg_argv[0] = 'experiment' then
      perform levain_keep_words(new.workspace_id, 'learning',
        array(select id from learnings where workspace_id = new.workspace_id and experiment_id = new.id));
    end if;
    return null;
  end $$`,
  `create function levain_drop_words() returns trigger language plpgsql as $$
  begin
    delete from text_words where workspace_id = old.workspace_id and kind = tg_argv[0] and object_id = old.id;
    return null;
  end $$`,
  ...TEXTS.flatMap(({ kind, table, columns }) => {
    const distinct = (row: string) => columns.map((column) => `${row}.${column}`).join(', ');
    return [
      `create trigger ${table}_words_added after insert on ${table} referencing new table as added
        for each statement execute function levain_keep_words_added('${kind}')`,
      `create trigger ${table}_words_changed after update of ${columns.join(', ')} on ${table} for each row
        when (row (${distinct('old')}) is distinct from row (${distinct('new')})) execute function levain_keep_words_changed('${kind}')`,
      `create trigger ${table}_words_removed after delete on ${table} for each row execute function levain_drop_words('${kind}')`,
    ];
  }),
];

/** Keys by which a delete looks for what points at the row: people and departments of an import that is taken back, arms and measures of a plan that changes. */
const POINTING: readonly (readonly [table: string, column: string, isOptional: boolean])[] = [
  ['contributions', 'recorded_by', false],
  ['credit_choices', 'person_id', false],
  ['goals', 'owner_id', false],
  ['objections', 'author_id', true],
  ['participations', 'suggested_by', true],
  ['participations', 'suggested_person_id', true],
  ['personal_links', 'person_id', false],
  ['projects', 'sponsor_id', true],
  ['tasks', 'settled_by', true],
  ['departments', 'parent_id', true],
  ['digests', 'department_id', true],
  ['experiment_sources', 'department_id', true],
  ['objections', 'department_id', true],
  ['round_voters', 'department_id', true],
  ['saved_boards', 'department_id', true],
  ['share_links', 'department_id', true],
  ['return_lines', 'measure_id', true],
  ['measurements', 'arm_id', false],
];
const KEY_INDEXES = POINTING.map(
  ([table, column, isOptional]) =>
    `create index ${table}_workspace_id_${column}_idx on ${table} (workspace_id, ${column})${isOptional ? ` where ${column} is not null` : ''}`,
);

/**
 * Row-level security lets no index answer a question of words before it has looked at every row: these functions ask the index, and look at
 * the workspace themselves. Whoever asks says which private texts are theirs to see.
 */
const FOUND = [
  `create function levain_experiments_found(asked text[]) returns setof uuid
    language sql stable security definer rows 500 set search_path = public, pg_temp as $$
    select w.object_id from text_words w
    where w.workspace_id = levain_workspace() and w.kind = 'experiment' and w.words @@ (select levain_words_asked(asked)) $$`,
  `create function levain_texts_found(asked text[], seen uuid[], most integer) returns table (kind text, object_id uuid, in_title boolean)
    language sql stable security definer rows 20 set search_path = public, pg_temp as $$
    with titles as materialized (
      select w.kind, w.object_id from text_words w
      where w.workspace_id = levain_workspace() and w.title @@ (select levain_words_asked(asked))
        and (not w.is_private or w.object_id = any (seen))
      order by w.object_id desc limit most)
    select titles.kind, titles.object_id, true from titles
    union all
    (select w.kind, w.object_id, false from text_words w
      where (select count(*) from titles) < most and w.workspace_id = levain_workspace()
        and w.words @@ (select levain_words_asked(asked)) and not w.title @@ (select levain_words_asked(asked))
        and (not w.is_private or w.object_id = any (seen))
      order by w.object_id desc limit most) $$`,
  ...['levain_experiments_found(text[])', 'levain_texts_found(text[], uuid[], integer)'].flatMap((name) => [
    `revoke execute on function ${name} from public`,
    `grant execute on function ${name} to levain_app`,
  ]),
];

const TABLES = TEXTS.map(({ table }) => table);
const WORDS_MADE = [
  ...TABLES.map((table) => `alter table ${table} no force row level security`),
  'insert into text_words select * from text_words_now',
  ...TABLES.map((table) => `alter table ${table} force row level security`),
  `create index text_words_experiments_idx on text_words using gin (words) where kind = 'experiment'`,
  'create index text_words_words_idx on text_words using gin (words)',
  'create index text_words_title_idx on text_words using gin (title)',
  ...tenantTable('text_words'),
];

const WORDS_UNDONE = [
  'drop function levain_texts_found(text[], uuid[], integer), levain_experiments_found(text[])',
  ...TABLES.flatMap((table) =>
    ['added', 'changed', 'removed'].map((act) => `drop trigger ${table}_words_${act} on ${table}`),
  ),
  'drop function levain_keep_words_added(), levain_keep_words_changed(), levain_drop_words(), levain_keep_words(uuid, text, uuid[])',
  'drop view text_words_now',
  'drop table text_words',
  'drop function levain_words(text), levain_words_asked(text[])',
];

/** Boards, counts and searches that stay fast in a workspace of fifty thousand experiments. */
export class FoundFast1764000000016 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, [...ACTIVITY, ...WORDS, ...KEPT, ...FOUND, ...WORDS_MADE, ...KEY_INDEXES]);
  }

  async down(runner: QueryRunner): Promise<void> {
    const indexes = POINTING.map(([table, column]) => `drop index ${table}_workspace_id_${column}_idx`);
    await runAll(runner, [...indexes, ...WORDS_UNDONE, ...ACTIVITY_UNDONE]);
  }
}
