import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TestApp } from '../support/app.js';
import { act, newExperiment, running, type TestIdeas } from '../support/experiment-builder.js';
import { make } from '../support/make.js';
import { sharedApp } from '../support/shared-app.js';
import { anyKey, newWorkspace, type TestMember, type TestWorkspace } from '../support/workspace.js';

let app: TestApp;
let workspace: TestWorkspace;
beforeAll(async () => {
  app = await sharedApp();
  workspace = await newWorkspace(app);
});
afterAll(() => app.stop());

const TOLD = {
  strength: 'did',
  stance: 'for',
  statement: 'Three customers answered before we did.',
  source: 'Forum, delivery thread',
  heardOn: '2026-01-05',
};
const tell = (by: TestMember, aboutId: string, more: object = {}) =>
  make(by, 'recordTestimony', { aboutId, testimony: { ...TOLD, ...more } }, 'testimony', 'viewerCanEdit');
const told = (by: TestMember, aboutId: string, more: object = {}) =>
  by.client.mutate(
    'recordTestimony',
    { idempotencyKey: anyKey(), aboutId, testimony: { ...TOLD, ...more } },
    'testimony { id }',
  );

const CONFIDENCE = `query ($id: ID!) { hypothesis(id: $id) {
  testimonies { id statement experiment { id } }
  confidence { ruleVersion leaning degree for against
    pieces { side weight weighedAs testimony { id } experiment { id } } history { for against movedBy { testimony { id } } } } } }`;
const confidenceOf = async (by: TestMember, id: string) =>
  (await by.client.run(CONFIDENCE, { id })).hypothesis;

/** The decision closed it: as the rows say, without walking the whole loop. */
const close = (id: string) =>
  app.database.owner.query(`UPDATE experiments SET stage = 'iterate', closed_at = now() WHERE id = $1`, [
    id.split('_')[1],
  ]);

describe('a testimony', () => {
  it('moves the scales of the hypothesis, whoever of the workspace brings it, and once per key', async () => {
    const { experiment, ideas } = await running(app, workspace.lead);
    const input = { idempotencyKey: anyKey(), aboutId: experiment.id, testimony: TOLD };
    const first = await workspace.influencer.client.mutate('recordTestimony', input, 'testimony { id }');
    const again = await workspace.influencer.client.mutate('recordTestimony', input, 'testimony { id }');
    expect(again.testimony.id).toBe(first.testimony.id);
    await tell(workspace.leadership, ideas.hypothesisId, {
      strength: 'opinion',
      stance: 'against',
      source: 'B',
    });
    const { testimonies, confidence } = await confidenceOf(workspace.lead, ideas.hypothesisId);
    expect(testimonies.map((each: { experiment: object | null }) => each.experiment !== null).sort()).toEqual(
      [false, true],
    );
    expect(confidence).toMatchObject({ leaning: 'for', degree: 'weak', for: 1, against: 0.125 });
    expect(confidence.pieces[0]).toMatchObject({ side: 'for', weighedAs: 'full', experiment: null });
    expect(confidence.history).toHaveLength(1);
    expect(confidence.history[0].movedBy).toHaveLength(2);
  });

  it('is listed in its experiment, whose history tells it', async () => {
    const { experiment } = await running(app, workspace.lead);
    await tell(workspace.influencer, experiment.id);
    const data = await workspace.lead.client.run(
      `query ($id: ID!) { experiment(id: $id) { takesTestimonies testimonies { statement recordedBy { id } viewerCanEdit }
        history(first: 1) { edges { node { kind } } } } }`,
      { id: experiment.id },
    );
    expect(data.experiment.takesTestimonies).toBe(true);
    expect(data.experiment.testimonies).toEqual([
      { statement: TOLD.statement, recordedBy: { id: workspace.influencer.id }, viewerCanEdit: false },
    ]);
    expect(data.experiment.history.edges[0].node.kind).toBe('testimonyRecorded');
  });

  it.each([
    ['no sentence', { statement: ' ' }, 'statement TEXT_REQUIRED'],
    ['no source', { source: '' }, 'source TEXT_REQUIRED'],
    ['a day to come', { heardOn: '2199-01-01' }, 'heardOn DATE_IN_FUTURE'],
    ['a link that is none', { link: 'javascript:alert(1)' }, 'link URL_INVALID'],
  ])('with %s is refused', async (_, more, expected) => {
    const { ideas } = await running(app, workspace.lead);
    const payload = await told(workspace.lead, ideas.hypothesisId, more);
    expect(payload.refusals.map((each: any) => `${each.field} ${each.code}`)).toEqual([expected]);
  });

  it('about an experiment that does not say what it believes is refused', async () => {
    const blank = await newExperiment(workspace.lead);
    expect((await told(workspace.lead, blank.id)).code).toBe('HYPOTHESIS_MISSING');
  });

  it('about what does not exist is not found', async () => {
    for (const id of ['hypothesis_none', `project_${'0'.repeat(8)}`]) {
      expect((await told(workspace.lead, id)).__typename).toBe('NotFoundError');
    }
  });
});

