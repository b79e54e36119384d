import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { MailWorker } from '../../apps/api/src/mail/mail-worker.js';
import type { TestApp } from '../support/app.js';
import { newExperiment, running } from '../support/experiment-builder.js';
import { answer, hand, handed, handing, listed, refusals, testimonyIn } from '../support/feedback.js';
import { day } from '../support/furniture-texts.js';
import { make } from '../support/make.js';
import { actOn, raise } from '../support/objections.js';
import { sharedApp } from '../support/shared-app.js';
import { statementsOf } from '../support/statements.js';
import { newWorkspace, type TestMember, type TestWorkspace } from '../support/workspace.js';

let app: TestApp;
let workspace: TestWorkspace;
let experiment: string;
beforeAll(async () => {
  app = await sharedApp();
  // Statements are counted here: those of the worker are none of a request.
  await app.nest.get(MailWorker).onApplicationShutdown();
});
beforeEach(async () => {
  workspace = await newWorkspace(app);
  experiment = (await running(app, workspace.lead)).experiment.id;
});
afterAll(() => app.stop());

const department = async (name: string, ...referents: TestMember[]): Promise<string> => {
  const { coordinator } = workspace;
  const { id, version } = await make(coordinator, 'createDepartment', { name }, 'department');
  if (referents.length === 0) return id;
  const input = { id, version, memberIds: referents.map((each) => each.id) };
  const named = await coordinator.client.mutate('nameReferents', input, 'department { referents { id } }');
  expect(named.department.referents).toHaveLength(referents.length);
  return id;
};
const said = (statement = 'I could not find the form.') =>
  testimonyIn(workspace.influencer, experiment, statement);
const tasks = async (by: TestMember): Promise<any[]> =>
  (
    await by.client.run('{ home { tasks { kind what subjectId dueOn experiment { id } } } }')
  ).home.tasks.filter(({ kind }: { kind: string }) => kind === 'answerFeedback');
const history = async (): Promise<string[]> => {
  const { rows } = await app.database.owner.query(
    `SELECT kind FROM event_log WHERE workspace_id = $1 AND object_type = 'feedback' ORDER BY sequence`,
    [workspace.workspaceId],
  );
  return rows.map(({ kind }: { kind: string }) => kind);
};
const TAKEN = { answer: 'taken', reason: 'The form moves to the first page.', actOn: day(20) };

