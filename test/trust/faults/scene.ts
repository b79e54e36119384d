import type { TestDatabase } from '../../support/database.js';
import { startApp, type TestApp } from '../../support/app.js';
import { HEADLINES, runningTest } from '../../support/running-test.js';
import { newId } from '../../../apps/api/src/database/new-id.js';
import { addMember, newWorkspace, type TestMember } from '../../support/workspace.js';

/** What the writers write into: a workspace and a running test of individual values, made by a server that has stopped again. */
export interface Scene {
  readonly workspaceId: string;
  readonly admin: { readonly cookie: string };
  readonly lead: { readonly cookie: string };
  /** The administrator of another workspace, where nothing has happened yet. */
  readonly newcomer: { readonly cookie: string };
  readonly test: {
    readonly id: string;
    readonly uuid: string;
    readonly measureId: string;
    readonly armId: string;
  };
}

const MEAN = { ...HEADLINES, shape: 'mean', baseline: 10, target: 20, minimumWorthwhileEffect: 5 } as const;

export async function prepareScene(database: TestDatabase): Promise<Scene> {
  const app = await startApp({}, { ...database, drop: () => Promise.resolve() });
  try {
    const workspace = await newWorkspace(app);
    const newcomer = await founder(app);
    const { id, uuid, measureId, armIds } = await runningTest(app, workspace, MEAN);
    return {
      workspaceId: workspace.workspaceId,
      admin: { cookie: workspace.admin.client.cookie! },
      lead: { cookie: workspace.lead.client.cookie! },
      newcomer: { cookie: newcomer.client.cookie! },
      test: { id, uuid, measureId, armId: armIds[0]! },
    };
  } finally {
    await app.stop();
  }
}

/** The only member of a workspace. */
async function founder(app: TestApp): Promise<TestMember> {
  const workspaceId = newId();
  await app.database.owner.query('INSERT INTO workspaces (workspace_id, name) VALUES ($1, $2)', [
    workspaceId,
    'Neuf',
  ]);
  return addMember(app, workspaceId, 'admin', 'Première');
}
