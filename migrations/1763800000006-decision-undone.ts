import type { MigrationInterface, QueryRunner } from 'typeorm';
import { runAll } from './tenant.js';

/**
 * A decision may be taken back within seconds: the one way in which a closed experiment opens again. The window is wider than the
 * domain's ten seconds, for this clock need not be the one that the decision was stamped by. Nothing else of the row may change, and
 * at the end of the transaction the decision must be gone.
 */
const REFUSE_CLOSED = `create or replace function levain_refuse_closed() returns trigger language plpgsql as $$
  declare reopened constant text[] := '{closed_at,version,last_activity_at}';
  begin
    if old.closed_at is null or (tg_op = 'DELETE' and pg_trigger_depth() > 1) then
      return case tg_op when 'DELETE' then old else new end;
    end if;
    if tg_op = 'UPDATE' and new.closed_at is null and to_jsonb(new) - reopened = to_jsonb(old) - reopened and exists (
      select from decisions d where d.workspace_id = old.workspace_id and d.experiment_id = old.id
        and d.decided_at > clock_timestamp() - interval '30 seconds'
    ) then
      return new;
    end if;
    raise exception 'experiment % is closed', old.number using errcode = 'check_violation', constraint = 'experiments_closed';
  end $$`;

const REFUSE_DECIDED = `create function levain_refuse_open_decided() returns trigger language plpgsql as $$
  begin
    if exists (
      select from experiments e join decisions d on d.workspace_id = e.workspace_id and d.experiment_id = e.id
      where e.workspace_id = new.workspace_id and e.id = new.id and e.closed_at is null
    ) then
      raise exception 'experiment % is open and decided', new.number
        using errcode = 'check_violation', constraint = 'experiments_closed';
    end if;
    return null;
  end $$`;

const REFUSE_CLOSED_BEFORE = `create or replace function levain_refuse_closed() returns trigger language plpgsql as $$
  begin
    if old.closed_at is null or (tg_op = 'DELETE' and pg_trigger_depth() > 1) then
      return case tg_op when 'DELETE' then old else new end;
    end if;
    raise exception 'experiment % is closed', old.number using errcode = 'check_violation', constraint = 'experiments_closed';
  end $$`;

/** What was decided can be taken back for a moment. */
export class DecisionUndone1763800000006 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, [
      REFUSE_CLOSED,
      REFUSE_DECIDED,
      `create constraint trigger experiments_reopened after update of closed_at on experiments
        deferrable initially deferred for each row when (old.closed_at is not null and new.closed_at is null)
        execute function levain_refuse_open_decided()`,
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runAll(runner, [
      'drop trigger experiments_reopened on experiments',
      'drop function levain_refuse_open_decided()',
      REFUSE_CLOSED_BEFORE,
    ]);
  }
}
