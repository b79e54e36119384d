import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TestApp } from '../support/app.js';
import { dayFromNow, newExperiment, readyToStart } from '../support/experiment-builder.js';
import { allow, codes, newTopic, participationsOf } from '../support/involving.js';
import { sharedApp } from '../support/shared-app.js';
import { anyKey, newWorkspace, type TestMember, type TestWorkspace } from '../support/workspace.js';

let app: TestApp;
let workspace: TestWorkspace;
let lead: TestMember;
let experimentId: string;
let topicId: string;
beforeAll(async () => {
  app = await sharedApp();
  workspace = await newWorkspace(app);
  lead = workspace.lead;
  experimentId = (await readyToStart(app, lead)).experiment.id;
  topicId = await newTopic(app, workspace, 'Boutiques');
});
afterAll(() => app.stop());

const CALL = `id version role wanted place seats accepted hours hoursPer from until learns standing canAnswer isInIt
  departmentNames topics { name } experiment { id } postedBy { id } ownOffer { id version status answerReason }
  volunteers { id version word status aboveLimit person { id } }`;
const today = dayFromNow(0);

async function post(more: object = {}, by: TestMember = lead): Promise<any> {
  const input = {
    ...{ idempotencyKey: anyKey(), experimentId, role: 'tester', wanted: 'Try the kiosk' },
    ...{ until: dayFromNow(10), topicIds: [`topic_${topicId}`], ...more },
  };
  return by.client.mutate('postCall', input, `call { ${CALL} }`);
}
const posted = async (more: object = {}): Promise<any> => (await post(more)).call;
const offer = async (by: TestMember, callId: string, more: object = {}): Promise<any> =>
  by.client.mutate(
    'volunteerForCall',
    { idempotencyKey: anyKey(), callId, word: 'Gladly', ...more },
    `call { ${CALL} }`,
  );
const reply = async (by: TestMember, of: { id: string; version: number }, more: object): Promise<any> =>
  by.client.mutate(
    'answerVolunteer',
    { id: of.id, version: of.version, accept: true, reason: 'You know it', ...more },
    `call { ${CALL} }`,
  );
const open = async (by: TestMember, filter = ''): Promise<string[]> => {
  const { calls } = await by.client.run(`{ calls(first: 50 ${filter}) { edges { node { id } } } }`);
  return calls.edges.map(({ node }: any) => node.id);
};
const seen = async (by: TestMember, id: string): Promise<any> =>
  (await by.client.run(`query ($id: ID!) { node(id: $id) { ... on Call { ${CALL} } } }`, { id })).node;

describe('a call', () => {
  it('says what is looked for, to everybody, and is found by topic', async () => {
    const call = await posted({ hours: 3, hoursPer: 'total', place: 'Lyon', learns: 'To listen', seats: 2 });
    expect(call).toMatchObject({
      ...{ role: 'tester', wanted: 'Try the kiosk', place: 'Lyon', seats: 2, accepted: 0, standing: 'open' },
      ...{ hours: 3, hoursPer: 'total', from: today, learns: 'To listen', topics: [{ name: 'Boutiques' }] },
      ...{ canAnswer: true, isInIt: true, experiment: { id: experimentId }, postedBy: { id: lead.id } },
    });
    expect(await seen(workspace.influencer, call.id)).toMatchObject({ canAnswer: false, isInIt: false });
    expect(await open(workspace.influencer, `topicId: "topic_${topicId}"`)).toContain(call.id);
    expect(await open(workspace.influencer, `topicId: "topic_${call.id.slice(5)}"`)).toEqual([]);
    expect(await open(workspace.influencer, 'departmentId: "department_x"')).toEqual([]);
  });

  it.each<[string, () => Promise<any>, string]>([
    ['by a stranger', () => post({}, workspace.influencer), 'NOT_ALLOWED'],
    ['for a sponsor', () => post({ role: 'sponsor' }), 'CHOICE_UNKNOWN'],
    ['without an end', () => post({ until: null }), 'TERMS_END_MISSING'],
    ['of the past', () => post({ until: dayFromNow(-1) }), 'TERMS_END_PAST'],
    ['for nobody', () => post({ seats: 0 }), 'VALUE_OUT_OF_BOUNDS'],
    ['on a topic that is none', () => post({ topicIds: ['topic_x'] }), 'NOT_FOUND'],
    ['on six topics', () => post({ topicIds: Array.from({ length: 6 }, () => 'topic_x') }), 'TOO_MANY_ITEMS'],
    [
      'of a private draft',
      async () => post({ experimentId: (await newExperiment(lead)).id }),
      'EXPERIMENT_PRIVATE',
    ],
  ])('is refused %s', async (_, attempt, code) => {
    expect(codes(await attempt())).toEqual([code]);
  });

  it('is closed by those who lead, and then takes nobody', async () => {
    const call = await posted();
    const close = (by: TestMember) =>
      by.client.mutate('closeCall', { id: call.id, version: call.version }, `call { ${CALL} }`);
    expect(codes(await close(workspace.influencer))).toEqual(['NOT_ALLOWED']);
    expect((await close(lead)).call.standing).toBe('closed');
    expect(await open(lead)).not.toContain(call.id);
    expect(codes(await offer(workspace.influencer, call.id))).toEqual(['CALL_NOT_OPEN']);
  });

  it('is shown on the home of whoever helps on its topic, and did not answer it', async () => {
    const relay = await workspace.join('influencer', 'helper');
    const call = await posted();
    const forMe = async () =>
      (await relay.client.run('{ callsForMe { id } }')).callsForMe.map(({ id }: any) => id);
    expect(await forMe()).toEqual([]);
    await allow(app, relay, { topics: [topicId] });
    expect(await forMe()).toContain(call.id);
    await offer(relay, call.id);
    expect(await forMe()).not.toContain(call.id);
  });
});

