import type { TestApp } from './app.js';
import type { TestMember, TestWorkspace } from './workspace.js';

const uuid = (id: string): string => id.slice(id.indexOf('_') + 1);

/** What several people believed of an experiment that was then refuted, and how they had scored its idea, written straight into the tables. */
export async function furnishBeliefs(
  app: TestApp,
  { influencer, coordinator, admin }: TestWorkspace,
  { confirmed, hypothesis }: { readonly confirmed: string; readonly hypothesis: string },
): Promise<void> {
  const { owner } = app.database;
  await owner.query(`UPDATE evaluations SET verdict = 'refuted' WHERE experiment_id = $1`, [uuid(confirmed)]);
  for (const { actor } of [influencer, coordinator, admin]) {
    const whose = [actor.workspaceId, uuid(confirmed), actor.personId];
    await owner.query(
      `INSERT INTO forecasts (workspace_id, experiment_id, person_id, probability, is_owners)
       VALUES ($1, $2, $3, 0.8, false)`,
      whose,
    );
  }
  for (const { actor } of [influencer, admin]) await giveScores(owner, actor, uuid(hypothesis));
}

async function giveScores(
  owner: TestApp['database']['owner'],
  { workspaceId, personId }: TestMember['actor'],
  hypothesisId: string,
): Promise<void> {
  const whose = [workspaceId, hypothesisId, personId];
  await owner.query(
    `INSERT INTO hypothesis_scores (workspace_id, hypothesis_id, person_id, impact, confidence, ease)
     VALUES ($1, $2, $3, 8, 6, 3)`,
    whose,
  );
  await owner.query(
    'INSERT INTO hypothesis_scorers (workspace_id, hypothesis_id, person_id) VALUES ($1, $2, $3)',
    whose,
  );
}
