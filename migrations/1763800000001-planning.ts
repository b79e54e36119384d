import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the planner answered, kept with the plan, and the periods below which a series is too early to read. */
export class Planning1763800000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table plans
      add column planning jsonb,
      add column minimum_periods_before integer check (minimum_periods_before > 0),
      add column minimum_periods_after integer check (minimum_periods_after > 0)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table plans
      drop column planning, drop column minimum_periods_before, drop column minimum_periods_after`);
  }
}
