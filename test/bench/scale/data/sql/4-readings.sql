-- A figure a day for each measure, in each arm, or, around a change date, in the arm of the day; in the order in which they came in, week by week.
insert into measurements (workspace_id, id, experiment_id, measure_id, arm_id, observed_on, value, events, total, exposure, n, mean, sd, source, recorded_by, recorded_at)
select workspace_id,
  (lpad(to_hex((observed_on - date '1969-12-31') * 86400000::bigint), 12, '0') || '70008' || lpad(to_hex(key), 15, '0'))::uuid,
  id, measure_id, arm_id, observed_on,
  case shape when 'level' then 52 * luck end,
  case shape when 'proportion' then round(16 * luck) when 'rate' then round(24 * luck) end, case shape when 'proportion' then 40 end, case shape when 'rate' then 8 end,
  case shape when 'mean' then 20 end, case shape when 'mean' then 12 * luck end, case shape when 'mean' then 3 end,
  'typed', owner_id, observed_on + 1 + time '08:00'
from (
  select e.workspace_id, e.id, e.n, e.owner_id, e.measures[p + 1] as measure_id, e.arms[a.arm + 1] as arm_id, e.started + d as observed_on, e.shapes[p + 1] as shape, e.n * 8 + p * 2 + a.arm as key,
    0.85 + 0.3 * bench.draw((e.n * 1000 + d) * 8 + p * 2 + a.arm, 40) + case when a.arm = 1 then (e.template % 3 - 1) * -0.1 else 0 end as luck
  from bench.each e, generate_series(0, e.days - 1) d, generate_series(0, 2) p,
    lateral (select arm from generate_series(0, 1) arm
      where e.design <> 'beforeAfter' or arm = case when d < e.days / 2 then 0 else 1 end) a
  where e.weight > 0
) reading
order by (observed_on - date '2020-01-06') / 7, n;