describe('feedback', () => {
  it('is handed over once per key, and waits for the referent alone', async () => {
    const referent = await workspace.join('influencer', 'Rosa');
    const care = await department('Customer care', referent);
    const heard = await said();
    const input = handing(heard, care);
    const first = await workspace.lead.client.mutate('handFeedback', input, 'feedback { id }');
    const again = await workspace.lead.client.mutate('handFeedback', input, 'feedback { id }');
    expect(again.feedback.id).toBe(first.feedback.id);
    const [waiting] = await listed(referent, { view: 'forMe' });
    expect(waiting).toMatchObject({
      ...{ id: first.feedback.id, kind: 'testimony', aboutId: heard, state: 'waiting', canAnswer: true },
      ...{ statement: 'I could not find the form.', word: 'It is yours to settle.', wishedOn: day(7) },
      ...{
        isOverdue: false,
        isFromOutside: false,
        handedBy: { name: 'lead' },
        departments: [{ name: 'Customer care' }],
      },
      department: { answerers: 'referents', referents: [{ name: 'Rosa' }] },
    });
    expect(await tasks(referent)).toMatchObject([
      {
        what: 'I could not find the form.',
        subjectId: first.feedback.id,
        dueOn: day(7),
        experiment: { id: experiment },
      },
    ]);
    for (const other of [workspace.coordinator, workspace.admin, workspace.lead, workspace.leadership]) {
      expect(await tasks(other)).toEqual([]);
      expect(await listed(other, { view: 'forMe' })).toEqual([]);
      expect(await answer(other, waiting, TAKEN)).toMatchObject({ code: 'NOT_ALLOWED' });
    }
    expect(await history()).toEqual(['feedbackHanded']);
  });

  it('of a department without a referent goes to the coordinators, without them to the admins', async () => {
    const legal = await department('Legal');
    await handed(workspace.lead, await said(), legal);
    expect(await listed(workspace.coordinator, { view: 'forMe' })).toMatchObject([
      { department: { answerers: 'coordinators', referents: [] } },
    ]);
    expect(await listed(workspace.admin, { view: 'forMe' })).toEqual([]);
    await app.database.owner.query('UPDATE members SET disabled_at = now() WHERE id = $1', [
      workspace.coordinator.actor.memberId,
    ]);
    expect(await listed(workspace.admin, { view: 'forMe' })).toMatchObject([
      { canAnswer: true, department: { answerers: 'admins' } },
    ]);
  });

  it('is handed over by those who lead the experiment, coordinators and admins', async () => {
    const care = await department('Customer care');
    for (const other of [workspace.influencer, workspace.leadership]) {
      expect(await hand(other, await said(), care)).toMatchObject({ code: 'NOT_ALLOWED' });
    }
    for (const by of [workspace.lead, workspace.coordinator, workspace.admin]) {
      expect(await hand(by, await said(), care)).toMatchObject({ __typename: 'HandFeedbackSuccess' });
    }
    const QUERY = 'query ($id: ID!) { experiment(id: $id) { viewerCanHandFeedback } }';
    const may = async ({ client }: TestMember) =>
      (await client.run(QUERY, { id: experiment })).experiment.viewerCanHandFeedback;
    expect([await may(workspace.lead), await may(workspace.influencer)]).toEqual([true, false]);
  });

  it('is refused with everything its form misses; twice at once at a department, and for what was taken back', async () => {
    const care = await department('Customer care');
    const heard = await said();
    const nothing = { word: ' ', wishedOn: day(-1) };
    expect(refusals(await hand(workspace.lead, heard, null, nothing))).toEqual([
      'departmentId CHOICE_REQUIRED',
      'word TEXT_REQUIRED',
      'wishedOn DUE_DATE_PAST',
    ]);
    const first = await handed(workspace.lead, heard, care);
    expect(refusals(await hand(workspace.coordinator, heard, care))).toEqual([
      'departmentId FEEDBACK_WAITS_THERE',
    ]);
    await answer(workspace.coordinator, first, TAKEN);
    await handed(workspace.lead, heard, care);
    await workspace.influencer.client.mutate(
      'withdrawTestimony',
      { id: heard, version: 1, reason: 'Wrong' },
      'testimony { id }',
    );
    expect(refusals(await hand(workspace.lead, heard, await department('Legal')))).toEqual([
      'aboutId TESTIMONY_WITHDRAWN',
    ]);
  });

  it('handed over twice at the same moment waits once', async () => {
    const care = await department('Customer care');
    const heard = await said();
    const both = await Promise.all([
      hand(workspace.lead, heard, care),
      hand(workspace.coordinator, heard, care),
    ]);
    expect(both.map(({ __typename }) => __typename).sort()).toEqual(['HandFeedbackSuccess', 'RefusedError']);
    expect(both.flatMap(refusals)).toEqual(['departmentId FEEDBACK_WAITS_THERE']);
    expect(await listed(workspace.lead, { view: 'waiting' })).toHaveLength(1);
  });

  it('said of a hypothesis or of the workspace is nobody’s to hand over', async () => {
    const care = await department('Customer care');
    const { id } = await raise(workspace.influencer, null);
    expect(refusals(await hand(workspace.lead, id, care))).toEqual(['aboutId FEEDBACK_OUTSIDE_EXPERIMENT']);
  });
});

