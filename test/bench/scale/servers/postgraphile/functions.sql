-- What PostGraphile is given beside the tables: its own way to page over a filtered list, to count and to add up in the database.
create or replace function bench_board(stages text[], department uuid) returns setof experiments language sql stable as $$
  select e.* from experiments e
  where e.workspace_id = levain_workspace() and e.stage = any (stages)
    and (not e.is_draft or e.owner_id = nullif(current_setting('app.member_id', true), '')::uuid or exists (
      select from participations p where p.workspace_id = e.workspace_id and p.experiment_id = e.id and p.person_id = levain_person()
        and p.status in ('invited', 'accepted')))
    and e.project_id = any (array(select d.project_id from project_departments d where d.workspace_id = levain_workspace() and d.department_id = department))
  order by e.last_activity_at desc, e.id desc
$$;

create or replace function bench_stage_counts(stages text[], department uuid) returns table (stage text, count bigint) language sql stable as $$
  select e.stage, count(*) from bench_board(stages, department) e group by e.stage
$$;

create or replace function experiments_measurement_count(e experiments) returns bigint language sql stable as $$
  select coalesce(sum(readings), 0)::bigint from measure_totals t where t.workspace_id = e.workspace_id and t.experiment_id = e.id
$$;

create or replace function measures_measurement_count(q measures) returns bigint language sql stable as $$
  select coalesce(sum(readings), 0)::bigint from measure_totals t where t.workspace_id = q.workspace_id and t.experiment_id = q.experiment_id and t.measure_id = q.id
$$;

create or replace function measures_last_observed_on(q measures) returns date language sql stable as $$
  select max(last_on) from measure_totals t where t.workspace_id = q.workspace_id and t.experiment_id = q.experiment_id and t.measure_id = q.id
$$;

create or replace function experiments_is_contested(e experiments) returns boolean language sql stable as $$
  select exists (select from evaluations v join verdict_reviews r on r.workspace_id = v.workspace_id and r.experiment_id = v.experiment_id
    where v.workspace_id = e.workspace_id and v.experiment_id = e.id and v.confirmed_at is null and r.stance = 'contest' and r.reviewed_at >= v.recorded_at)
$$;

create or replace function experiments_lineage(e experiments) returns setof experiments language sql stable as $$
  with recursive up as (
    select e.id as id, e.parent_id as parent_id
    union all select x.id, x.parent_id from experiments x join up on x.workspace_id = e.workspace_id and x.id = up.parent_id
  ), family as (
    select up.id from up where up.parent_id is null
    union all select x.id from experiments x join family f on x.workspace_id = e.workspace_id and x.parent_id = f.id
  )
  select x.* from family join experiments x on x.workspace_id = e.workspace_id and x.id = family.id and not x.is_draft order by x.number
$$;

create or replace function bench_record(experiment uuid, readings json) returns experiments language sql volatile as $$
  insert into measurements (workspace_id, id, experiment_id, measure_id, arm_id, observed_on, is_individual, value, source, recorded_by)
  select levain_workspace(), gen_random_uuid(), experiment, substr(r."measureId", 9)::uuid, substr(r."armId", 5)::uuid, r."observedOn", r."isIndividual", r.value,
    'pasted', nullif(current_setting('app.member_id', true), '')::uuid
  from json_to_recordset(readings) as r ("measureId" text, "armId" text, "observedOn" date, "isIndividual" boolean, value float8);
  update experiments set last_activity_at = now() where workspace_id = levain_workspace() and id = experiment and stage in ('test', 'evaluate') returning *
$$;
