import type { MigrationInterface, QueryRunner } from 'typeorm';
import { runAll } from './tenant.js';

/** NaN is above everything in PostgreSQL's order: below infinity says finite. */
const CHANGES = [
  `alter table metrics drop constraint metrics_shape_check,
    add constraint metrics_shape_check check (shape in ('proportion', 'mean', 'rate', 'level'))`,
  `alter table measurements
    add column exposure double precision
      constraint measurements_exposure_check check (exposure > 0 and exposure < 'infinity'),
    add column covariate double precision,
    add constraint measurements_covariate_check check (covariate is null or is_individual)`,
];

/** Counts over an exposure, and what was known of the same person before the start. */
export class RatesAndCovariates1763800000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, CHANGES);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runAll(runner, [
      'alter table measurements drop column exposure, drop column covariate',
      `alter table metrics drop constraint metrics_shape_check,
        add constraint metrics_shape_check check (shape in ('proportion', 'mean', 'level'))`,
    ]);
  }
}
