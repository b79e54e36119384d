import type { MigrationInterface, QueryRunner } from 'typeorm';
import { runAll, tenantTable } from './tenant.js';

/**
 * What the portfolio counts of one experiment, narrow, so that fifty thousand are rolled up by reading one table. Days are those of UTC.
 * `effect` and the rest are the leading effect on the primary outcome, as it was analysed with the verdict.
 */
const ENTRIES = `create table portfolio_entries (
    workspace_id uuid not null references workspaces on delete cascade,
    experiment_id uuid not null,
    owner_id uuid not null,
    is_draft boolean not null,
    project_id uuid,
    activity text,
    stage text not null,
    started_on date,
    ended_on date,
    verdict text,
    confirmed_on date,
    decision text,
    has_learning boolean not null,
    is_target_set boolean not null,
    is_target_reached boolean,
    is_amended boolean not null,
    root_id uuid not null,
    depth integer not null,
    is_iteration boolean not null,
    quotes_learning boolean not null,
    days_since_parent integer,
    metric_id uuid,
    direction text,
    effect double precision,
    effect_low double precision,
    effect_high double precision,
    effect_level double precision,
    evidence_grade integer,
    spent numeric(16, 2),
    returned numeric(16, 2),
    measured numeric(16, 2),
    primary key (workspace_id, experiment_id),
    foreign key (workspace_id, experiment_id) references experiments (workspace_id, id) on delete cascade
  )`;

const COLUMNS = [...ENTRIES.matchAll(/^ {4}(\w+) (?:uuid|boolean|text|date|integer|double|numeric)/gm)].map(
  ([, column]) => column,
);

/** The truth that the entries are kept equal to, from the records themselves. */
const ENTRIES_NOW = `create view portfolio_entries_now with (security_invoker = true) as
  select e.workspace_id, e.id as experiment_id, e.owner_id, e.is_draft, e.project_id, prototype.activity, e.stage,
    (e.started_at at time zone 'UTC')::date as started_on,
    (e.test_ended_at at time zone 'UTC')::date as ended_on,
    evaluation.verdict,
    (evaluation.confirmed_at at time zone 'UTC')::date as confirmed_on,
    decision.kind as decision,
    exists (select from learnings learning
      where learning.workspace_id = e.workspace_id and learning.experiment_id = e.id) as has_learning,
    coalesce((jsonb_path_query_first(plan.frozen_content, '$.plan.measures[*] ? (@.role == "outcome")') ->> 'target')
      is not null, false) as is_target_set,
    (reading.analysis #>> '{target,reached}')::boolean as is_target_reached,
    exists (select from amendments amendment
      where amendment.workspace_id = e.workspace_id and amendment.experiment_id = e.id) as is_amended,
    line.root_id, line.depth,
    e.parent_id is not null as is_iteration,
    e.because_of_id is not null as quotes_learning,
    (e.started_at at time zone 'UTC')::date - (parent.started_at at time zone 'UTC')::date as days_since_parent,
    main.metric_id, main.direction,
    (reading.analysis #>> '{effect,absolute,value}')::double precision as effect,
    (reading.analysis #>> '{effect,absolute,low}')::double precision as effect_low,
    (reading.analysis #>> '{effect,absolute,high}')::double precision as effect_high,
    (reading.analysis #>> '{effect,absolute,level}')::double precision as effect_level,
    (reading.analysis ->> 'evidenceGrade')::integer as evidence_grade,
    (select sum(line.amount) from cost_lines line
      where line.workspace_id = e.workspace_id and line.experiment_id = e.id and not exists (select from cost_lines later
        where later.workspace_id = line.workspace_id and later.corrects_id = line.id)) as spent,
    brought.returned, brought.measured
  from experiments e
  left join experiments parent on parent.workspace_id = e.workspace_id and parent.id = e.parent_id
  left join prototypes prototype on prototype.workspace_id = e.workspace_id and prototype.id = e.prototype_id
  left join plans plan on plan.workspace_id = e.workspace_id and plan.experiment_id = e.id
  left join evaluations evaluation on evaluation.workspace_id = e.workspace_id and evaluation.experiment_id = e.id
  left join decisions decision on decision.workspace_id = e.workspace_id and decision.experiment_id = e.id
  left join lateral (
    select outcome.id, outcome.metric_id, outcome.direction from measures outcome
    where outcome.workspace_id = e.workspace_id and outcome.experiment_id = e.id and outcome.role = 'outcome'
      and evaluation.verdict is not null
    order by outcome.position limit 1) main on true
  left join lateral (
    select entry -> 'analysis' as analysis from jsonb_array_elements(evaluation.analyses) entry
    where entry ->> 'measureId' = main.id::text limit 1) reading on true
  cross join lateral (
    select sum(line.amount) as returned, coalesce(sum(line.amount) filter (where line.confidence = 'measured'), 0) as measured
    from return_lines line
    where line.workspace_id = e.workspace_id and line.experiment_id = e.id and not exists (select from return_lines later
      where later.workspace_id = line.workspace_id and later.corrects_id = line.id)) brought
  cross join lateral (
    with recursive up as (
      select e.id, e.parent_id, 1 as depth
      union all
      select above.id, above.parent_id, up.depth + 1 from up
      join experiments above on above.workspace_id = e.workspace_id and above.id = up.parent_id
    )
    select up.id as root_id, up.depth from up where up.parent_id is null) line`;

/**
 * An entry is locked before it is read anew: of two transactions that change the same experiment, the second sees what the first wrote.
 * An entry that is as it should be is not written.
 */
