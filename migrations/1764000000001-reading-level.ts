import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How a member reads the boards; empty while they never chose. */
export class ReadingLevel1764000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `alter table members add column reading_level text check (reading_level in ('executive', 'strategist', 'practitioner'))`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table members drop column reading_level');
  }
}
