import type { MigrationInterface, QueryRunner } from 'typeorm';
import { runAll } from './tenant.js';

/** How far back a saved board tells what happened, in words that stay relative; those saved before told everything. */
export class BoardPeriods1764000000018 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, [
      `alter table saved_boards add column period text not null default 'always'
        check (period in ('month', 'quarter', 'year', 'always'))`,
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runAll(runner, ['alter table saved_boards drop column period']);
  }
}
