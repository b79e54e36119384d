import type { MigrationInterface, QueryRunner } from 'typeorm';

/** References in a circle, or from a table to itself: rows of an archive come in some at a time, and find each other at the end. */
const IN_A_CIRCLE = [
  ['departments', 'parent_id'],
  ['people', 'manager_id'],
  ['goals', 'parent_id'],
  ['experiments', 'parent_id'],
  ['experiments', 'because_of_id'],
  ['cost_lines', 'corrects_id'],
  ['return_lines', 'corrects_id'],
  ['packs', 'previous_id'],
] as const;

const change = (to: string): string[] =>
  IN_A_CIRCLE.map(
    ([table, column]) => `alter table ${table} alter constraint ${table}_workspace_id_${column}_fkey ${to}`,
  );

/** A workspace that comes in may defer these checks to the end of its transaction; nobody else does. */
export class Archive1764000000012 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of change('deferrable initially immediate')) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of change('not deferrable')) await runner.query(statement);
  }
}
