import type { MigrationInterface, QueryRunner } from 'typeorm';
import { runAll, tenantTable } from './tenant.js';

/**
 * Sums are `numeric`: what was added can be taken away again and nothing is left of it, in whatever order. `figure` is the reading of a day, and `last_figure`
 * that of `last_on` (the largest one, should a day have several).
 */
const SUMS = `readings bigint not null,
    events numeric not null,
    total numeric not null,
    exposure numeric not null,
    n numeric not null,
    sum numeric not null,
    squares numeric not null`;

const TABLES = [
  `create table measure_weeks (
    workspace_id uuid not null references workspaces on delete cascade,
    experiment_id uuid not null,
    measure_id uuid not null,
    arm_id uuid not null,
    week date not null,
    ${SUMS},
    last_on date not null,
    last_figure double precision,
    primary key (workspace_id, experiment_id, measure_id, arm_id, week),
    foreign key (workspace_id, experiment_id) references experiments (workspace_id, id) on delete cascade
  )`,
  `create table measure_totals (
    workspace_id uuid not null references workspaces on delete cascade,
    experiment_id uuid not null,
    measure_id uuid not null,
    arm_id uuid not null,
    ${SUMS},
    first_on date not null,
    last_on date not null,
    last_figure double precision,
    primary key (workspace_id, experiment_id, measure_id, arm_id),
    foreign key (workspace_id, experiment_id) references experiments (workspace_id, id) on delete cascade
  )`,
  // What a transaction adds and takes away until it commits: empty for everybody else, so nothing of it needs to survive a crash.
  `create unlogged table measure_changes (
    workspace_id uuid not null,
    id bigint generated always as identity,
    experiment_id uuid not null,
    measure_id uuid not null,
    arm_id uuid not null,
    week date not null,
    ${SUMS},
    first_on date not null,
    last_on date not null,
    last_figure double precision,
    is_removal boolean not null,
    is_first boolean not null,
    primary key (workspace_id, id)
  )`,
  // Without a verdict, a decision or a project: an empty word, an id of zeros.
  `create table stage_counts (
    workspace_id uuid not null references workspaces on delete cascade,
    project_id uuid not null,
    stage text not null,
    verdict text not null,
    decision text not null,
    count bigint not null,
    primary key (workspace_id, project_id, stage, verdict, decision)
  )`,
];

/** A week begins on Monday. `centre` of a row is its value, or the mean of the values that it stands for. */
const weeksOf = (readings: string): string => `
    with days as (
      select workspace_id, experiment_id, measure_id, arm_id, observed_on, count(*) as readings,
        coalesce(sum(events), 0) as events, coalesce(sum(total), 0) as total, coalesce(sum(exposure::numeric), 0) as exposure,
        coalesce(sum(coalesce(n, 1)) filter (where centre is not null), 0) as n, coalesce(sum(coalesce(n, 1) * centre), 0) as sum,
        coalesce(sum(coalesce(n, 1) * centre * centre + coalesce((n - 1) * sd::numeric * sd::numeric, 0)), 0) as squares,
        max(coalesce(value, mean, events / nullif(coalesce(total, exposure), 0))) as figure
      from (select *, coalesce(value, mean)::numeric as centre from ${readings}) reading
      group by workspace_id, experiment_id, measure_id, arm_id, observed_on
    )
    select workspace_id, experiment_id, measure_id, arm_id, observed_on - extract(isodow from observed_on)::int + 1 as week,
      sum(readings) as readings, sum(events) as events, sum(total) as total, sum(exposure) as exposure,
      sum(n) as n, sum(sum) as sum, sum(squares) as squares, min(observed_on) as first_on, max(observed_on) as last_on,
      (array_agg(figure order by observed_on desc))[1] as last_figure
    from days group by workspace_id, experiment_id, measure_id, arm_id, week`;

const SUMMED = ['readings', 'events', 'total', 'exposure', 'n', 'sum', 'squares'];
const KEY = 'workspace_id, experiment_id, measure_id, arm_id';
const negated = SUMMED.map((name) => `-${name}`).join(', ');

