import type { MigrationInterface, QueryRunner } from 'typeorm';
import { runAll } from './tenant.js';

/** An owner or a project has few of many experiments: its board is a short walk of its own, not one over everything. */
const COLUMNS = ['owner_id', 'project_id'];

export class FiltersOfOne1764000000019 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await runAll(
      queryRunner,
      COLUMNS.map(
        (column) =>
          `create index portfolio_entries_${column}_idx on portfolio_entries (workspace_id, ${column}, last_activity_at desc, experiment_id desc)`,
      ),
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await runAll(
      queryRunner,
      COLUMNS.map((column) => `drop index portfolio_entries_${column}_idx`),
    );
  }
}
