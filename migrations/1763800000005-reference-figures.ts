import type { MigrationInterface, QueryRunner } from 'typeorm';
import { runAll, tenantTable } from './tenant.js';

/** Published figures of a benchmark, to stand beside one's own result. */
export class ReferenceFigures1763800000005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, [
      `create table reference_figures (
        workspace_id uuid not null references workspaces on delete cascade,
        id uuid not null,
        benchmark_id uuid not null,
        position integer not null,
        label text not null,
        value double precision not null,
        shape text not null check (shape in ('proportion', 'mean', 'rate', 'level')),
        unit text,
        period text,
        source text,
        metric_id uuid,
        primary key (workspace_id, id),
        foreign key (workspace_id, benchmark_id) references benchmarks (workspace_id, id) on delete cascade,
        foreign key (workspace_id, metric_id) references metrics (workspace_id, id)
      )`,
      'create index reference_figures_workspace_id_benchmark_id_idx on reference_figures (workspace_id, benchmark_id, position)',
      ...tenantTable('reference_figures'),
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table reference_figures');
  }
}
