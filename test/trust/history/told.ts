import type { TestApp } from '../../support/app.js';
import { make } from '../../support/make.js';
import { newWorkspace, type TestWorkspace } from '../../support/workspace.js';
import type { Targets } from './tamperings.js';

const SAID = { saidOn: '2026-01-05', channel: 'letter', isUnderstood: true };

/** A workspace with a history of so many acts, in which two people were forgotten, once in the same event. */
export async function toldHistory(app: TestApp, acts: number): Promise<TestWorkspace & { targets: Targets }> {
  const workspace = await newWorkspace(app);
  const { coordinator } = workspace;
  const add = (name: string): Promise<{ id: string }> =>
    make(coordinator, 'addPerson', { name, email: `${name.slice(0, 3).toLowerCase()}@ex.org` }, 'person');
  const [one, two] = [await add('Zénobie Canari'), await add('Ouri Le Bref')];
  const both = await make(
    coordinator,
    'createDepartment',
    { name: 'Chez Zénobie Canari et Ouri Le Bref' },
    'department',
  );
  for (let act = 0; act < acts; act += 1)
    await make(coordinator, 'createDepartment', { name: `Atelier ${act}` }, 'department');
  await forget(workspace, one.id);
  await forget(workspace, two.id);
  for (let act = 0; act < 4; act += 1)
    await make(coordinator, 'createDepartment', { name: `Après ${act}` }, 'department');
  const { rows } = await app.database.owner.query(TARGETS, [
    workspace.workspaceId,
    both.id.split('_')[1],
    two.id.split('_')[1],
  ]);
  const { scrubbed, forgetting, last } = rows[0];
  return { ...workspace, targets: { middle: 10, scrubbed, forgetting, last } };
}

async function forget({ coordinator }: TestWorkspace, id: string): Promise<void> {
  const payload = await coordinator.client.mutate('forgetPerson', { id, ...SAID }, 'person { id }');
  if (payload.__typename !== 'ForgetPersonSuccess')
    throw new Error(`Not forgotten: ${JSON.stringify(payload)}`);
}

const TARGETS = `
  SELECT (SELECT sequence::int FROM event_log WHERE workspace_id = $1 AND object_id = $2) AS scrubbed,
    (SELECT sequence::int FROM event_log WHERE workspace_id = $1 AND object_id = $3 AND kind = 'personForgotten') AS forgetting,
    (SELECT max(sequence)::int FROM event_log WHERE workspace_id = $1) AS last`;
