import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TestApp } from '../support/app.js';
import { act, newExperiment } from '../support/experiment-builder.js';
import { actOn, raise, raiseDaysAgo, resistance, seen } from '../support/objections.js';
import { sharedApp } from '../support/shared-app.js';
import { anyKey, newWorkspace, type TestWorkspace } from '../support/workspace.js';

let app: TestApp;
let workspace: TestWorkspace;
beforeAll(async () => {
  app = await sharedApp();
  workspace = await newWorkspace(app);
});
afterAll(() => app.stop());

const experimentOf = async (): Promise<string> => {
  const created = await newExperiment(workspace.lead);
  return (await act(workspace.lead, 'shareExperiment', created)).id;
};
const codes = (payload: { refusals?: { code: string; field: string | null }[] }) =>
  payload.refusals?.map(({ code, field }) => `${field ?? ''} ${code}`.trim());

describe('a resistance', () => {
  it('is raised by any member, once per key, and waits for whoever leads its subject', async () => {
    const aboutId = await experimentOf();
    const input = { idempotencyKey: anyKey(), aboutId, objection: resistance() };
    const raised = await workspace.influencer.client.mutate('raiseObjection', input, 'objection { id }');
    const again = await workspace.influencer.client.mutate('raiseObjection', input, 'objection { id }');
    expect(again.objection.id).toBe(raised.objection.id);
    const other = { ...input, objection: resistance({ strength: 2 }) };
    expect(
      await workspace.influencer.client.mutate('raiseObjection', other, 'objection { id }'),
    ).toMatchObject({
      code: 'IDEMPOTENCY_KEY_REUSED',
    });
    expect(await seen(workspace.lead, raised.objection.id)).toMatchObject({
      standing: { kind: 'waiting', days: 0 },
      leads: [{ name: 'lead' }],
      strengths: [{ strength: 4, isByAuthor: true, toldBy: null }],
      viewerIsAuthor: false,
      permissions: { canAnswer: true, canTurnIntoHypothesis: true, canMeasure: false, canReopen: false },
    });
    expect(await seen(workspace.influencer, raised.objection.id)).toMatchObject({
      viewerIsAuthor: true,
      permissions: { canAnswer: false, canMeasure: true, canWithdraw: true },
    });
  });

  it('raised twice at the same time with one key is one', async () => {
    const input = { idempotencyKey: anyKey(), objection: resistance() };
    const both = await Promise.all(
      [1, 2].map(() => workspace.influencer.client.mutate('raiseObjection', input, 'objection { id }')),
    );
    expect(both[0].objection.id).toBe(both[1].objection.id);
  });

  it('says at once everything that its form misses', async () => {
    const objection = { kind: 'other', statement: ' ', strength: 9, isNamed: false };
    const input = { idempotencyKey: anyKey(), objection: { ...objection, departmentId: 'department_x' } };
    const payload = await workspace.influencer.client.mutate('raiseObjection', input, 'objection { id }');
    expect(codes(payload)).toEqual([
      'statement TEXT_REQUIRED',
      'kindLabel TEXT_REQUIRED',
      'strength VALUE_OUT_OF_BOUNDS',
      'departmentId NOT_FOUND',
    ]);
  });

  it('moves: its author and a coordinator tell how strong it is now; others do not', async () => {
    const { id } = await raise(workspace.influencer, await experimentOf());
    const less = { strength: 3, word: 'The pilot reassures' };
    const told = await actOn(workspace.influencer, id, 'measureObjection', less);
    expect(told.objection).toMatchObject({ strength: 3 });
    await actOn(workspace.coordinator, id, 'measureObjection', { strength: 2, word: 'Heard on site' });
    expect((await seen(workspace.lead, id)).strengths).toMatchObject([
      { strength: 4, word: null, isByAuthor: true },
      { strength: 3, word: 'The pilot reassures', isByAuthor: true, toldBy: null },
      { strength: 2, word: 'Heard on site', isByAuthor: false, toldBy: { name: 'coordinator' } },
    ]);
    expect(await actOn(workspace.leadership, id, 'measureObjection', less)).toMatchObject({
      code: 'NOT_ALLOWED',
    });
  });

  it('is changed by one of two who read the same version', async () => {
    const { id, version } = await raise(workspace.influencer, await experimentOf());
    const answer = { id, version, stance: 'actedOn', reason: 'One hour from now on.' };
    await workspace.lead.client.mutate('answerObjection', answer, 'objection { id }');
    expect(
      await workspace.coordinator.client.mutate('answerObjection', answer, 'objection { id }'),
    ).toMatchObject({ code: 'VERSION_CONFLICT', currentVersion: version + 1 });
  });

  it('of another workspace or of nowhere is not found', async () => {
    const elsewhere = await newWorkspace(app, 'Ailleurs');
    const { id } = await raise(elsewhere.influencer, null);
    expect(await seen(workspace.admin, id)).toBeNull();
    const input = { id, version: 1, stance: 'actedOn', reason: 'r' };
    expect(await workspace.admin.client.mutate('answerObjection', input, 'objection { id }')).toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  it("about another's private draft is neither raised nor read", async () => {
    const experiment = await newExperiment(workspace.lead);
    const { id } = await raise(workspace.lead, experiment.id);
    expect(await seen(workspace.admin, id)).toBeNull();
    const input = { idempotencyKey: anyKey(), aboutId: experiment.id, objection: resistance() };
    expect(await workspace.admin.client.mutate('raiseObjection', input, 'objection { id }')).toMatchObject({
      code: 'NOT_FOUND',
    });
    const listed = await workspace.admin.client.run('{ objections(first: 100) { edges { node { id } } } }');
    expect(JSON.stringify(listed)).not.toContain(id);
  });
});

describe('the answer clock', () => {
  it.each([
    [6, 'waiting'],
    [7, 'waiting'],
    [8, 'late'],
  ])('%i days after: %s', async (days, kind) => {
    const aboutId = await experimentOf();
    const id = await raiseDaysAgo(app, workspace.influencer, aboutId, days);
    expect((await seen(workspace.lead, id)).standing).toMatchObject({ kind, days });
    const query = `query ($aboutId: ID!, $standing: ObjectionStandingKind) { objections(aboutId: $aboutId, standing: $standing) { totalCount } }`;
    const { objections } = await workspace.lead.client.run(query, { aboutId, standing: kind });
    expect(objections.totalCount).toBe(1);
    const { objections: others } = await workspace.lead.client.run(query, { aboutId, standing: 'answered' });
    expect(others.totalCount).toBe(0);
  });
});

describe('an answer', () => {
  it('comes from those who lead the subject, with a reason', async () => {
    const { id } = await raise(workspace.influencer, await experimentOf());
    const answer = { stance: 'acceptedAsLimit', reason: 'The test says for whom it holds.' };
    for (const other of [workspace.influencer, workspace.leadership]) {
      expect(await actOn(other, id, 'answerObjection', answer)).toMatchObject({ code: 'NOT_ALLOWED' });
    }
    expect(codes(await actOn(workspace.lead, id, 'answerObjection', { ...answer, reason: ' ' }))).toEqual([
      'reason ANSWER_REASON_MISSING',
    ]);
    const answered = await actOn(workspace.lead, id, 'answerObjection', answer);
    expect(answered.objection).toMatchObject({
      standing: { kind: 'answered' },
      answers: [{ ...answer, answeredBy: { name: 'lead' }, hypothesis: null }],
    });
    expect(await actOn(workspace.lead, id, 'answerObjection', answer)).toMatchObject({
      code: 'OBJECTION_ANSWERED',
    });
  });

  it('is re-opened by the author alone, who says what it lacks, and the clock starts again', async () => {
    const aboutId = await experimentOf();
    const id = await raiseDaysAgo(app, workspace.influencer, aboutId, 9);
    await actOn(workspace.lead, id, 'answerObjection', { stance: 'answered', reason: 'No.' });
    const lacks = { reason: 'Why not?' };
    expect(await actOn(workspace.coordinator, id, 'reopenObjection', lacks)).toMatchObject({
      code: 'NOT_ALLOWED',
    });
    const reopened = await actOn(workspace.influencer, id, 'reopenObjection', lacks);
    expect(reopened.objection).toMatchObject({
      standing: { kind: 'waiting', days: 0 },
      answers: [{ reason: 'No.', reopeningReason: 'Why not?' }],
    });
    await actOn(workspace.lead, id, 'answerObjection', { stance: 'actedOn', reason: 'Done on Monday.' });
    expect((await seen(workspace.influencer, id)).answers).toHaveLength(2);
  });

  it('about the workspace comes from its coordinators and admins', async () => {
    const { id } = await raise(workspace.influencer, null);
    expect(await seen(workspace.lead, id)).toMatchObject({ leads: [], permissions: { canAnswer: false } });
    expect(await seen(workspace.coordinator, id)).toMatchObject({ permissions: { canAnswer: true } });
  });

  it('no longer matters once its author took it back', async () => {
    const { id } = await raise(workspace.influencer, null);
    expect(await actOn(workspace.admin, id, 'withdrawObjection')).toMatchObject({ code: 'NOT_ALLOWED' });
    await actOn(workspace.influencer, id, 'withdrawObjection', { reason: 'I was wrong' });
    expect(await seen(workspace.lead, id)).toMatchObject({
      standing: { kind: 'withdrawn' },
      withdrawalReason: 'I was wrong',
    });
    const answer = { stance: 'answered', reason: 'r' };
    expect(await actOn(workspace.coordinator, id, 'answerObjection', answer)).toMatchObject({
      code: 'OBJECTION_WITHDRAWN',
    });
  });
});

describe('turned into a hypothesis', () => {
  it('is one act: the hypothesis, the links both ways and the answer', async () => {
    const aboutId = await experimentOf();
    const { id } = await raise(workspace.influencer, aboutId);
    const turned = await actOn(
      workspace.lead,
      id,
      'turnIntoHypothesis',
      { idempotencyKey: anyKey(), reason: 'We test it.' },
      'hypothesis { id number observation change bornOf { id } owner { name } }',
    );
    expect(turned.hypothesis).toMatchObject({
      observation: 'Two hours a week: nobody has them.',
      change: null,
      bornOf: { id },
      owner: { name: 'lead' },
    });
    expect(turned.objection.answers).toMatchObject([
      { stance: 'turnedIntoHypothesis', reason: 'We test it.', hypothesis: { id: turned.hypothesis.id } },
    ]);
  });

  it('takes the words of the form, once per key; nothing is written when it is refused', async () => {
    const { id, version } = await raise(workspace.influencer, await experimentOf());
    const hypothesis = { locale: 'en', observation: 'Nobody has two hours', change: 'we ask for one' };
    const input = { id, version, idempotencyKey: anyKey(), reason: 'r', hypothesis };
    const parts = 'hypothesis { id change }';
    const count = async () =>
      (await workspace.lead.client.run('{ hypotheses { totalCount } }')).hypotheses.totalCount as number;
    const before = await count();
    const refused = { ...input, idempotencyKey: anyKey(), reason: '' };
    expect(codes(await workspace.lead.client.mutate('turnIntoHypothesis', refused, parts))).toEqual([
      'reason ANSWER_REASON_MISSING',
    ]);
    expect(await count()).toBe(before);
    const turned = await workspace.lead.client.mutate('turnIntoHypothesis', input, parts);
    const again = await workspace.lead.client.mutate('turnIntoHypothesis', input, parts);
    expect(turned.hypothesis).toMatchObject({ change: 'we ask for one' });
    expect(again.hypothesis.id).toBe(turned.hypothesis.id);
    expect(await count()).toBe(before + 1);
  });

  it('is refused to who may not write hypotheses', async () => {
    const { id, version } = await raise(workspace.influencer, null);
    const input = { id, version, idempotencyKey: anyKey(), reason: 'r' };
    const sent = await workspace.influencer.client.send(
      'mutation ($input: TurnIntoHypothesisInput!) { turnIntoHypothesis(input: $input) { __typename } }',
      { input },
    );
    expect(JSON.stringify(sent)).toContain('FORBIDDEN');
  });
});
