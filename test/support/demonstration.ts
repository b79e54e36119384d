import type { TestApp } from './app.js';

/** Makes a demonstration of a workspace, which the product never does to one that is there. */
export async function asDemonstration({ database }: TestApp, workspaceId: string): Promise<void> {
  await database.owner.query('SET session_replication_role = replica');
  await database.owner.query('UPDATE workspaces SET is_demo = true WHERE workspace_id = $1', [workspaceId]);
  await database.owner.query('RESET session_replication_role');
}