describe('a volunteer', () => {
  it('is accepted with a reason and takes part on the terms of the call', async () => {
    const relay = await workspace.join('influencer', 'willing');
    const call = await posted({ hours: 2, hoursPer: 'total', learns: 'To listen' });
    expect((await offer(relay, call.id)).call.ownOffer).toMatchObject({ status: 'waiting' });
    expect(codes(await offer(relay, call.id))).toEqual(['ALREADY_VOLUNTEERED']);
    const [waiting] = (await seen(lead, call.id)).volunteers;
    expect(waiting).toMatchObject({ word: 'Gladly', person: { id: relay.personId } });
    expect((await seen(workspace.leadership, call.id)).volunteers).toEqual([]);
    expect(codes(await reply(lead, waiting, { reason: ' ' }))).toEqual(['ANSWER_REASON_MISSING']);
    expect((await reply(workspace.leadership, waiting, {})).__typename).toBe('NotFoundError');
    const accepted = (await reply(lead, waiting, {})).call;
    expect(accepted).toMatchObject({ accepted: 1, standing: 'full' });
    const all = await participationsOf(relay, experimentId);
    expect(all.find(({ person }) => person.id === relay.personId)).toMatchObject({
      ...{ status: 'accepted', role: 'tester', hours: 2, learns: 'To listen', message: 'You know it' },
    });
    expect((await seen(relay, call.id)).ownOffer).toMatchObject({
      status: 'accepted',
      answerReason: 'You know it',
    });
  });

  it('is declined with a reason that is theirs alone, and may not ask again', async () => {
    const relay = await workspace.join('influencer', 'unlucky');
    const call = await posted();
    await offer(relay, call.id);
    const [waiting] = (await seen(lead, call.id)).volunteers;
    await reply(lead, waiting, { accept: false, reason: 'Next time' });
    expect((await seen(relay, call.id)).ownOffer).toMatchObject({
      status: 'declined',
      answerReason: 'Next time',
    });
    expect(codes(await offer(relay, call.id))).toEqual(['ALREADY_VOLUNTEERED']);
    const { rows } = await app.database.owner.query(
      `SELECT after::text FROM event_log WHERE kind = 'volunteerDeclined'`,
    );
    expect(rows.map(({ after }) => after).join()).not.toContain('Next time');
    const { experiment } = await workspace.leadership.client.run(
      'query ($id: ID!) { experiment(id: $id) { history { edges { node { kind } } } } }',
      { id: experimentId },
    );
    const kinds = experiment.history.edges.map(({ node }: any) => node.kind);
    expect(kinds).toContain('volunteerOffered');
    expect(kinds).not.toContain('volunteerDeclined');
  });

  it('may withdraw while they wait, and offer themselves again', async () => {
    const relay = await workspace.join('influencer', 'hesitant');
    const call = await posted();
    const { ownOffer } = (await offer(relay, call.id)).call;
    const withdraw = (by: TestMember) =>
      by.client.mutate(
        'withdrawOffer',
        { id: ownOffer.id, version: ownOffer.version },
        'call { ownOffer { status } }',
      );
    expect(codes(await withdraw(lead))).toEqual(['NOT_ALLOWED']);
    expect((await withdraw(relay)).call.ownOffer.status).toBe('withdrawn');
    expect((await offer(relay, call.id)).call.ownOffer.status).toBe('waiting');
  });

  it('says that they come above their own limit', async () => {
    const relay = await workspace.join('influencer', 'generous');
    await allow(app, relay, { monthlyHours: 1 });
    const call = await posted({ hours: 3, hoursPer: 'total', until: today });
    expect(codes(await offer(relay, call.id))).toEqual(['OWN_LOAD_OVER_CAP']);
    await offer(relay, call.id, { acceptAboveLimit: true });
    const [waiting] = (await seen(lead, call.id)).volunteers;
    expect(waiting.aboveLimit).toBe(true);
    expect((await reply(lead, waiting, {})).call.accepted).toBe(1);
    const all = await participationsOf(lead, experimentId);
    expect(all.find(({ person }) => person.id === relay.personId)).toMatchObject({
      ...{ status: 'accepted', overLimit: true, acceptedAboveLimit: true },
    });
  });

  it('whose month filled up meanwhile is invited, and says so themselves', async () => {
    const relay = await workspace.join('influencer', 'filled up');
    const call = await posted({ hours: 3, hoursPer: 'total', until: today });
    await offer(relay, call.id);
    await allow(app, relay, { monthlyHours: 1 });
    const [waiting] = (await seen(lead, call.id)).volunteers;
    expect(codes(await reply(lead, waiting, {}))).toEqual(['LOAD_OVER_CAP']);
    await reply(lead, waiting, { overLimitAcknowledged: true });
    const all = await participationsOf(lead, experimentId);
    expect(all.find(({ person }) => person.id === relay.personId)).toMatchObject({
      ...{ status: 'invited', overLimit: true, acceptedAboveLimit: false },
    });
  });

  it('gets the last seat once, when two leads answer two of them at once', async () => {
    const call = await posted();
    for (const name of ['first', 'second']) await offer(await workspace.join('influencer', name), call.id);
    const { volunteers } = await seen(lead, call.id);
    const answers = await Promise.all([
      reply(lead, volunteers[0], {}),
      reply(workspace.coordinator, volunteers[1], {}),
    ]);
    expect(answers.map((each) => codes(each)[0]).sort()).toEqual(['AnswerVolunteerSuccess', 'CALL_NOT_OPEN']);
    expect((await seen(lead, call.id)).accepted).toBe(1);
  });
});
