import type { MigrationInterface, QueryRunner } from 'typeorm';
import { SCRUB, SCRUB_GRANTS } from './1763900000010-directory.js';
import { runAll } from './tenant.js';

/**
 * `hash`: of the event before, of what the event says and of its content. `salt`: without it nobody can try out what a content was.
 * `content_hash`: of the content as it was written, kept where somebody was forgotten in it.
 */
const COLUMNS =
  'alter table event_log add column salt uuid, add column content_hash bytea, add column hash bytea';

const CONTENT = `create function levain_event_content(salt uuid, before jsonb, after jsonb) returns bytea
  language plpgsql stable as $$
  begin
    return sha256(convert_to(salt::text || E'\\n' || coalesce(before::text, '') || E'\\n' || coalesce(after::text, ''), 'UTF8'));
  end $$`;

/** Line by line; the one text that a request chooses comes last. */
const HASH = `create function levain_event_hash(previous bytea, event event_log, content bytea) returns bytea
  language plpgsql stable as $$
  begin
    return sha256(coalesce(previous, '') || convert_to(
      event.workspace_id || E'\\n' || event.sequence || E'\\n' || event.id || E'\\n' || event.kind || E'\\n'
      || coalesce(event.actor_id::text, '') || E'\\n' || coalesce(event.person_id::text, '') || E'\\n'
      || event.object_type || E'\\n' || event.object_id || E'\\n' || coalesce(event.experiment_id::text, '') || E'\\n'
      || extract(epoch from event.happened_at) || E'\\n' || coalesce(event.request_id, ''), 'UTF8') || content);
  end $$`;

/** Whoever adds an event adds it behind the last one, and it is sealed for them. */
const SEAL = `create function levain_seal_event() returns trigger language plpgsql as $$
  declare last_sequence bigint; last_hash bytea;
  begin
    select sequence, hash into last_sequence, last_hash from public.event_log
      where workspace_id = new.workspace_id order by sequence desc limit 1;
    if last_sequence >= new.sequence then
      raise exception 'The history is added to at its end.';
    end if;
    new.salt := gen_random_uuid();
    new.content_hash := null;
    new.hash := public.levain_event_hash(last_hash, new, public.levain_event_content(new.salt, new.before, new.after));
    return new;
  end $$`;

/** What is there already, from each workspace's first event on. */
const SEAL_ALL = `do $$
  declare event event_log; last_workspace uuid; last_hash bytea;
  begin
    for event in select * from event_log order by workspace_id, sequence loop
      if last_workspace is distinct from event.workspace_id then last_hash := null; end if;
      last_workspace := event.workspace_id;
      event.salt := gen_random_uuid();
      last_hash := levain_event_hash(last_hash, event, levain_event_content(event.salt, event.before, event.after));
      update event_log set salt = event.salt, hash = last_hash
        where workspace_id = event.workspace_id and sequence = event.sequence;
    end loop;
  end $$`;

/**
 * As before, and it gives the new content's hash of each event that it changed: the event that says who was forgotten keeps
 * them (docs/adr/0017). The hash of the content as it was stays in the chain, without the salt that would let anybody try names.
 */
const SCRUB_AND_SAY = `create function levain_scrub_events(forgotten uuid, objects uuid[], words text[], has_namesake boolean)
  returns jsonb language plpgsql security definer set search_path = public, pg_temp as $$
  declare scrubbed jsonb;
  begin
    if not exists (select from people p
      where p.workspace_id = levain_workspace() and p.id = forgotten and p.forgotten_at is not null) then
      raise exception 'Only the events of somebody forgotten in this workspace can be scrubbed.';
    end if;
    with said as (
      select sequence, before, after, object_id = forgotten or object_id = any (objects) as is_theirs,
        lower(coalesce(before::text, '') || coalesce(after::text, '')) as words_of_it
      from event_log where workspace_id = levain_workspace() and (before is not null or after is not null)
    ), left_over as (
      select sequence,
        levain_without_words(case when is_theirs then levain_without_person(before) else before end, words) as before,
        levain_without_words(case when is_theirs then levain_without_person(after) else after end, words) as after
      from said where is_theirs or (not has_namesake and exists (select from unnest(words) word
        where position(lower(substr(to_jsonb(word)::text, 2, length(to_jsonb(word)::text) - 2)) in words_of_it) > 0))
    ), changed as (
      update event_log e set before = l.before, after = l.after, salt = gen_random_uuid(),
        content_hash = coalesce(e.content_hash, levain_event_content(e.salt, e.before, e.after))
      from left_over l where e.workspace_id = levain_workspace() and e.sequence = l.sequence
        and (e.before, e.after) is distinct from (l.before, l.after)
      returning e.sequence, levain_event_content(e.salt, e.before, e.after) as content
    )
    select coalesce(jsonb_object_agg(sequence, encode(content, 'hex')), '{}') into scrubbed from changed;
    return scrubbed;
  end $$`;

/** With a workspace its history goes: requests delete none but an unfinished demonstration, which was one from the start. */
const WORKSPACES_STAY = [
  'create policy workspaces_stay on workspaces as restrictive for delete to levain_app using (is_demo)',
  `create function levain_refuse_demo() returns trigger language plpgsql as $$
  begin
    raise exception 'A workspace does not become a demonstration.';
  end $$`,
  `create trigger workspaces_demo_from_the_start before update of is_demo on workspaces
    for each row when (new.is_demo and not old.is_demo) execute function levain_refuse_demo()`,
];

const DROP_SCRUB = 'drop function levain_scrub_events(uuid, uuid[], text[], boolean)';

/** Each event of a workspace holds the hash of the one before: what is changed afterwards is found. */
export class SealedHistory1764000000023 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, [
      COLUMNS,
      ...[CONTENT, HASH, SEAL],
      'alter table event_log no force row level security',
      SEAL_ALL,
      'alter table event_log force row level security',
      'create trigger event_log_sealed before insert on event_log for each row execute function levain_seal_event()',
      ...[DROP_SCRUB, SCRUB_AND_SAY, ...SCRUB_GRANTS],
      ...WORKSPACES_STAY,
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runAll(runner, [
      'drop trigger workspaces_demo_from_the_start on workspaces',
      'drop function levain_refuse_demo()',
      'drop policy workspaces_stay on workspaces',
      ...[DROP_SCRUB, SCRUB, ...SCRUB_GRANTS],
      'drop trigger event_log_sealed on event_log',
      'drop function levain_seal_event()',
      'drop function levain_event_hash(bytea, event_log, bytea)',
      'drop function levain_event_content(uuid, jsonb, jsonb)',
      'alter table event_log drop column salt, drop column content_hash, drop column hash',
    ]);
  }
}
