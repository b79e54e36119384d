import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TestApp } from '../support/app.js';
import { act, newExperiment, readyToStart, type TestExperiment } from '../support/experiment-builder.js';
import { sharedApp } from '../support/shared-app.js';
import { anyKey, newWorkspace, type TestMember, type TestWorkspace } from '../support/workspace.js';

let app: TestApp;
let workspace: TestWorkspace;
let experiment: TestExperiment;
beforeAll(async () => {
  app = await sharedApp();
  workspace = await newWorkspace(app);
});
afterAll(() => app.stop());

const FIELDS = `participation { id version role status message answerReason person { id } invitedBy { id } suggestedBy { id }
  suggestedPerson { id } experiment { number } }`;
const codes = (payload: any): string[] =>
  payload.refusals?.map((each: { code: string }) => each.code) ?? [payload.__typename];
const invite = (by: TestMember, whom: TestMember, role = 'relay') =>
  by.client.mutate(
    'inviteParticipant',
    {
      idempotencyKey: anyKey(),
      experimentId: experiment.id,
      personId: whom.personId,
      role,
      message: ' You know them ',
    },
    FIELDS,
  );
const join = (member: TestMember, role: string) =>
  member.client.mutate(
    'joinExperiment',
    { idempotencyKey: anyKey(), experimentId: experiment.id, role },
    FIELDS,
  );
const answer = (member: TestMember, of: { id: string; version: number }, more: object) =>
  member.client.mutate('answerInvitation', { id: of.id, version: of.version, ...more }, FIELDS);
const history = async (): Promise<string[]> => {
  const data = await workspace.lead.client.run(
    'query ($id: ID!) { experiment(id: $id) { history { edges { node { kind } } } } }',
    { id: experiment.id },
  );
  return data.experiment.history.edges.map((edge: any) => edge.node.kind);
};

describe('an invitation', () => {
  beforeAll(async () => {
    experiment = (await readyToStart(app, workspace.lead)).experiment;
  });

  it('is answered once, by the person invited', async () => {
    const invited = (await invite(workspace.lead, workspace.influencer)).participation;
    expect(invited).toMatchObject({
      ...{ role: 'relay', status: 'invited', message: 'You know them' },
      ...{ invitedBy: { id: workspace.lead.id }, experiment: { number: experiment.number } },
    });
    expect(codes(await answer(workspace.leadership, invited, { accept: true }))).toEqual(['NOT_ALLOWED']);
    const accepted = (await answer(workspace.influencer, invited, { accept: true })).participation;
    expect(accepted).toMatchObject({ status: 'accepted', version: 2 });
    expect((await answer(workspace.influencer, invited, { accept: false })).currentVersion).toBe(2);
    expect(codes(await answer(workspace.influencer, accepted, { accept: false }))).toEqual([
      'INVITATION_ANSWERED',
    ]);
    expect(codes(await invite(workspace.lead, workspace.influencer))).toEqual(['ALREADY_PARTICIPATING']);
    expect((await history()).slice(0, 2)).toEqual(['invitationAccepted', 'participantInvited']);
  });

  it('may be declined with a reason and a suggestion that only those who lead see, and that invites nobody', async () => {
    const other = await workspace.join('influencer', 'other');
    const invited = (await invite(workspace.lead, workspace.leadership, 'sponsor')).participation;
    expect(
      codes(
        await answer(workspace.leadership, invited, {
          accept: false,
          suggestedPersonId: workspace.leadership.personId,
        }),
      ),
    ).toEqual(['SUGGESTION_IS_SELF']);
    expect(
      codes(
        await answer(workspace.leadership, invited, {
          accept: false,
          suggestedPersonId: workspace.influencer.personId,
        }),
      ),
    ).toEqual(['ALREADY_PARTICIPATING']);
    const declined = (
      await answer(workspace.leadership, invited, {
        accept: false,
        reason: 'No time',
        suggestedPersonId: other.personId,
      })
    ).participation;
    expect(declined).toMatchObject({
      status: 'declined',
      answerReason: 'No time',
      suggestedPerson: { id: other.personId },
    });
    const seenBy = async (member: TestMember) => {
      const data = await member.client.run(
        `query ($id: ID!) { experiment(id: $id) { participations { status answerReason person { id } suggestedPerson { id } } } }`,
        { id: experiment.id },
      );
      return data.experiment.participations.find(
        (each: any) => each.person.id === workspace.leadership.personId,
      );
    };
    expect(await seenBy(workspace.lead)).toMatchObject({
      answerReason: 'No time',
      suggestedPerson: { id: other.personId },
    });
    expect(await seenBy(workspace.influencer)).toMatchObject({
      status: 'declined',
      answerReason: null,
      suggestedPerson: null,
    });
    const counts = await app.database.owner.query('SELECT FROM participations WHERE person_id = $1', [
      other.actor.personId,
    ]);
    expect(counts.rowCount).toBe(0);
    expect((await invite(workspace.lead, other)).participation.suggestedBy).toEqual({
      id: workspace.leadership.personId,
    });
    expect((await invite(workspace.lead, workspace.leadership)).participation).toMatchObject({
      ...{ id: declined.id, status: 'invited', answerReason: null, suggestedPerson: null },
    });
  });

  it.each<[string, () => Promise<unknown>, string]>([
    ['by a stranger', () => invite(workspace.influencer, workspace.coordinator), 'NOT_ALLOWED'],
    ['of the owner', () => invite(workspace.coordinator, workspace.lead), 'ALREADY_PARTICIPATING'],
    ['as owner', () => invite(workspace.lead, workspace.coordinator, 'owner'), 'OWNER_ROLE_RESERVED'],
    [
      'of nobody',
      () =>
        invite(workspace.lead, {
          ...workspace.lead,
          personId: 'person_0198c0de-0000-7000-8000-000000000000',
        }),
      'NOT_FOUND',
    ],
  ])('is refused %s', async (_, attempt, code) => {
    expect(codes(await attempt())).toEqual([code]);
  });
});

