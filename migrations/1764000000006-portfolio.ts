import type { MigrationInterface, QueryRunner } from 'typeorm';
import { runAll, tenantTable } from './tenant.js';

/**
 * What the portfolio counts of one experiment, narrow, so that fifty thousand are rolled up by reading one table. Days are those of UTC,
 * `quarter` is that in which the test ended. `traits` has a bit for each of {@link TRAITS}. `effect` and the rest are the leading effect
 * on the primary outcome, as it was analysed with the verdict.
 */
const ENTRIES = `create table portfolio_entries (
    workspace_id uuid not null references workspaces on delete cascade,
    experiment_id uuid not null,
    owner_id uuid not null,
    project_id uuid,
    root_id uuid not null,
    depth integer not null,
    traits integer not null,
    started_on date,
    ended_on date,
    days_to_verdict integer,
    days_since_parent integer,
    evidence_grade integer,
    effect double precision,
    effect_low double precision,
    effect_high double precision,
    effect_level double precision,
    metric_id uuid,
    is_draft boolean not null,
    stage text not null,
    activity text,
    verdict text,
    decision text,
    direction text,
    quarter text,
    spent numeric(16, 2),
    returned numeric(16, 2),
    measured numeric(16, 2),
    primary key (workspace_id, experiment_id),
    foreign key (workspace_id, experiment_id) references experiments (workspace_id, id) on delete cascade
  )`;

export const PORTFOLIO_COLUMNS = [
  ...ENTRIES.matchAll(/^ {4}(\w+) (?:uuid|boolean|text|date|integer|double|numeric)/gm),
].map(([, column]) => column);

const STARTED = 'e.started_at is not null';
const EVALUATED = `evaluation.verdict <> 'abandoned'`;
const TARGET_SET = `jsonb_path_query_first(plan.frozen_content, '$.plan.measures[*] ? (@.role == "outcome")') ->> 'target' is not null`;
const TIMED = `${EVALUATED} and evaluation.confirmed_at is not null and ${STARTED}`;

/** What can be true of an experiment, from the lowest bit up. */
const TRAITS = {
  started: STARTED,
  running: `${STARTED} and e.test_ended_at is null`,
  ended: 'e.test_ended_at is not null',
  judged: 'evaluation.verdict is not null',
  evaluated: EVALUATED,
  learned: 'e.test_ended_at is not null and evaluation.verdict is not null and learning.id is not null',
  targeted: `${EVALUATED} and ${TARGET_SET}`,
  reached: `${EVALUATED} and ${TARGET_SET} and (reading.analysis #>> '{target,reached}')::boolean`,
  targetSet: `${STARTED} and ${TARGET_SET}`,
  amended: `${STARTED} and exists (select from amendments amendment
    where amendment.workspace_id = e.workspace_id and amendment.experiment_id = e.id)`,
  confirmedByTwo: 'evaluation.verdict is not null and evaluation.confirmed_at is not null',
  timed: TIMED,
  iteration: `${STARTED} and e.parent_id is not null`,
  fromLearning: `${STARTED} and e.parent_id is not null and e.because_of_id is not null`,
  costed: 'cost.spent is not null',
  valued: 'cost.spent is not null and gain.returned is not null',
};

const BITS = Object.values(TRAITS).map(
  (condition, bit) => `case when ${condition} then ${2 ** bit} else 0 end`,
);

const day = (column: string): string => `(${column} at time zone 'UTC')::date`;

/** The truth that the entries are kept equal to, from the records themselves. */
const ENTRIES_NOW = `create view portfolio_entries_now with (security_invoker = true) as
  select e.workspace_id, e.id as experiment_id, e.owner_id, e.project_id, line.root_id, line.depth,
    ${BITS.join(' + ')} as traits,
    ${day('e.started_at')} as started_on, ${day('e.test_ended_at')} as ended_on,
    case when ${TIMED} then ${day('evaluation.confirmed_at')} - ${day('e.started_at')} end as days_to_verdict,
    ${day('e.started_at')} - ${day('parent.started_at')} as days_since_parent,
    (reading.analysis ->> 'evidenceGrade')::integer as evidence_grade,
    (reading.analysis #>> '{effect,absolute,value}')::double precision as effect,
    (reading.analysis #>> '{effect,absolute,low}')::double precision as effect_low,
    (reading.analysis #>> '{effect,absolute,high}')::double precision as effect_high,
    (reading.analysis #>> '{effect,absolute,level}')::double precision as effect_level,
    main.metric_id, e.is_draft, e.stage, prototype.activity, evaluation.verdict, decision.kind as decision, main.direction,
    to_char(e.test_ended_at at time zone 'UTC', 'YYYY-"Q"Q') as quarter,
    cost.spent, gain.returned, gain.measured
  from experiments e
  left join experiments parent on parent.workspace_id = e.workspace_id and parent.id = e.parent_id
  left join prototypes prototype on prototype.workspace_id = e.workspace_id and prototype.id = e.prototype_id
  left join plans plan on plan.workspace_id = e.workspace_id and plan.experiment_id = e.id
  left join evaluations evaluation on evaluation.workspace_id = e.workspace_id and evaluation.experiment_id = e.id
  left join decisions decision on decision.workspace_id = e.workspace_id and decision.experiment_id = e.id
  left join learnings learning on learning.workspace_id = e.workspace_id and learning.experiment_id = e.id
  left join lateral (
    select outcome.id, outcome.metric_id, outcome.direction from measures outcome
    where outcome.workspace_id = e.workspace_id and outcome.experiment_id = e.id and outcome.role = 'outcome'
      and evaluation.verdict is not null
    order by outcome.position limit 1) main on true
  left join lateral (
    select entry -> 'analysis' as analysis from jsonb_array_elements(evaluation.analyses) entry
    where entry ->> 'measureId' = main.id::text limit 1) reading on true
  cross join lateral (
    select sum(line.amount) as spent from cost_lines line
    where line.workspace_id = e.workspace_id and line.experiment_id = e.id and not exists (select from cost_lines later
      where later.workspace_id = line.workspace_id and later.corrects_id = line.id)) cost
  cross join lateral (
    select sum(line.amount) as returned, sum(case line.confidence when 'measured' then line.amount else 0 end) as measured
    from return_lines line
    where line.workspace_id = e.workspace_id and line.experiment_id = e.id and not exists (select from return_lines later
      where later.workspace_id = line.workspace_id and later.corrects_id = line.id)) gain
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
export const keepPortfolio = (
  columns: readonly (string | undefined)[],
  held = '',
): string => `create function levain_keep_portfolio(kept_workspace uuid, kept uuid[]) returns void language plpgsql as $$
  begin
    ${held}
    perform from portfolio_entries where workspace_id = kept_workspace and experiment_id = any (kept)
      order by experiment_id for update;
    insert into portfolio_entries as known (${columns.join(', ')})
      select ${columns.join(', ')} from portfolio_entries_now where workspace_id = kept_workspace and experiment_id = any (kept)
      on conflict (workspace_id, experiment_id) do update
        set (${columns.join(', ')}) = (${columns.map((column) => `excluded.${column}`).join(', ')})
        where known.* is distinct from excluded.*;
  end $$`;

export const KEEP = keepPortfolio(PORTFOLIO_COLUMNS);

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
      `insert into portfolio_entries (${PORTFOLIO_COLUMNS.join(', ')}) select ${PORTFOLIO_COLUMNS.join(', ')} from portfolio_entries_now`,
    );
    await runAll(runner, tenantTable('portfolio_entries'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runAll(runner, REMOVED);
  }
}