/** The deferred trigger needs one row of a statement, not each of them. */
const note = (readings: string, sums: string, isRemoval: boolean): string => `
  insert into measure_changes (${KEY}, week, ${SUMMED.join(', ')}, first_on, last_on, last_figure, is_removal, is_first)
  select ${KEY}, week, ${sums}, first_on, last_on, last_figure, ${isRemoval}, row_number() over () = 1
  from (${weeksOf(readings)}) weeks;`;

const added = (table: string): string =>
  SUMMED.map((name) => `${name} = ${table}.${name} + excluded.${name}`).join(', ');

const latest = (table: string): string => `last_on = greatest(${table}.last_on, excluded.last_on),
      last_figure = case when excluded.last_on > ${table}.last_on then excluded.last_figure
        when excluded.last_on = ${table}.last_on then greatest(${table}.last_figure, excluded.last_figure) else ${table}.last_figure end`;

/** After a removal the days are looked up again; the experiment is locked, so nobody else's readings are on their way into its summaries. */
const lookedUp = (table: string, key: string, days: string): string => `
    update ${table} s set ${table === 'measure_totals' ? 'first_on = ends.first_on, ' : ''}last_on = ends.last_on, last_figure = ends.last_figure
    from (select distinct ${key} from unnest(noted) where is_removal) gone
    cross join lateral (
      select min(m.observed_on) as first_on, max(m.observed_on) as last_on from measurements m
      where m.workspace_id = gone.workspace_id and m.measure_id = gone.measure_id and m.arm_id = gone.arm_id ${days}
    ) bounds
    cross join lateral (
      select bounds.first_on, bounds.last_on, max(coalesce(m.value, m.mean, m.events / nullif(coalesce(m.total, m.exposure), 0))) as last_figure
      from measurements m where m.workspace_id = gone.workspace_id and m.measure_id = gone.measure_id and m.arm_id = gone.arm_id
        and m.observed_on = bounds.last_on
    ) ends
    where ends.last_on is not null and (${key
      .split(', ')
      .map((name) => `s.${name}`)
      .join(', ')}) = (${key
      .split(', ')
      .map((name) => `gone.${name}`)
      .join(', ')});
    delete from ${table} s using (select distinct ${KEY} from unnest(noted) where is_removal) gone
    where (s.workspace_id, s.experiment_id, s.measure_id, s.arm_id) = (gone.workspace_id, gone.experiment_id, gone.measure_id, gone.arm_id)
      and s.readings = 0;`;

const FUNCTIONS = [
  `create function levain_note_measure_changes() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  begin
    if tg_op <> 'INSERT' then ${note('removed', negated, true)}
    end if;
    if tg_op <> 'DELETE' then ${note('added', SUMMED.join(', '), false)}
    end if;
    return null;
  end $$`,
  `create function levain_fold_measure_changes() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  declare noted measure_changes[];
  begin
    select array_agg(c) into noted from measure_changes c where c.workspace_id = new.workspace_id;
    if noted is null then return null; end if;
    delete from measure_changes c where c.workspace_id = new.workspace_id;
    perform from experiments e where e.workspace_id = new.workspace_id
      and e.id in (select experiment_id from unnest(noted)) order by e.id for no key update;
    insert into measure_weeks as w (${KEY}, week, ${SUMMED.join(', ')}, last_on, last_figure)
    select ${KEY}, week, ${SUMMED.map((name) => `sum(${name})`).join(', ')}, max(last_on),
      (array_agg(last_figure order by last_on desc, last_figure desc nulls last))[1]
    from unnest(noted) c where exists (select from experiments e where e.workspace_id = c.workspace_id and e.id = c.experiment_id)
    group by ${KEY}, week order by ${KEY}, week
    on conflict (${KEY}, week) do update set ${added('w')}, ${latest('w')};
    insert into measure_totals as t (${KEY}, ${SUMMED.join(', ')}, first_on, last_on, last_figure)
    select ${KEY}, ${SUMMED.map((name) => `sum(${name})`).join(', ')}, min(first_on), max(last_on),
      (array_agg(last_figure order by last_on desc, last_figure desc nulls last))[1]
    from unnest(noted) c where exists (select from experiments e where e.workspace_id = c.workspace_id and e.id = c.experiment_id)
    group by ${KEY} order by ${KEY}
    on conflict (${KEY}) do update set ${added('t')}, first_on = least(t.first_on, excluded.first_on), ${latest('t')};
    if exists (select from unnest(noted) where is_removal) then
      ${lookedUp('measure_weeks', `${KEY}, week`, 'and m.observed_on between gone.week and gone.week + 6')}
      ${lookedUp('measure_totals', KEY, '')}
    end if;
    return null;
  end $$`,
];

