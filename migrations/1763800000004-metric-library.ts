import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How a metric is collected, who reads it, and the indicator of the library it was taken from. */
export class MetricLibrary1763800000004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table metrics
      add column collection text,
      add column level text check (level in ('executive', 'strategist', 'practitioner')),
      add column indicator text`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'alter table metrics drop column indicator, drop column level, drop column collection',
    );
  }
}
