import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { ActingPerson } from '../../apps/api/src/database/acting-member.js';
import { UnitOfWork } from '../../apps/api/src/database/unit-of-work.js';
import type { TestApp } from '../support/app.js';
import { act, newIdeas, readyToStart, type TestIdeas } from '../support/experiment-builder.js';
import { sharedApp } from '../support/shared-app.js';
import { newWorkspace, type TestMember, type TestWorkspace } from '../support/workspace.js';

let app: TestApp;
let workspace: TestWorkspace;
let ideas: TestIdeas;
beforeAll(async () => {
  app = await sharedApp();
});
beforeEach(async () => {
  workspace = await newWorkspace(app);
  ideas = await newIdeas(app, workspace.lead);
});
afterAll(() => app.stop());

const SCORES = `scores { scorers isOpen revised score own { impact confidence ease }
  spread { criterion scores lowest highest disagree mean } tests { verdict } }`;

const score = ({ client }: TestMember, impact: number, confidence: number, ease: number): Promise<any> =>
  client.mutate('scoreHypothesis', { hypothesisId: ideas.hypothesisId, impact, confidence, ease }, SCORES);

const seenBy = async ({ client }: TestMember): Promise<any> => {
  const query = `query ($id: ID!) { hypothesis(id: $id) { ${SCORES} } }`;
  return (await client.run(query, { id: ideas.hypothesisId })).hypothesis.scores;
};

const ask = ({ actor }: TestMember, sql: string): Promise<Record<string, unknown>[]> =>
  app.nest.get(UnitOfWork).read(actor, (tx) => tx.query(sql));

describe('the scores of an idea', () => {
  it('of the others are seen after one gave one’s own, the spread before the mean, and never whose', async () => {
    const { lead, influencer, admin } = workspace;
    await score(lead, 8, 6, 9);
    const hidden = { scorers: 1, isOpen: true, own: null, spread: [], score: null };
    expect(await seenBy(influencer)).toMatchObject(hidden);
    expect(await seenBy(admin)).toMatchObject(hidden);
    expect(await score(influencer, 7, 5, 2)).toMatchObject({
      __typename: 'ScoreHypothesisSuccess',
      scores: {
        ...{ scorers: 2, revised: 0, own: { impact: 7, confidence: 5, ease: 2 } },
        score: expect.closeTo((7.5 + 5.5 + 5.5) / 3),
        spread: [
          { criterion: 'impact', scores: [7, 8], lowest: 7, highest: 8, disagree: false, mean: 7.5 },
          { criterion: 'confidence', scores: [5, 6], lowest: 5, highest: 6, disagree: false, mean: 5.5 },
          { criterion: 'ease', scores: [2, 9], lowest: 2, highest: 9, disagree: true, mean: 5.5 },
        ],
      },
    });
    expect(await seenBy(admin)).toMatchObject({ ...hidden, scorers: 2 });
  });

  it('may be changed, which is said when others’ had been seen', async () => {
    const { lead, influencer } = workspace;
    await score(lead, 8, 6, 9);
    expect((await score(lead, 8, 7, 9)).scores).toMatchObject({ scorers: 1, revised: 0 });
    await score(influencer, 7, 5, 2);
    expect((await score(influencer, 7, 5, 2)).scores).toMatchObject({ scorers: 2, revised: 0 });
    expect((await score(influencer, 7, 5, 6)).scores).toMatchObject({ scorers: 2, revised: 1 });
  });

  it('says everything that is missing or wrong, at its control', async () => {
    const input = { hypothesisId: ideas.hypothesisId, impact: 11, ease: 3 };
    expect(await workspace.lead.client.mutate('scoreHypothesis', input, 'scores { id }')).toMatchObject({
      refusals: [
        { field: 'impact', code: 'SCORE_INVALID' },
        { field: 'confidence', code: 'SCORE_REQUIRED' },
      ],
    });
  });

  it('close when a test starts, are seen by everybody then, and stand beside what it showed', async () => {
    const { lead, influencer, leadership } = workspace;
    await score(lead, 8, 6, 9);
    await score(influencer, 7, 5, 2);
    const { experiment } = await readyToStart(app, lead, ideas);
    expect(await seenBy(leadership)).toMatchObject({ isOpen: true, spread: [] });
    await act(lead, 'startTest', experiment);
    expect(await seenBy(leadership)).toMatchObject({ isOpen: false, spread: { length: 3 }, tests: [] });
    expect(await score(leadership, 5, 5, 5)).toMatchObject({ refusals: [{ code: 'SCORING_CLOSED' }] });
    await app.database.owner.query(
      `INSERT INTO evaluations (workspace_id, experiment_id, analyses, computed, verdict, confirmed_at)
       VALUES ($1, $2, '[]', '{}', 'refuted', now())`,
      [workspace.workspaceId, experiment.id.slice('experiment_'.length)],
    );
    expect(await seenBy(leadership)).toMatchObject({ tests: [{ verdict: 'refuted' }] });
    const query = `{ scoreRecord { tested confirmed meanOfOthers concordance minimum ideas { score scorers verdict } } }`;
    const { scoreRecord } = await leadership.client.run(query);
    const mean = expect.closeTo((7.5 + 5.5 + 5.5) / 3);
    expect(scoreRecord).toEqual({
      ...{ tested: 1, confirmed: 0, meanOfOthers: mean, concordance: null, minimum: 8 },
      ideas: [{ score: mean, scorers: 2, verdict: 'refuted' }],
    });
  });
});