const NO_PROJECT = '00000000-0000-0000-0000-000000000000';

/** What came before and what comes after, of an evaluation or a decision; the row of the experiment is the lock. */
const countPart = (table: 'evaluations' | 'decisions', before: string, after: string): string =>
  `create function levain_count_${table}() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  declare
    part ${table} := case tg_op when 'DELETE' then old else new end;
    one experiments;
    known_verdict text;
    known_decision text;
  begin
    select * into one from experiments
      where workspace_id = part.workspace_id and id = part.experiment_id and not is_draft for no key update;
    if not found then return null; end if;
    select verdict into known_verdict from evaluations where workspace_id = one.workspace_id and experiment_id = one.id;
    select kind into known_decision from decisions where workspace_id = one.workspace_id and experiment_id = one.id;
    perform levain_count(one, ${before}, -1);
    perform levain_count(one, ${after}, 1);
    return null;
  end $$`;

/** Of what everybody sees: private drafts are counted by whoever may see them. */
const COUNTING = [
  `create function levain_count(one experiments, verdict text, decision text, added integer) returns void
    language sql security definer set search_path = public, pg_temp as $$
    insert into stage_counts as c (workspace_id, project_id, stage, verdict, decision, count)
    select one.workspace_id, coalesce(one.project_id, '${NO_PROJECT}'), one.stage, coalesce(verdict, ''), coalesce(decision, ''), added
    where not one.is_draft and exists (select from workspaces w where w.workspace_id = one.workspace_id)
    on conflict (workspace_id, project_id, stage, verdict, decision) do update set count = c.count + excluded.count
  $$`,
  'revoke execute on function levain_count(experiments, text, text, integer) from public',
  `create function levain_count_experiments() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  declare
    one experiments := case tg_op when 'DELETE' then old else new end;
    known_verdict text := (select verdict from evaluations where workspace_id = one.workspace_id and experiment_id = one.id);
    known_decision text := (select kind from decisions where workspace_id = one.workspace_id and experiment_id = one.id);
  begin
    if tg_op <> 'INSERT' then perform levain_count(old, known_verdict, known_decision, -1); end if;
    if tg_op <> 'DELETE' then perform levain_count(new, known_verdict, known_decision, 1); end if;
    return one;
  end $$`,
  countPart(
    'evaluations',
    `case tg_op when 'INSERT' then null else old.verdict end, known_decision`,
    `case tg_op when 'DELETE' then null else new.verdict end, known_decision`,
  ),
  countPart(
    'decisions',
    `known_verdict, case tg_op when 'INSERT' then null else old.kind end`,
    `known_verdict, case tg_op when 'DELETE' then null else new.kind end`,
  ),
];

