-- Given: bench.workspaces (place, experiments), bench.templates (k, design, shapes, verdict, analyses, computed), bench.anchor (day).

-- An id that grows with its number, as those of the product grow with time.
create function bench.uid(kind int, n bigint) returns uuid language sql immutable parallel safe as $$
  select (lpad(to_hex(1700000000000 + n), 12, '0') || '7' || lpad(to_hex(kind), 3, '0') || '8' || substr(md5(kind || '.' || n), 1, 15))::uuid
$$;

-- A number from 0 to 1 that is the same on every machine.
create function bench.draw(n bigint, salt int) returns float8 language sql immutable parallel safe as $$
  select (hashint8extended(n, salt) & 1073741823) / 1073741824.0::float8
$$;

-- One of several words.
create function bench.pick(words text[], n bigint, salt int) returns text language sql immutable parallel safe as $$
  select words[1 + floor(bench.draw(n, salt) * array_length(words, 1))::int]
$$;

alter table bench.workspaces add column id uuid, add column first bigint, add column members int, add column people int,
  add column projects int;
update bench.workspaces w set id = bench.uid(1, place),
  first = (select coalesce(sum(experiments), 0) from bench.workspaces before where before.place < w.place),
  members = greatest(8, experiments / 20), people = greatest(24, experiments / 5), projects = greatest(4, experiments / 25);

insert into workspaces (workspace_id, name, created_at)
select w.id, 'Organisation ' || place, a.day - 1200 from bench.workspaces w, bench.anchor a;

insert into departments (workspace_id, id, name, created_at)
select w.id, bench.uid(2, place * 100 + d), name, a.day - 1199
from bench.workspaces w, bench.anchor a, unnest(array['Accueil', 'Atelier', 'Communication', 'Direction générale', 'Finances', 'Formation',
  'Informatique', 'Logistique', 'Numérique', 'Qualité', 'Ressources humaines', 'Service clients']) with ordinality as n (name, d);

insert into people (workspace_id, id, name, email, email_key, department_id, created_at)
select w.id, bench.uid(3, place * 100000 + p),
  bench.pick(array['Camille', 'Noé', 'Léa', 'Sam', 'Hélène', 'Yannick', 'Inès', 'Marc', 'Sonia', 'Paul', 'Awa', 'Élise', 'Hugo', 'Nadia', 'Tom', 'Zoé'], place * 100000 + p, 1)
    || ' ' || bench.pick(array['Martin', 'Bernard', 'Petit', 'Moreau', 'Laurent', 'Garcia', 'Fournier', 'Girard', 'Mercier', 'Blanc', 'Faure', 'Diallo', 'Nguyen', 'Lopez'], place * 100000 + p, 2)
    || ' ' || p,
  address, address, bench.uid(2, place * 100 + 1 + p % 12), a.day - 1198
from bench.workspaces w, bench.anchor a, generate_series(1, w.people) p,
  lateral (select 'person' || p || '@organisation' || place || '.example' as address) mail;

insert into members (workspace_id, id, person_id, email, email_key, role, created_at)
select w.id, bench.uid(4, place * 100000 + m), person.id, person.email, person.email_key,
  case when m = 1 then 'admin' when m = 2 then 'leadership' when m = 3 then 'coordinator' when m % 5 = 0 then 'influencer' else 'lead' end, a.day - 1197
from bench.workspaces w, bench.anchor a, generate_series(1, w.members) m, people person
where person.workspace_id = w.id and person.id = bench.uid(3, place * 100000 + m);

insert into metrics (workspace_id, id, name, unit, shape, direction, definition, created_at)
select w.id, bench.uid(5, place * 100 + s * 6 + j), name || ' ' || j, unit, shape, 'increase', 'Compté chaque jour par l''équipe, dans l''outil qu''elle utilise déjà.', a.day - 1190
from bench.workspaces w, bench.anchor a, generate_series(0, 5) j,
  (values (0, 'proportion', 'Part des demandes closes', '%'), (1, 'mean', 'Délai moyen', 'jours'), (2, 'rate', 'Réponses par semaine', 'réponses'),
    (3, 'level', 'Niveau de satisfaction', 'points')) as m (s, shape, name, unit);