describe('an answer', () => {
  it('says what is done and by when, and is given once', async () => {
    const care = await department('Customer care', workspace.leadership);
    const waiting = await handed(workspace.lead, await said(), care);
    expect(refusals(await answer(workspace.leadership, waiting, { answer: 'taken', reason: '' }))).toEqual([
      'reason TEXT_REQUIRED',
      'actOn DATE_REQUIRED',
    ]);
    const both = await Promise.all([
      answer(workspace.leadership, waiting, TAKEN),
      answer(workspace.leadership, waiting, { answer: 'explained', reason: 'Not now.' }),
    ]);
    expect(both.map(({ __typename }) => __typename).sort()).toEqual([
      'AnswerFeedbackSuccess',
      'ConflictError',
    ]);
    const [given] = await listed(workspace.lead, { view: 'answered' });
    expect(given).toMatchObject({ answeredBy: { name: 'leadership' }, canAnswer: false });
    expect(await answer(workspace.leadership, given, TAKEN)).toMatchObject({ code: 'FEEDBACK_ANSWERED' });
    expect(await listed(workspace.lead, { view: 'waiting' })).toEqual([]);
    expect(await history()).toEqual(['feedbackHanded', 'feedbackAnswered']);
  });

  it('passes it on with the same wished day, never back, never where it waits', async () => {
    const [care, legal] = [
      await department('Customer care', workspace.leadership),
      await department('Legal'),
    ];
    const heard = await said();
    const first = await handed(workspace.lead, heard, care);
    const onwards = { answer: 'passedOn', reason: 'Legal decides.' };
    expect(refusals(await answer(workspace.leadership, first, onwards))).toEqual([
      'departmentId CHOICE_REQUIRED',
    ]);
    const back = await answer(workspace.leadership, first, { ...onwards, departmentId: care });
    expect(refusals(back)).toEqual(['departmentId FEEDBACK_HAD_BEFORE']);
    await answer(workspace.leadership, first, { ...onwards, departmentId: legal });
    const [next] = await listed(workspace.coordinator, { view: 'forMe' });
    expect(next).toMatchObject({
      ...{ word: 'Legal decides.', wishedOn: day(7), handedBy: { name: 'leadership' } },
      departments: [{ name: 'Customer care' }, { name: 'Legal' }],
    });
    const circle = await answer(workspace.coordinator, next, { ...onwards, departmentId: care });
    expect(refusals(circle)).toEqual(['departmentId FEEDBACK_HAD_BEFORE']);
    const people = await department('Human resources');
    await handed(workspace.lead, heard, people);
    const there = await answer(workspace.coordinator, next, { ...onwards, departmentId: people });
    expect(refusals(there)).toEqual(['departmentId FEEDBACK_WAITS_THERE']);
    await answer(workspace.coordinator, next, { answer: 'explained', reason: 'The law asks for it.' });
    const QUERY = `query ($id: ID!) { experiment(id: $id) { testimonies { id feedbacks { state reason department { name } } } } }`;
    const { experiment: read } = await workspace.influencer.client.run(QUERY, { id: experiment });
    expect(read.testimonies[0].feedbacks).toEqual([
      { state: 'passedOn', reason: 'Legal decides.', department: { name: 'Customer care' } },
      { state: 'explained', reason: 'The law asks for it.', department: { name: 'Legal' } },
      { state: 'waiting', reason: null, department: { name: 'Human resources' } },
    ]);
  });

  it('is not given to what was taken back, which waits no more', async () => {
    const care = await department('Customer care', workspace.leadership);
    const { id } = await raise(workspace.influencer, experiment, { isNamed: true });
    const waiting = await handed(workspace.lead, id, care);
    await actOn(workspace.influencer, id, 'withdrawObjection', { reason: 'Settled' });
    expect(await tasks(workspace.leadership)).toEqual([]);
    expect(await listed(workspace.leadership, { view: 'waiting' })).toEqual([]);
    expect(await answer(workspace.leadership, waiting, TAKEN)).toMatchObject({ code: 'OBJECTION_WITHDRAWN' });
    expect(await listed(workspace.lead)).toMatchObject([{ state: 'withdrawn', canAnswer: false }]);
  });

  it('that is late says so; the list puts what is wished first before the rest', async () => {
    const care = await department('Customer care', workspace.leadership);
    await handed(workspace.lead, await said('Later'), care, { wishedOn: day(30) });
    await handed(workspace.lead, await said('Sooner'), care);
    const late = await handed(workspace.lead, await said('Late'), care);
    await app.database.owner.query('UPDATE feedbacks SET wished_on = $2 WHERE id = $1', [
      late.id.split('_')[1],
      day(-2),
    ]);
    const found = await listed(workspace.leadership, {
      view: 'forMe',
      departmentId: care,
      experimentId: experiment,
    });
    expect(found.map(({ statement, isOverdue }) => [statement, isOverdue])).toEqual([
      ['Late', true],
      ['Sooner', false],
      ['Later', false],
    ]);
    expect(await listed(workspace.lead, { departmentId: await department('Legal') })).toEqual([]);
  });
});