const TRIGGERS = [
  `create trigger measurements_summed_insert after insert on measurements referencing new table as added
    for each statement execute function levain_note_measure_changes()`,
  `create trigger measurements_summed_update after update on measurements referencing old table as removed new table as added
    for each statement execute function levain_note_measure_changes()`,
  `create trigger measurements_summed_delete after delete on measurements referencing old table as removed
    for each statement execute function levain_note_measure_changes()`,
  `create constraint trigger measure_changes_folded after insert on measure_changes deferrable initially deferred
    for each row when (new.is_first) execute function levain_fold_measure_changes()`,
  `create trigger experiments_counted after insert or update of stage, is_draft, project_id on experiments
    for each row execute function levain_count_experiments()`,
  // Before: afterwards its verdict and its decision are gone too.
  `create trigger experiments_counted_delete before delete on experiments
    for each row execute function levain_count_experiments()`,
  `create trigger evaluations_counted after insert or update of verdict or delete on evaluations
    for each row execute function levain_count_evaluations()`,
  `create trigger decisions_counted after insert or update of kind or delete on decisions
    for each row execute function levain_count_decisions()`,
];

const INDEXES = [
  'drop index measurements_workspace_id_experiment_id_idx',
  'create index measurements_workspace_id_experiment_id_idx on measurements (workspace_id, experiment_id, observed_on desc, id desc)',
  'create index experiments_drafts_idx on experiments (workspace_id, owner_id) where is_draft',
];

/** What is there already, once, as the owner of the tables. */
const FILLED_FROM = ['measurements', 'experiments', 'evaluations', 'decisions'];
const FILL = [
  ...FILLED_FROM.map((table) => `alter table ${table} no force row level security`),
  `insert into measure_weeks (${KEY}, week, ${SUMMED.join(', ')}, last_on, last_figure)
    select ${KEY}, week, ${SUMMED.join(', ')}, last_on, last_figure from (${weeksOf('measurements')}) weeks`,
  `insert into measure_totals (${KEY}, ${SUMMED.join(', ')}, first_on, last_on, last_figure)
    select ${KEY}, ${SUMMED.map((name) => `sum(${name})`).join(', ')}, min(first_on), max(last_on), (array_agg(last_figure order by last_on desc))[1]
    from (${weeksOf('measurements')}) weeks group by ${KEY}`,
  `insert into stage_counts (workspace_id, project_id, stage, verdict, decision, count)
    select e.workspace_id, coalesce(e.project_id, '${NO_PROJECT}'), e.stage, coalesce(v.verdict, ''), coalesce(d.kind, ''), count(*) from experiments e
    left join evaluations v on v.workspace_id = e.workspace_id and v.experiment_id = e.id
    left join decisions d on d.workspace_id = e.workspace_id and d.experiment_id = e.id
    where not e.is_draft group by 1, 2, 3, 4, 5`,
  ...FILLED_FROM.map((table) => `alter table ${table} force row level security`),
];

/** Written by triggers alone: requests read them. */
const READ_ONLY = ['measure_weeks', 'measure_totals', 'stage_counts'].flatMap((table) => [
  ...tenantTable(table),
  `revoke insert, update, delete on ${table} from levain_app`,
]);
const UNSEEN = [...tenantTable('measure_changes'), 'revoke all on measure_changes from levain_app'];

/** Sums and counts beside what they are made of, kept in the transaction of whoever writes. */
export class Summaries1764000000009 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, [
      ...TABLES,
      ...FILL,
      ...FUNCTIONS,
      ...COUNTING,
      ...TRIGGERS,
      ...INDEXES,
      ...READ_ONLY,
      ...UNSEEN,
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runAll(runner, [
      'drop index experiments_drafts_idx',
      'drop index measurements_workspace_id_experiment_id_idx',
      'create index measurements_workspace_id_experiment_id_idx on measurements (workspace_id, experiment_id)',
      ...['insert', 'update', 'delete'].map(
        (act) => `drop trigger measurements_summed_${act} on measurements`,
      ),
      'drop trigger experiments_counted on experiments',
      'drop trigger experiments_counted_delete on experiments',
      'drop trigger evaluations_counted on evaluations',
      'drop trigger decisions_counted on decisions',
      'drop table measure_weeks, measure_totals, measure_changes, stage_counts',
      'drop function levain_note_measure_changes(), levain_fold_measure_changes(), levain_count_experiments(), levain_count_evaluations()',
      'drop function levain_count_decisions(), levain_count(experiments, text, text, integer)',
    ]);
  }
}
