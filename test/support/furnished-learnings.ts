import type { TestApp } from './app.js';
import { make } from './make.js';
import { anyKey, type TestWorkspace } from './workspace.js';

/** What somebody says of a learning, a note at a dead end, and a plan that was taken elsewhere in both ways. */
export async function furnishLearnings(
  app: TestApp,
  { lead, influencer }: TestWorkspace,
  given: {
    readonly word: string;
    readonly learning: string;
    readonly decided: string;
    readonly department: string;
  },
): Promise<{ stance: string }> {
  const { word, learning, decided, department } = given;
  const said = { stance: 'contest', happened: `${word} autre chose`, context: `${word} lieu` };
  const taken = await influencer.client.mutate(
    'takeStance',
    { idempotencyKey: anyKey(), learningId: learning, ...said },
    'learning { detail { stances { id } } }',
  );
  const query = 'query ($id: ID!) { experiment(id: $id) { plan { measures { id } } } }';
  const { experiment } = await lead.client.run(query, { id: decided });
  const figures = [{ measureId: experiment.plan.measures[0].id, baseline: 0.1, target: 0.9 }];
  const spread = {
    title: `${word} ailleurs`,
    departmentId: department,
    keeps: `${word} k`,
    changes: `${word} c`,
  };
  await make(lead, 'spreadExperiment', { sourceId: decided, ...spread, figures }, 'experiment');
  await make(lead, 'borrowPlan', { sourceId: decided, title: `${word} emprunt` }, 'experiment');
  const { workspaceId, memberId } = lead.actor;
  // The decided one goes on: a note can only be left where one stopped, and still must not be seen from elsewhere.
  await app.database.owner.query(
    `INSERT INTO dead_end_notes (workspace_id, experiment_id, avoid, retry_when, written_by) VALUES ($1, $2, $3, $3, $4)`,
    [workspaceId, decided.split('_')[1], `${word} impasse`, memberId],
  );
  return { stance: taken.learning.detail.stances[0].id };
}