const KEEP = `create function levain_keep_portfolio(kept_workspace uuid, kept uuid[]) returns void language plpgsql as $$
  begin
    perform from portfolio_entries where workspace_id = kept_workspace and experiment_id = any (kept)
      order by experiment_id for update;
    insert into portfolio_entries as known (${COLUMNS.join(', ')})
      select ${COLUMNS.join(', ')} from portfolio_entries_now where workspace_id = kept_workspace and experiment_id = any (kept)
      on conflict (workspace_id, experiment_id) do update
        set (${COLUMNS.join(', ')}) = (${COLUMNS.map((column) => `excluded.${column}`).join(', ')})
        where known.* is distinct from excluded.*;
  end $$`;

/** Rows that came in one statement are kept by one. */
const ADDED = `create function levain_keep_portfolio_added() returns trigger language plpgsql as $$
  declare part record;
  begin
    for part in execute format('select workspace_id, array_agg(distinct %I) as experiments from added group by workspace_id', tg_argv[0])
    loop
      perform levain_keep_portfolio(part.workspace_id, part.experiments);
    end loop;
    return null;
  end $$`;

/** A row of an experiment changed. What goes through a foreign key goes with its experiment: nothing is left to keep. */
const CHANGED = `create function levain_keep_portfolio_changed() returns trigger language plpgsql as $$
  declare part record;
  begin
    part := case tg_op when 'DELETE' then old else new end;
    if tg_op = 'UPDATE' or pg_trigger_depth() = 1 then
      perform levain_keep_portfolio(part.workspace_id, array[part.experiment_id]);
    end if;
    return null;
  end $$`;

/** The days since its parent started are the children's. */
const EXPERIMENT = `create function levain_keep_portfolio_experiment() returns trigger language plpgsql as $$
  begin
    perform levain_keep_portfolio(new.workspace_id, array(
      select id from experiments where workspace_id = new.workspace_id and (id = new.id or parent_id = new.id)));
    return null;
  end $$`;

const PROTOTYPE = `create function levain_keep_portfolio_prototype() returns trigger language plpgsql as $$
  begin
    perform levain_keep_portfolio(new.workspace_id, array(
      select id from experiments where workspace_id = new.workspace_id and prototype_id = new.id));
    return null;
  end $$`;

const added = (
  table: string,
  column = 'experiment_id',
) => `create trigger ${table}_portfolio_added after insert on ${table}
  referencing new table as added for each statement execute function levain_keep_portfolio_added('${column}')`;

/** Their rows say something of their experiment. */
const HOLDING = [
  ...['plans', 'amendments', 'evaluations', 'learnings'],
  ...['decisions', 'cost_lines', 'return_lines'],
];

const TRIGGERS = [
  added('experiments', 'id'),
  ...HOLDING.map((table) => added(table)),
  `create trigger experiments_portfolio after update of owner_id, is_draft, project_id, prototype_id, stage, started_at,
    test_ended_at, parent_id, because_of_id on experiments for each row
    when (row (old.owner_id, old.is_draft, old.project_id, old.prototype_id, old.stage, old.started_at, old.test_ended_at,
        old.parent_id, old.because_of_id)
      is distinct from row (new.owner_id, new.is_draft, new.project_id, new.prototype_id, new.stage, new.started_at,
        new.test_ended_at, new.parent_id, new.because_of_id))
    execute function levain_keep_portfolio_experiment()`,
  `create trigger plans_portfolio after update of frozen_content on plans for each row
    execute function levain_keep_portfolio_changed()`,
  `create trigger evaluations_portfolio after update of analyses, verdict, confirmed_at on evaluations for each row
    execute function levain_keep_portfolio_changed()`,
  `create trigger evaluations_portfolio_removed after delete on evaluations for each row
    execute function levain_keep_portfolio_changed()`,
  `create trigger learnings_portfolio_removed after delete on learnings for each row
    execute function levain_keep_portfolio_changed()`,
  `create trigger decisions_portfolio after update of kind on decisions for each row
    execute function levain_keep_portfolio_changed()`,
  `create trigger decisions_portfolio_removed after delete on decisions for each row
    execute function levain_keep_portfolio_changed()`,
  `create trigger prototypes_portfolio after update of activity on prototypes for each row
    when (old.activity is distinct from new.activity) execute function levain_keep_portfolio_prototype()`,
];

const REMOVED = [
  ...['experiments', ...HOLDING].map((table) => `drop trigger ${table}_portfolio_added on ${table}`),
  ...['experiments', 'plans', 'evaluations', 'decisions', 'prototypes'].map(
    (table) => `drop trigger ${table}_portfolio on ${table}`,
  ),
  ...['evaluations', 'learnings', 'decisions'].map(
    (table) => `drop trigger ${table}_portfolio_removed on ${table}`,
  ),
  'drop function levain_keep_portfolio_added(), levain_keep_portfolio_changed(), levain_keep_portfolio_experiment()',
  'drop function levain_keep_portfolio_prototype(), levain_keep_portfolio(uuid, uuid[])',
  'drop view portfolio_entries_now',
  'drop table portfolio_entries',
];

/** The portfolio reads one narrow row an experiment, kept in the transaction that changes the experiment. */
export class Portfolio1764000000006 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, [
      ENTRIES,
      ENTRIES_NOW,
      'grant select on portfolio_entries_now to levain_app',
      KEEP,
      ADDED,
      CHANGED,
      EXPERIMENT,
      PROTOTYPE,
      ...TRIGGERS,
    ]);
    await runner.query(
      `insert into portfolio_entries (${COLUMNS.join(', ')}) select ${COLUMNS.join(', ')} from portfolio_entries_now`,
    );
    await runAll(runner, tenantTable('portfolio_entries'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runAll(runner, REMOVED);
  }
}