describe('a private draft', () => {
  it('keeps its testimonies from whoever may not see it, and from the scales they see', async () => {
    const { ideas } = await running(app, workspace.lead);
    const draft = await newExperiment(workspace.lead, ideas, 'Draft');
    const { id } = await tell(workspace.lead, draft.id);
    expect((await told(workspace.influencer, draft.id)).__typename).toBe('NotFoundError');
    const seen = await confidenceOf(workspace.influencer, ideas.hypothesisId);
    expect(seen.testimonies).toEqual([]);
    expect(seen.confidence).toMatchObject({ leaning: 'none', pieces: [], history: [] });
    const { node } = await workspace.influencer.client.run('query ($id: ID!) { node(id: $id) { id } }', {
      id,
    });
    expect(node).toBeNull();
  });
});

describe('a testimony put right or taken back', () => {
  let ideas: TestIdeas;
  let experimentId: string;
  beforeAll(async () => {
    const made = await running(app, workspace.lead);
    ideas = made.ideas;
    experimentId = made.experiment.id;
  });
  const correct = (by: TestMember, { id, version }: { id: string; version: number }, more: object = {}) =>
    by.client.mutate(
      'correctTestimony',
      { id, version, testimony: { ...TOLD, strength: 'said' }, reason: 'hearsay', ...more },
      'testimony { version strength history { kind before after } }',
    );
  const withdraw = (by: TestMember, { id, version }: { id: string; version: number }, reason = 'twice') =>
    by.client.mutate(
      'withdrawTestimony',
      { id, version, reason },
      'testimony { version withdrawalReason withdrawnBy { id } viewerCanEdit }',
    );

  it('keeps the old words in its history', async () => {
    const { testimony } = await correct(workspace.influencer, await tell(workspace.influencer, experimentId));
    expect(testimony).toMatchObject({ version: 2, strength: 'said' });
    expect(testimony.history).toMatchObject([
      { kind: 'testimonyRecorded', before: null },
      { kind: 'testimonyCorrected', before: { strength: 'did' }, after: { reason: 'hearsay' } },
    ]);
  });

  it('is an act of who recorded it, coordinators and admins', async () => {
    const mine = await tell(workspace.influencer, experimentId);
    expect((await correct(workspace.lead, mine)).code).toBe('NOT_ALLOWED');
    expect((await withdraw(workspace.leadership, mine)).code).toBe('NOT_ALLOWED');
    expect((await withdraw(workspace.coordinator, mine)).__typename).toBe('WithdrawTestimonySuccess');
  });

  it('no longer counts, stays readable, and is taken back once', async () => {
    const before = (await confidenceOf(workspace.lead, ideas.hypothesisId)).confidence;
    const mine = await tell(workspace.lead, ideas.hypothesisId, { strength: 'paid', source: 'Till' });
    const { testimony } = await withdraw(workspace.lead, mine);
    expect(testimony).toMatchObject({
      ...{ withdrawalReason: 'twice', withdrawnBy: { id: workspace.lead.id }, viewerCanEdit: false },
    });
    const after = (await confidenceOf(workspace.lead, ideas.hypothesisId)).confidence;
    expect(after.for).toBe(before.for);
    expect(after.pieces.at(-1)).toMatchObject({ weight: 0 });
    const current = { id: mine.id, version: 2 };
    expect((await withdraw(workspace.lead, current)).code).toBe('TESTIMONY_WITHDRAWN');
    expect((await correct(workspace.lead, current)).code).toBe('TESTIMONY_WITHDRAWN');
  });

  it('asks for a reason, and for the version that was read', async () => {
    const mine = await tell(workspace.lead, experimentId);
    expect((await withdraw(workspace.lead, mine, ' ')).code).toBe('WITHDRAWAL_REASON_MISSING');
    expect((await correct(workspace.lead, mine, { reason: '' })).code).toBe('CORRECTION_REASON_MISSING');
    const late = { id: mine.id, version: 7 };
    expect(await withdraw(workspace.lead, late)).toMatchObject({
      code: 'VERSION_CONFLICT',
      currentVersion: 1,
    });
  });
});

describe('a closed experiment', () => {
  it('takes none, gives none back, and leaves its hypothesis open to them', async () => {
    const { experiment, ideas } = await running(app, workspace.lead);
    const mine = await tell(workspace.lead, experiment.id);
    await act(workspace.lead, 'endTest', experiment, { reason: 'done' });
    await close(experiment.id);
    const id = experiment.id.split('_')[1];
    await app.database.owner.query(
      `INSERT INTO decisions (workspace_id, experiment_id, kind, reason, options, decided_by)
       VALUES ($1, $2, 'stop', 'r', '[]', $3)`,
      [workspace.lead.actor.workspaceId, id, workspace.lead.actor.memberId],
    );
    expect((await told(workspace.lead, experiment.id)).code).toBe('EXPERIMENT_CLOSED');
    const taken = await workspace.lead.client.mutate(
      'withdrawTestimony',
      { id: mine.id, version: 1, reason: 'r' },
      'testimony { id }',
    );
    expect(taken.code).toBe('EXPERIMENT_CLOSED');
    await expect(
      app.database.owner.query('UPDATE testimonies SET statement = $1 WHERE id = $2', [
        'rewritten',
        mine.id.split('_')[1],
      ]),
    ).rejects.toThrow(/closed/);
    expect((await told(workspace.lead, ideas.hypothesisId, { source: 'Later' })).__typename).toBe(
      'RecordTestimonySuccess',
    );
  });
});
