-- An undecided experiment in three of its stage has no verdict yet.
create table bench.evaluated as
select e.*, e.stage = 'iterate' or bench.draw(n, 50) < 0.3 as confirmed, coalesce(ended + 2, started) + time '10:00' as recorded_at
from bench.each e where e.stage = 'iterate' or (e.stage = 'evaluate' and bench.draw(n, 51) < 0.7);

insert into evaluations (workspace_id, experiment_id, analyses, computed, computed_verdict, verdict, recorded_by, recorded_at, confirmed_by, confirmed_at)
select e.workspace_id, e.id,
  replace(replace(replace(replace(replace(t.analyses, '@arm1@', bench.uid(22, n * 2)::text), '@arm2@', bench.uid(22, n * 2 + 1)::text),
    '@measure1@', bench.uid(23, n * 4)::text), '@measure2@', bench.uid(23, n * 4 + 1)::text), '@measure3@', bench.uid(23, n * 4 + 2)::text)::jsonb,
  replace(replace(t.computed, '@measure1@', bench.uid(23, n * 4)::text), '@measure3@', bench.uid(23, n * 4 + 2)::text)::jsonb,
  t.verdict, t.verdict, e.owner_id, e.recorded_at, case when e.confirmed then bench.uid(4, e.place * 100000 + 3) end, case when e.confirmed then e.recorded_at + interval '3 days' end
from bench.evaluated e join bench.templates t on t.k = e.template
order by e.n;

insert into verdict_reviews (workspace_id, id, experiment_id, member_id, stance, comment, reviewed_at)
select workspace_id, bench.uid(26, n), id, bench.uid(4, place * 100000 + 3), case when confirmed then 'confirm' else 'contest' end,
  case when confirmed then null else 'La semaine de vacances compte-t-elle ?' end, recorded_at + interval '3 days'
from bench.evaluated where confirmed or bench.draw(n, 52) < 0.4;

insert into decisions (workspace_id, experiment_id, kind, reason, options, decided_by, decided_at)
select workspace_id, id, bench.pick(array['grow', 'adapt', 'redo', 'stop', 'spread', 'handOver'], n, 53),
  'L''effet vaut son coût dans cette équipe ; ailleurs il reste à montrer.',
  jsonb_build_array(jsonb_build_object('kind', 'grow', 'pros', 'Le besoin est le même partout.', 'cons', 'Il faut des volontaires.'),
    jsonb_build_object('kind', 'stop', 'pros', 'Rien de plus à financer.', 'cons', 'La question reste entière.')),
  owner_id, active
from bench.evaluated where closed;

insert into event_log (workspace_id, sequence, id, kind, actor_id, object_type, object_id, experiment_id, happened_at, person_id)
select workspace_id, row_number() over (partition by workspace_id order by happened_at, n), bench.uid(28, n * 8 + k), kind, owner_id, 'experiment', id, id, happened_at,
  bench.uid(3, place * 100000 + owner)
from (
  select e.*, k, kind, happened_at from bench.each e, lateral (values
    (0, 'experimentCreated', created::timestamptz), (1, 'experimentShared', case when not draft then created + interval '1 day' end),
    (2, 'experimentStarted', started::timestamptz), (3, 'measurementsRecorded', case when days > 0 then started + interval '20 days' end),
    (4, 'testEnded', ended::timestamptz), (5, 'verdictRecorded', case when stage = 'iterate' then ended + interval '2 days' end),
    (6, 'decisionTaken', case when closed then active end)) as told (k, kind, happened_at)
  where happened_at is not null
) event;

insert into workspace_counters (workspace_id, name, value)
select workspace_id, 'event_log', max(sequence) from event_log group by workspace_id
union all select workspace_id, 'experiment', max(number) from experiments group by workspace_id
union all select workspace_id, 'hypothesis', max(number) from hypotheses group by workspace_id
union all select workspace_id, 'prototype', max(number) from prototypes group by workspace_id
union all select workspace_id, 'benchmark', max(number) from benchmarks group by workspace_id;

insert into cost_lines (workspace_id, id, experiment_id, kind, category, vendor, hours, hourly_rate, amount, day, recorded_by, recorded_at)
select workspace_id, bench.uid(30, n * 2 + k), id, case k when 0 then 'time' else 'money' end, case k when 0 then 'people' else 'vendor' end,
  case k when 1 then 'Imprimerie du port' end, case k when 0 then 12 end, case k when 0 then 40 end, case k when 0 then 480 else round(200 + luck * 900) end,
  started + 3, owner_id, started + 4
from bench.each, generate_series(0, 1) k where started is not null and bench.draw(n, 60) < 0.7;

insert into return_lines (workspace_id, id, experiment_id, measure_id, amount, assumption, confidence, day, recorded_by, recorded_at)
select workspace_id, bench.uid(31, n), id, bench.uid(23, n * 4), round(luck * 3000), 'Une demande close le jour même épargne onze minutes de guichet.',
  case when luck < 0.4 then 'measured' else 'estimated' end, ended + 5, owner_id, ended + 6
from bench.each where closed and bench.draw(n, 61) < 0.4;

insert into goals (workspace_id, id, title, owner_id, horizon, created_by, created_at)
select w.id, bench.uid(32, place * 10 + g), 'Objectif ' || g, bench.uid(3, place * 100000 + 2), a.day + 300, bench.uid(4, place * 100000 + 2), a.day - 900
from bench.workspaces w, bench.anchor a, generate_series(1, 6) g;

insert into goal_projects (workspace_id, goal_id, project_id)
select w.id, bench.uid(32, place * 10 + 1 + p % 6), bench.uid(10, place * 10000 + p) from bench.workspaces w, generate_series(1, w.projects) p;
