import type { MigrationInterface, QueryRunner } from 'typeorm';
import { runAll } from './tenant.js';

/**
 * The last wall behind the domain's rule: once a decision closed an experiment, its rows cannot be rewritten by any code. Removing a whole
 * workspace stays possible: its deletes come through foreign keys, one trigger deeper.
 */
const FUNCTIONS = [
  `create function levain_refuse_closed() returns trigger language plpgsql as $$
  begin
    if old.closed_at is null or (tg_op = 'DELETE' and pg_trigger_depth() > 1) then
      return case tg_op when 'DELETE' then old else new end;
    end if;
    raise exception 'experiment % is closed', old.number using errcode = 'check_violation', constraint = 'experiments_closed';
  end $$`,
  `create function levain_refuse_part_of_closed() returns trigger language plpgsql as $$
  declare part record;
  begin
    part := case tg_op when 'INSERT' then new else old end;
    if (tg_op = 'DELETE' and pg_trigger_depth() > 1) or not exists (
      select from experiments e where e.workspace_id = part.workspace_id and e.id = part.experiment_id and e.closed_at is not null
    ) then
      return case tg_op when 'DELETE' then old else new end;
    end if;
    raise exception 'the experiment of this row of % is closed', tg_table_name
      using errcode = 'check_violation', constraint = 'experiments_closed';
  end $$`,
  `create function levain_refuse_readings_of_closed() returns trigger language plpgsql as $$
  begin
    if exists (
      select from (select distinct workspace_id, experiment_id from added) part
      join experiments e on e.workspace_id = part.workspace_id and e.id = part.experiment_id where e.closed_at is not null
    ) then
      raise exception 'a closed experiment takes no reading' using errcode = 'check_violation', constraint = 'experiments_closed';
    end if;
    return null;
  end $$`,
];

/** Rows that close together with the experiment are written in the same transaction: only their rewriting is refused. */
const REWRITTEN = ['evaluations', 'decisions', 'learnings', 'measurements'];
const WRITTEN = ['plans', 'arms', 'measures', 'amendments'];

/** What was concluded and decided stays as it was. */
export class ClosedRecords1763700000005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, FUNCTIONS);
    await runAll(runner, [
      `create trigger experiments_closed before update or delete on experiments
        for each row execute function levain_refuse_closed()`,
      ...REWRITTEN.map(
        (table) => `create trigger ${table}_closed before update or delete on ${table}
          for each row execute function levain_refuse_part_of_closed()`,
      ),
      ...WRITTEN.map(
        (table) => `create trigger ${table}_closed before insert or update or delete on ${table}
          for each row execute function levain_refuse_part_of_closed()`,
      ),
      `create trigger measurements_closed_insert after insert on measurements
        referencing new table as added for each statement execute function levain_refuse_readings_of_closed()`,
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop trigger measurements_closed_insert on measurements');
    for (const table of ['experiments', ...REWRITTEN, ...WRITTEN]) {
      await runner.query(`drop trigger ${table}_closed on ${table}`);
    }
    await runner.query(
      'drop function levain_refuse_closed(), levain_refuse_part_of_closed(), levain_refuse_readings_of_closed()',
    );
  }
}