describe('the referents of a department', () => {
  it('are named by coordinators and admins, from members whose account is open', async () => {
    const { coordinator, admin, lead, leadership } = workspace;
    const { id, version } = await make(coordinator, 'createDepartment', { name: 'Care' }, 'department');
    const name = (by: TestMember, memberIds: string[], read = version) =>
      by.client.mutate(
        'nameReferents',
        { id, version: read, memberIds },
        'department { version referents { name } answerers }',
      );
    await expect(name(lead, [lead.id])).rejects.toThrow(/FORBIDDEN|not/i);
    const first = await name(admin, [leadership.id, lead.id]);
    expect(first.department).toMatchObject({ answerers: 'referents', version: version + 1 });
    expect(await name(coordinator, [])).toMatchObject({ code: 'VERSION_CONFLICT' });
    expect(refusals(await name(coordinator, [lead.id, lead.id], version + 1))).toEqual([
      'memberIds DUPLICATE_ITEM',
    ]);
    await app.database.owner.query('UPDATE members SET disabled_at = now() WHERE id = $1', [
      leadership.actor.memberId,
    ]);
    expect(refusals(await name(coordinator, [leadership.id], version + 1))).toEqual([
      'memberIds.0 MEMBER_DISABLED',
    ]);
    const query = '{ departments { referents { name } answerers } }';
    expect((await lead.client.run(query)).departments[0].referents).toEqual([{ name: 'lead' }]);
    expect((await name(coordinator, [], version + 1)).department).toMatchObject({
      answerers: 'coordinators',
      referents: [],
    });
  });

  it('are forgotten with the person', async () => {
    const gone = await workspace.join('influencer', 'Gone');
    const care = await department('Customer care', gone);
    await handed(workspace.lead, await said(), care);
    const forgot = await workspace.coordinator.client.mutate(
      'forgetPerson',
      { id: gone.personId, saidOn: day(0), channel: 'mail', isUnderstood: true },
      '__typename',
    );
    expect(forgot.__typename).toBe('ForgetPersonSuccess');
    const { rows } = await app.database.owner.query('SELECT FROM department_referents WHERE member_id = $1', [
      gone.actor.memberId,
    ]);
    expect(rows).toEqual([]);
    expect(await listed(workspace.coordinator, { view: 'forMe' })).toHaveLength(1);
  });
});

describe('what is private', () => {
  it('a draft is handed to nobody, and what nobody took in does not exist', async () => {
    const care = await department('Customer care', workspace.leadership);
    const draft = await newExperiment(workspace.lead);
    const { id } = await raise(workspace.lead, draft.id);
    expect(refusals(await hand(workspace.lead, id, care))).toEqual(['aboutId EXPERIMENT_PRIVATE']);
    expect(await hand(workspace.coordinator, id, care)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await hand(workspace.lead, `sentTestimony_${id.split('_')[1]}`, care)).toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  it('an experiment that is nobody’s to read any more hides what was handed over', async () => {
    const care = await department('Customer care', workspace.leadership);
    await handed(workspace.lead, await said(), care);
    await app.database.owner.query('UPDATE experiments SET is_draft = true WHERE id = $1', [
      experiment.split('_')[1],
    ]);
    expect(await listed(workspace.leadership, { view: 'forMe' })).toEqual([]);
    expect(await tasks(workspace.leadership)).toEqual([]);
    expect(await listed(workspace.lead)).toHaveLength(1);
  });

  it('another workspace sees and answers nothing', async () => {
    const care = await department('Customer care');
    const waiting = await handed(workspace.lead, await said(), care);
    const elsewhere = await newWorkspace(app, 'Ailleurs');
    expect(await listed(elsewhere.admin)).toEqual([]);
    expect(await answer(elsewhere.coordinator, waiting, TAKEN)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await hand(elsewhere.lead, waiting.aboutId, care)).toMatchObject({ code: 'NOT_FOUND' });
  });
});

it('a list and a page of testimonies cost the same statements whatever their size', async () => {
  const care = await department('Customer care', workspace.leadership);
  const page = `query ($id: ID!) { experiment(id: $id) { testimonies { id feedbacks { id department { referents { name } answerers } } } } }`;
  const cost = async () => ({
    list: (await statementsOf(app, () => listed(workspace.leadership))).length,
    page: (await statementsOf(app, () => workspace.lead.client.run(page, { id: experiment }))).length,
  });
  await handed(workspace.lead, await said('One'), care);
  const one = await cost();
  for (const statement of ['Two', 'Three', 'Four'])
    await handed(workspace.lead, await said(statement), await department(statement));
  expect(await cost()).toEqual(one);
});
