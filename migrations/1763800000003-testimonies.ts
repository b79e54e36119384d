import type { MigrationInterface, QueryRunner } from 'typeorm';
import { runAll, tenantTable } from './tenant.js';

const TESTIMONIES = `create table testimonies (
    workspace_id uuid not null references workspaces on delete cascade,
    id uuid not null,
    hypothesis_id uuid not null,
    experiment_id uuid,
    strength text not null check (strength in ('opinion', 'said', 'observed', 'did', 'paid')),
    stance text not null check (stance in ('for', 'against')),
    statement text not null,
    source text not null,
    heard_on date not null,
    link text,
    recorded_by uuid not null,
    recorded_at timestamptz not null default now(),
    withdrawn_by uuid,
    withdrawn_at timestamptz,
    withdrawal_reason text,
    version integer not null default 1,
    primary key (workspace_id, id),
    foreign key (workspace_id, hypothesis_id) references hypotheses (workspace_id, id),
    foreign key (workspace_id, experiment_id) references experiments (workspace_id, id) on delete cascade,
    foreign key (workspace_id, recorded_by) references members (workspace_id, id),
    foreign key (workspace_id, withdrawn_by) references members (workspace_id, id)
  )`;

/** What people said and did. On an experiment they close with it; on the hypothesis itself they stay open. */
export class Testimonies1763800000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, [
      TESTIMONIES,
      'create index testimonies_workspace_id_hypothesis_id_idx on testimonies (workspace_id, hypothesis_id)',
      'create index testimonies_workspace_id_experiment_id_idx on testimonies (workspace_id, experiment_id)',
      ...tenantTable('testimonies'),
      `create trigger testimonies_closed before insert or update or delete on testimonies
        for each row execute function levain_refuse_part_of_closed()`,
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table testimonies');
  }
}