describe('the table of scores', () => {
  beforeEach(async () => {
    await score(workspace.lead, 8, 6, 9);
    await score(workspace.influencer, 7, 5, 2);
  });

  it('shows nobody another’s before their own', async () => {
    const { lead, admin, coordinator } = workspace;
    expect(await ask(lead, 'SELECT ease FROM hypothesis_scores ORDER BY ease')).toHaveLength(2);
    expect(await ask(admin, 'SELECT ease FROM hypothesis_scores')).toEqual([]);
    expect(await ask(coordinator, 'SELECT max(ease) AS most FROM hypothesis_scores')).toEqual([
      { most: null },
    ]);
    expect(await ask(admin, 'SELECT * FROM levain_own_scores()')).toEqual([]);
  });

  it('never says whose they are, and lets nobody score for another or open the others’ without scoring', async () => {
    const { lead, admin } = workspace;
    for (const column of ['person_id', 'scored_at', 'ctid', '*']) {
      await expect(ask(lead, `SELECT ${column} FROM hypothesis_scores`)).rejects.toThrow('permission denied');
    }
    const { workspaceId, hypothesisId } = { ...workspace, hypothesisId: ideas.hypothesisId.slice(11) };
    const write = (sql: string, values: unknown[]) =>
      app.nest
        .get(UnitOfWork)
        .write(admin.actor, async (tx) => ({ ok: true, value: await tx.query(sql, values) }));
    const scorer =
      'INSERT INTO hypothesis_scorers (workspace_id, hypothesis_id, person_id) VALUES ($1, $2, $3)';
    const { personId }: ActingPerson = admin.actor;
    await expect(write(scorer, [workspaceId, hypothesisId, personId])).rejects.toThrow('foreign key');
    await expect(write(scorer, [workspaceId, hypothesisId, lead.actor.personId])).rejects.toThrow(
      'row-level security',
    );
    const scores = `INSERT INTO hypothesis_scores (workspace_id, hypothesis_id, person_id, impact, confidence, ease)
      VALUES ($1, $2, $3, 1, 1, 1)`;
    await expect(write(scores, [workspaceId, hypothesisId, lead.actor.personId])).rejects.toThrow(
      'row-level security',
    );
    expect(await write('UPDATE hypothesis_scores SET ease = 1', [])).toMatchObject({ value: [[], 0] });
  });

  it('leaves nothing of the scores in the history or in any stored answer', async () => {
    const { rows } = await app.database.owner.query(
      `SELECT kind, before, after FROM event_log WHERE kind = 'hypothesisScored' AND workspace_id = $1`,
      [workspace.workspaceId],
    );
    expect(rows).toEqual([
      { kind: 'hypothesisScored', before: null, after: null },
      { kind: 'hypothesisScored', before: null, after: null },
    ]);
    const keys = await app.database.owner.query(
      `SELECT FROM idempotency_keys WHERE operation = 'scoreHypothesis'`,
    );
    expect(keys.rows).toEqual([]);
  });
});
