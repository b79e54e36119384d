import type { MigrationInterface, QueryRunner } from 'typeorm';
import { runAll, tenantTable } from './tenant.js';

/** What a member's requests cost in the minute that is running: all processes of the server add to it. */
const COST_BUDGETS = `create table cost_budgets (
    workspace_id uuid not null references workspaces on delete cascade,
    member_id uuid not null,
    minute timestamptz not null,
    spent bigint not null,
    primary key (workspace_id, member_id),
    foreign key (workspace_id, member_id) references members (workspace_id, id) on delete cascade
  )`;

export class CostBudgets1764000000024 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, [COST_BUDGETS, ...tenantTable('cost_budgets')]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table cost_budgets');
  }
}
