insert into experiments (workspace_id, id, number, title, project_id, hypothesis_id, prototype_id, owner_id, stage, is_draft, parent_id, keeps, changes,
  started_at, test_ended_at, ended_early_reason, closed_at, last_activity_at, created_at)
select e.workspace_id, e.id, e.i, bench.pick(array['Accueil par des pairs', 'Fiche d''une page', 'Rappel la veille', 'Guichet du matin', 'Réponse type relue', 'Visite à deux', 'Salle calme', 'Essai du vendredi'], e.n, 30)
    || ' no ' || e.i,
  e.project_id, bench.uid(13, e.n), bench.uid(12, e.n - 1 + e.i % 2), e.owner_id, e.stage, e.draft,
  parent.id, case when parent.id is not null then 'Le même public et la même mesure.' end, case when parent.id is not null then 'Le moment de la journée.' end,
  e.started + time '09:00', e.ended + time '18:00', null, case when e.closed then e.active end, e.active, e.created
from bench.each e
left join bench.each parent on parent.n = e.n - 1 and parent.workspace_id = e.workspace_id and e.i % 5 <> 0 and bench.draw(e.n, 31) < 0.45 and parent.closed
order by e.n;

insert into experiment_benchmarks (workspace_id, experiment_id, benchmark_id)
select e.workspace_id, e.id, bench.uid(11, e.place * 100000 + 1 + (e.n + k) % greatest(4, w.experiments / 10))
from bench.each e join bench.workspaces w on w.place = e.place, generate_series(0, 1) k;

insert into arms (workspace_id, id, experiment_id, position, name, role)
select workspace_id, bench.uid(22, n * 2 + p), id, p,
  case design when 'beforeAfter' then case p when 0 then 'Avant' else 'Après' end else case p when 0 then 'Comme d''habitude' else 'Avec le changement' end end,
  case design when 'beforeAfter' then case p when 0 then 'before' else 'after' end else case p when 0 then 'control' else 'variant' end end
from bench.each, generate_series(0, 1) p where stage <> 'benchmark';

insert into measures (workspace_id, id, experiment_id, metric_id, position, role, direction, baseline, target, minimum_worthwhile_effect, margin)
select e.workspace_id, bench.uid(23, e.n * 4 + p), e.id,
  bench.uid(5, e.place * 100 + case e.shapes[p + 1] when 'proportion' then 0 when 'mean' then 1 when 'rate' then 2 else 3 end * 6 + (e.n + p * 2) % 6), p,
  (array['outcome', 'process', 'guardrail'])[p + 1], 'increase', typical, typical * 1.1, case p when 0 then typical * 0.04 end, case p when 2 then typical * 0.1 end
from bench.each e, generate_series(0, 2) p,
  lateral (select case e.shapes[p + 1] when 'proportion' then 0.4 when 'mean' then 12 when 'rate' then 3 else 52 end as typical) t
where stage <> 'benchmark';

analyze measures, metrics;
insert into plans (workspace_id, experiment_id, design, starts_on, stop_date, change_date, periodicity, minimum_per_arm, minimum_periods_before, minimum_periods_after,
  decision_rule, frozen_at, frozen_by, fingerprint, frozen_content)
select workspace_id, id, design, started, stop_date, case when design = 'beforeAfter' then started + days / 2 end,
  case when design = 'beforeAfter' or 'level' = any (shapes) then 'day' end, 400, 12, 12, 'Étendre si la mesure dépasse la cible, sinon revoir la fiche.',
  case when started is not null then started + time '09:00' end, case when started is not null then owner_id end,
  case when started is not null then encode(sha256(convert_to(id::text, 'UTF8')), 'hex') end,
  case when started is not null then jsonb_build_object('format', 'levain-plan/1',
    'sentence', jsonb_build_object('locale', 'fr', 'text', 'Parce que nous voyons qu''au guichet ' || i || ' une personne sur trois repart sans réponse, nous croyons qu''un volontaire qui accueille changera la part des demandes closes le jour même.'),
    'plan', jsonb_build_object('design', design, 'startsOn', started, 'stopDate', stop_date, 'measures', (
      select jsonb_agg(jsonb_build_object('name', k.name, 'role', q.role, 'shape', k.shape, 'unit', k.unit, 'direction', q.direction, 'baseline', q.baseline,
        'target', q.target, 'minimumWorthwhileEffect', q.minimum_worthwhile_effect, 'margin', q.margin) order by q.position)
      from measures q join metrics k on k.workspace_id = q.workspace_id and k.id = q.metric_id
      where q.workspace_id = e.workspace_id and q.experiment_id = e.id))) end
from bench.each e where stage <> 'benchmark';

insert into plans (workspace_id, experiment_id) select workspace_id, id from bench.each where stage = 'benchmark';

insert into amendments (workspace_id, id, experiment_id, number, changes, reason, author_id, amended_at, fingerprint)
select workspace_id, bench.uid(24, n), id, 1, jsonb_build_array(jsonb_build_object('path', 'stopDate', 'before', stop_date - 7, 'after', stop_date)),
  'Une semaine de vacances au milieu de l''essai.', owner_id, started + 5, encode(sha256(convert_to(id::text || '1', 'UTF8')), 'hex')
from bench.each where started is not null and bench.draw(n, 32) < 0.1;

-- The owner, and from two to eleven others.
insert into participations (workspace_id, id, experiment_id, person_id, role, status, message, invited_by, created_at, answered_at)
select distinct on (e.n, person) e.workspace_id, bench.uid(25, e.n * 16 + p), e.id, bench.uid(3, e.place * 100000 + person),
  case when p = 0 then 'owner' else (array['coLead', 'relay', 'tester', 'tester', 'critic', 'witness'])[1 + (e.n * 3 + p) % 6] end,
  case when p = 0 or bench.draw(e.n * 16 + p, 33) < 0.75 then 'accepted' when bench.draw(e.n * 16 + p, 33) < 0.9 then 'invited' else 'declined' end,
  case when p > 0 then 'Votre regard nous aiderait : vous connaissez ces personnes.' end, case when p > 0 then e.owner_id end,
  e.created + p, e.created + p + 1
from bench.each e, lateral generate_series(0, 2 + (bench.draw(e.n, 34) * 9)::int) p,
  lateral (select case p when 0 then e.owner else 1 + floor(bench.draw(e.n * 16 + p, 35) * e.people)::int end as person) drawn
order by e.n, person, p;
update participations set answered_at = null where status = 'invited';

insert into forecasts (workspace_id, experiment_id, person_id, probability, is_owners, given_at)
select p.workspace_id, p.experiment_id, p.person_id, round((0.3 + 0.6 * bench.draw(e.n, 36 + p.number))::numeric, 2), p.number = 1, e.started
from (select *, row_number() over (partition by experiment_id order by created_at, id)::int as number from participations where status = 'accepted') p
join bench.each e on e.id = p.experiment_id where p.number <= 4 and e.started is not null;
