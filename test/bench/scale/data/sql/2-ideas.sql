insert into projects (workspace_id, id, name, purpose, audience, audience_aspiration, company_objective, owner_id, sponsor_id, created_at)
select w.id, bench.uid(10, place * 10000 + p), 'Projet ' || p, 'Aider les équipes à trouver seules une réponse fiable en moins d''une minute.',
  'Les conseillers et les personnes qu''ils accueillent', 'Ne plus chercher deux fois la même chose', 'Rendre le service plus simple',
  bench.uid(4, place * 100000 + 4 + p % (w.members - 4)), bench.uid(3, place * 100000 + 2), a.day - 1180
from bench.workspaces w, bench.anchor a, generate_series(1, w.projects) p;

-- Department 1 has a part in six projects of ten; each project has one or two others.
insert into project_departments (workspace_id, project_id, department_id)
select w.id, bench.uid(10, place * 10000 + p), bench.uid(2, place * 100 + d)
from bench.workspaces w, generate_series(1, w.projects) p,
  lateral (select 1 where p % 5 < 3 union select 2 + p % 11 union select 2 + (p * 7) % 11) as parts (d);

insert into project_co_leads (workspace_id, project_id, member_id)
select w.id, bench.uid(10, place * 10000 + p), bench.uid(4, place * 100000 + 1 + (p + 3) % w.members)
from bench.workspaces w, generate_series(1, w.projects) p;

-- One row an experiment: everything that the tables below are made of. The last 28 % are the ones still going on.
create table bench.each as
select e.*, w.id as workspace_id, w.place, w.members, w.people, bench.uid(20, n) as id,
  bench.uid(10, place * 10000 + 1 + floor(bench.draw(n, 10) * w.projects)::int) as project_id,
  floor(bench.draw(n, 10) * w.projects)::int as project,
  bench.uid(4, place * 100000 + 4 + floor(bench.draw(n, 11) * (w.members - 4))::int) as owner_id,
  4 + floor(bench.draw(n, 11) * (w.members - 4))::int as owner,
  bench.draw(n, 12) as luck, 1 + floor(bench.draw(n, 13) * 15)::int as template,
  i::float8 / w.experiments as age,
  w.place = 2 and i > w.experiments - 8 as is_recording
from bench.workspaces w, lateral (select w.first + i as n, i from generate_series(1, w.experiments) i) e;

alter table bench.each add column stage text, add column closed boolean, add column draft boolean, add column days int, add column weight float8;
update bench.each set
  stage = case when is_recording then 'test' when age <= 0.72 then 'iterate' when luck < 0.12 then 'benchmark' when luck < 0.28 then 'prototype'
    when luck < 0.78 then 'test' when luck < 0.9 then 'evaluate' else 'iterate' end,
  closed = not is_recording and age <= 0.72, draft = age > 0.72 and luck < 0.1 and not is_recording,
  weight = case when bench.draw(n, 14) < 0.6 then 0.35 when bench.draw(n, 14) < 0.9 then 1 else 4.9 end;
update bench.each set weight = 0 where stage in ('benchmark', 'prototype') or is_recording;

-- A recording experiment has the template whose outcome is a mean, which takes value after value.
update bench.each set template = 4 where is_recording;
alter table bench.each add column design text, add column shapes text[], add column verdict text;
update bench.each e set design = t.design, shapes = t.shapes, verdict = t.verdict from bench.templates t where t.k = e.template;
update bench.each set days = greatest(6, round(:measurements * weight / (select sum(weight) from bench.each) / case design when 'beforeAfter' then 3 else 6 end))
where weight > 0;

alter table bench.each add column started date, add column ended date, add column stop_date date, add column created date, add column active timestamptz;
update bench.each e set
  started = case when stage = 'test' then a.day - coalesce(days, 60) when stage in ('evaluate', 'iterate') and not closed then a.day - days - 20 - (luck * 30)::int
    when closed then a.day - 60 - ((0.72 - age) * 1000)::int - days end,
  ended = case when stage in ('evaluate', 'iterate') and not closed then a.day - 20 - (luck * 30)::int when closed then a.day - 60 - ((0.72 - age) * 1000)::int end
from bench.anchor a;
update bench.each e set stop_date = coalesce(ended, case when stage = 'test' then a.day + 20 + (luck * 40)::int end),
  created = coalesce(started - 15, a.day - 40 + (age * 20)::int),
  active = coalesce(case when closed then ended + 12 when ended is not null then ended + 10 when stage = 'test' then a.day - 1 else a.day - 10 end)
    + make_interval(secs => bench.draw(n, 15) * 80000)
from bench.anchor a;
alter table bench.each add column measures uuid[], add column arms uuid[];
update bench.each set measures = array[bench.uid(23, n * 4), bench.uid(23, n * 4 + 1), bench.uid(23, n * 4 + 2)],
  arms = array[bench.uid(22, n * 2), bench.uid(22, n * 2 + 1)];
create index on bench.each (n);
analyze bench.each;

insert into benchmarks (workspace_id, id, number, actor, sector, context, action, result, source_url, source_author, published_on, recorded_by, created_at)
select w.id, bench.uid(11, place * 100000 + b), b, 'Ville de ' || bench.pick(array['Nantes', 'Lyon', 'Gand', 'Turin', 'Porto', 'Lille', 'Brest'], b, 20), 'Services publics', null,
  'Un accueil tenu par des pairs volontaires, deux matins par semaine.', 'Un tiers des questions ne revient plus au guichet.', 'https://example.org/' || b, 'Un rapport annuel',
  a.day - 800, bench.uid(4, place * 100000 + 4), a.day - 780
from bench.workspaces w, bench.anchor a, generate_series(1, greatest(4, w.experiments / 10)) b;

insert into prototypes (workspace_id, id, number, project_id, name, need, smallest_form, activity, cost, proposed_by, created_at)
select e.workspace_id, bench.uid(12, n), i, project_id, 'Prototype ' || i, 'Une réponse sans attendre', 'Une page imprimée et un volontaire',
  bench.pick(array['publish', 'exchange', 'retain', 'answer', 'moderate'], n, 21), 200 + (luck * 4000)::int, owner_id, created
from bench.each e where i % 2 = 1;

insert into hypotheses (workspace_id, id, number, project_id, prototype_id, locale, observation, audience, change, measure, direction, target, rationale, owner_id, created_at)
select workspace_id, bench.uid(13, n), i, project_id, bench.uid(12, n - 1 + i % 2), 'fr',
  'au guichet numéro ' || i || ', une personne sur trois repart sans réponse et revient dans la semaine avec la même question',
  'les personnes qui viennent pour la première fois', 'un volontaire les accueille et montre où trouver la réponse avant le guichet, avec une fiche d''une page',
  'la part des demandes closes le jour même', 'increase', '45 %',
  'les essais menés ailleurs montrent qu''un pair rassure mieux qu''une affiche, et que la fiche est emportée par la plupart des gens', owner_id, created
from bench.each;