describe('joining', () => {
  beforeAll(async () => {
    experiment = (await readyToStart(app, workspace.lead)).experiment;
  });

  it('is open to every member in four roles, once', async () => {
    expect(codes(await join(workspace.influencer, 'coLead'))).toEqual(['NOT_ALLOWED']);
    expect((await join(workspace.influencer, 'critic')).participation).toMatchObject({
      status: 'accepted',
      role: 'critic',
    });
    expect(codes(await join(workspace.influencer, 'critic'))).toEqual(['ALREADY_PARTICIPATING']);
    expect(codes(await join(workspace.lead, 'critic'))).toEqual(['ALREADY_PARTICIPATING']);
  });

  it('lets one of several at once through', async () => {
    const payloads = await Promise.all(
      Array.from({ length: 8 }, () => join(workspace.coordinator, 'witness')),
    );
    expect(payloads.map((each) => codes(each)[0]).sort()).toEqual([
      ...Array.from({ length: 7 }, () => 'ALREADY_PARTICIPATING'),
      'JoinExperimentSuccess',
    ]);
  });

  it('is undone by leaving, but not by the owner', async () => {
    const joined = (await join(workspace.leadership, 'witness')).participation;
    const left = await workspace.leadership.client.mutate(
      'leaveExperiment',
      { id: joined.id, version: 1, reason: 'Moved' },
      FIELDS,
    );
    expect(left.participation).toMatchObject({ status: 'left', version: 2 });
    const again = await workspace.leadership.client.mutate(
      'leaveExperiment',
      { id: joined.id, version: 2 },
      FIELDS,
    );
    expect(codes(again)).toEqual(['NOT_PARTICIPATING']);
    const data = await workspace.lead.client.run(
      'query ($id: ID!) { experiment(id: $id) { participations { id version role } } }',
      { id: experiment.id },
    );
    const own = data.experiment.participations.find((each: any) => each.role === 'owner');
    const owner = await workspace.lead.client.mutate(
      'leaveExperiment',
      { id: own.id, version: own.version },
      FIELDS,
    );
    expect(codes(owner)).toEqual(['OWNER_CANNOT_LEAVE']);
  });

  it('leaves the version of the experiment alone', async () => {
    const data = await workspace.lead.client.run('query ($id: ID!) { experiment(id: $id) { version } }', {
      id: experiment.id,
    });
    expect(data.experiment.version).toBe(experiment.version);
  });
});

describe('a private draft', () => {
  it('is not joined, and is forgotten by whoever declines it', async () => {
    experiment = await newExperiment(workspace.lead);
    expect((await join(workspace.influencer, 'critic')).__typename).toBe('NotFoundError');
    const invited = (await invite(workspace.lead, workspace.influencer)).participation;
    const declined = await answer(workspace.influencer, invited, { accept: false });
    expect(declined.participation.experiment.number).toBe(experiment.number);
    const data = await workspace.influencer.client.run('query ($id: ID!) { node(id: $id) { id } }', {
      id: invited.id,
    });
    expect(data.node).toBeNull();
    await act(workspace.lead, 'shareExperiment', experiment);
  });
});
