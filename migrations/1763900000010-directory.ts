import type { MigrationInterface, QueryRunner } from 'typeorm';
import { runAll, tenantTable } from './tenant.js';

const TABLES = [
  `create table directory_imports (
    workspace_id uuid not null references workspaces on delete cascade,
    id uuid not null,
    file_name text not null,
    mapping jsonb not null,
    is_complete boolean not null,
    rows_read integer not null,
    added integer not null,
    updated integer not null,
    unchanged integer not null,
    back integer not null,
    gone integer not null,
    created_departments uuid[] not null default '{}',
    recorded_by uuid not null,
    recorded_at timestamptz not null default now(),
    undone_at timestamptz,
    kept integer,
    primary key (workspace_id, id),
    foreign key (workspace_id, recorded_by) references members (workspace_id, id)
  )`,
  'create index directory_imports_workspace_id_recorded_at_idx on directory_imports (workspace_id, recorded_at)',
  // What a person was before the file, and the version it left them in: both are needed to undo it, and leave with the person.
  `create table directory_import_changes (
    workspace_id uuid not null references workspaces on delete cascade,
    import_id uuid not null,
    person_id uuid not null,
    kind text not null check (kind in ('added', 'updated', 'back', 'left')),
    before jsonb,
    version integer not null,
    primary key (workspace_id, import_id, person_id),
    foreign key (workspace_id, import_id) references directory_imports (workspace_id, id) on delete cascade,
    foreign key (workspace_id, person_id) references people (workspace_id, id) on delete cascade
  )`,
  'create index directory_import_changes_workspace_id_person_id_idx on directory_import_changes (workspace_id, person_id)',
  // An address that no file may bring back. Nothing leads from it to the row of the person.
  `create table forgotten_addresses (
    workspace_id uuid not null references workspaces on delete cascade,
    id uuid not null,
    salt bytea not null,
    digest bytea not null,
    primary key (workspace_id, id)
  )`,
  `create table referents (
    workspace_id uuid not null references workspaces on delete cascade,
    id uuid not null,
    area text not null check (area in ('strategy', 'technique', 'pr', 'hr')),
    person_id uuid not null,
    status text not null default 'asked' check (status in ('asked', 'accepted', 'declined')),
    asked_by uuid not null,
    asked_at timestamptz not null default now(),
    answered_at timestamptz,
    primary key (workspace_id, id),
    unique (workspace_id, area, person_id),
    foreign key (workspace_id, person_id) references people (workspace_id, id) on delete cascade,
    foreign key (workspace_id, asked_by) references members (workspace_id, id)
  )`,
  'create index referents_workspace_id_person_id_idx on referents (workspace_id, person_id)',
];

const NAMES = ['directory_imports', 'directory_import_changes', 'forgotten_addresses', 'referents'];

/** A profile is the person's own words: requests that run on behalf of somebody else can neither write nor delete it. */
const OWN_PROFILE = ['influencer_profiles', 'influencer_topics'].flatMap((table) => [
  `create policy ${table}_own_insert on ${table} as restrictive for insert to levain_app
    with check (person_id = levain_person())`,
  `create policy ${table}_own_update on ${table} as restrictive for update to levain_app
    using (person_id = levain_person()) with check (person_id = levain_person())`,
  `create policy ${table}_own_delete on ${table} as restrictive for delete to levain_app
    using (person_id = levain_person())`,
]);

/** JSON whose texts have lost each of the words, wherever it stands by itself and whatever its case. */
const WITHOUT_WORDS = `create function levain_without_words(value jsonb, words text[]) returns jsonb
  language plpgsql immutable set search_path = public, pg_temp as $$
  declare word text; said text;
  begin
    case jsonb_typeof(value)
      when 'object' then
        return coalesce((select jsonb_object_agg(key, levain_without_words(each, words)) from jsonb_each(value) o (key, each)), value);
      when 'array' then
        return coalesce((select jsonb_agg(levain_without_words(each, words) order by place)
          from jsonb_array_elements(value) with ordinality a (each, place)), value);
      when 'string' then
        said := value #>> '{}';
        foreach word in array words loop
          said := regexp_replace(said, '(?<![[:alnum:]])' || regexp_replace(word, '([][\\.^$*+?(){}|\\\\-])', '\\\\\\1', 'g')
            || '(?![[:alnum:]])', 'N. N.', 'gi');
        end loop;
        return to_jsonb(said);
      else
        return value;
    end case;
  end $$`;

/** An object without what names somebody; anything else as it is. */
const WITHOUT_PERSON = `create function levain_without_person(value jsonb) returns jsonb language sql immutable
  set search_path = public, pg_temp as $$ select case when jsonb_typeof(value) = 'object' then value - array['name',
    'email', 'site', 'managerId', 'help', 'topics', 'message', 'reason', 'answerReason', 'note', 'text',
    'notes', 'place', 'link', 'organisation', 'word'] else value end $$`;

/**
 * The one exception to "events are only added": once a person of the workspace at hand is forgotten, their words leave the
 * events (docs/adr/0011). `objects` are the rows that are theirs; `words` are looked for elsewhere too, unless somebody else
 * bears the same name.
 */
export const SCRUB = `create function levain_scrub_events(forgotten uuid, objects uuid[], words text[], has_namesake boolean)
  returns integer language plpgsql security definer set search_path = public, pg_temp as $$
  declare scrubbed integer;
  begin
    if not exists (select from people p
      where p.workspace_id = levain_workspace() and p.id = forgotten and p.forgotten_at is not null) then
      raise exception 'Only the events of somebody forgotten in this workspace can be scrubbed.';
    end if;
    update event_log e set
      before = levain_without_words(case when f.is_theirs then levain_without_person(e.before) else e.before end, words),
      after = levain_without_words(case when f.is_theirs then levain_without_person(e.after) else e.after end, words)
    from (select sequence, object_id = forgotten or object_id = any (objects) as is_theirs,
        lower(coalesce(before::text, '') || coalesce(after::text, '')) as said
      from event_log where workspace_id = levain_workspace() and (before is not null or after is not null)) f
    where e.workspace_id = levain_workspace() and e.sequence = f.sequence
      and (f.is_theirs or (not has_namesake and exists (select from unnest(words) word
        where position(lower(substr(to_jsonb(word)::text, 2, length(to_jsonb(word)::text) - 2)) in f.said) > 0)));
    get diagnostics scrubbed = row_count;
    return scrubbed;
  end $$`;

/** For requests alone. */
export const SCRUB_GRANTS = [
  'revoke execute on function levain_scrub_events(uuid, uuid[], text[], boolean) from public',
  'grant execute on function levain_scrub_events(uuid, uuid[], text[], boolean) to levain_app',
];

const SCRUBBING = [WITHOUT_WORDS, WITHOUT_PERSON, SCRUB, ...SCRUB_GRANTS];

/** Imports of the directory and how to undo them, who is referent for what, and being forgotten. */
export class Directory1763900000010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, [
      ...TABLES,
      ...NAMES.flatMap((name) => tenantTable(name)),
      ...OWN_PROFILE,
      ...SCRUBBING,
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runAll(runner, [
      'drop function levain_scrub_events(uuid, uuid[], text[], boolean)',
      'drop function levain_without_words(jsonb, text[])',
      'drop function levain_without_person(jsonb)',
      ...['influencer_profiles', 'influencer_topics'].flatMap((table) =>
        ['insert', 'update', 'delete'].map((act) => `drop policy ${table}_own_${act} on ${table}`),
      ),
      `drop table ${[...NAMES].reverse().join(', ')}`,
    ]);
  }
}
