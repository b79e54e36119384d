import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TestApp } from '../support/app.js';
import { act, dayFromNow, newIdeas, readyToStart, running } from '../support/experiment-builder.js';
import {
  allow,
  answer,
  codes,
  invite,
  newTopic,
  onSuggestion,
  participationsOf,
} from '../support/involving.js';
import { sharedApp } from '../support/shared-app.js';
import { anyKey, newWorkspace, type TestMember, type TestWorkspace } from '../support/workspace.js';

let app: TestApp;
let workspace: TestWorkspace;
let lead: TestMember;
let experimentId: string;
beforeAll(async () => {
  app = await sharedApp();
  workspace = await newWorkspace(app);
  lead = workspace.lead;
  experimentId = (await readyToStart(app, lead)).experiment.id;
});
afterAll(() => app.stop());

/** The whole of it falls into one month, whatever day it is. */
const today = dayFromNow(0);
const hoursToday = (hours: number) => ({ hours, hoursPer: 'total', from: today, until: today });

describe('terms', () => {
  it('are kept as they were asked, and read by everybody', async () => {
    const relay = await workspace.join('influencer', 'relay');
    const terms = { ...hoursToday(3), learns: 'To listen' };
    const { participation } = await invite(lead, experimentId, relay.personId, {
      ...terms,
      message: 'You know',
    });
    expect(participation).toMatchObject({
      ...terms,
      message: 'You know',
      organisation: null,
      overLimit: false,
    });
    const seen = await participationsOf(workspace.leadership, experimentId);
    expect(seen.find(({ id }) => id === participation.id)).toMatchObject({ ...terms, overLimit: null });
  });

  it('of an outside adviser say the weight of their word', async () => {
    const adviser = await workspace.join('influencer', 'adviser');
    const asked = { role: 'adviser', organisation: 'Agence Nord', weight: 'low' };
    expect(codes(await invite(lead, experimentId, adviser.personId, { role: 'adviser' }))).toEqual([
      'TEXT_REQUIRED',
      'CHOICE_REQUIRED',
    ]);
    expect((await invite(lead, experimentId, adviser.personId, asked)).participation).toMatchObject(asked);
  });

  it('are refused without an end', async () => {
    const relay = await workspace.join('influencer', 'endless');
    const endless = { hours: 3, hoursPer: 'month' };
    expect(codes(await invite(lead, experimentId, relay.personId, endless))).toEqual(['TERMS_END_MISSING']);
  });

  it('are asked of nobody who left the organisation', async () => {
    const gone = await workspace.join('influencer', 'gone');
    await app.database.owner.query('UPDATE people SET left_at = now() WHERE id = $1', [gone.actor.personId]);
    expect(codes(await invite(lead, experimentId, gone.personId))).toEqual(['PERSON_LEFT']);
  });
});

describe('the load guard', () => {
  it('asks both sides to say that a limit is passed', async () => {
    const relay = await workspace.join('influencer', 'busy');
    await allow(app, relay, { monthlyHours: 4 });
    const refused = await invite(lead, experimentId, relay.personId, hoursToday(6));
    expect(refused.refusals).toMatchObject([{ code: 'LOAD_OVER_CAP', field: 'overLimitAcknowledged' }]);
    const asked = { ...hoursToday(6), overLimitAcknowledged: true };
    const { participation } = await invite(lead, experimentId, relay.personId, asked);
    const month = `${today.slice(0, 7)}-01`;
    expect(participation).toMatchObject({
      overLimit: true,
      loadAlert: { kind: 'overCap', month, hours: 6, cap: 4, until: null },
    });
    const unsaid = await answer(relay, participation, { accept: true });
    expect(unsaid.refusals).toMatchObject([{ code: 'OWN_LOAD_OVER_CAP', field: 'acceptAboveLimit' }]);
    const accepted = await answer(relay, participation, { accept: true, acceptAboveLimit: true });
    expect(accepted.participation).toMatchObject({ status: 'accepted', acceptedAboveLimit: true });
    const seen = (await participationsOf(lead, experimentId)).find(({ id }) => id === participation.id);
    expect(seen).toMatchObject({ overLimit: true, acceptedAboveLimit: true });
    const others = (await participationsOf(workspace.leadership, experimentId)).find(
      ({ id }) => id === participation.id,
    );
    expect(others).toMatchObject({ overLimit: null, acceptedAboveLimit: null, loadAlert: null });
  });

  it('says nothing to whoever declines', async () => {
    const relay = await workspace.join('influencer', 'full');
    await allow(app, relay, { monthlyHours: 0 });
    const asked = { ...hoursToday(1), overLimitAcknowledged: true };
    const { participation } = await invite(lead, experimentId, relay.personId, asked);
    expect((await answer(relay, participation, { accept: false })).participation.status).toBe('declined');
  });

  it('holds a pause, even where no hours are asked', async () => {
    const relay = await workspace.join('influencer', 'away');
    await allow(app, relay, { pausedUntil: dayFromNow(10) });
    expect(codes(await invite(lead, experimentId, relay.personId))).toEqual(['PERSON_PAUSED']);
    const { participation } = await invite(lead, experimentId, relay.personId, {
      overLimitAcknowledged: true,
    });
    expect(codes(await answer(relay, participation, { accept: true }))).toEqual(['OWN_PAUSE']);
  });

  it('counts what another lead asks at the same time', async () => {
    const relay = await workspace.join('influencer', 'wanted');
    await allow(app, relay, { monthlyHours: 5 });
    const other = await workspace.join('lead', 'other');
    const second = (await readyToStart(app, other)).experiment.id;
    const payloads = await Promise.all([
      invite(lead, experimentId, relay.personId, hoursToday(4)),
      invite(other, second, relay.personId, hoursToday(4)),
    ]);
    expect(payloads.map((each) => codes(each)[0]).sort()).toEqual([
      'InviteParticipantSuccess',
      'LOAD_OVER_CAP',
    ]);
  });

  it('shows the load and what was asked to the person and to those who invite, and to nobody else', async () => {
    const relay = await workspace.join('influencer', 'shown');
    await allow(app, relay, { monthlyHours: 10 });
    await invite(lead, experimentId, relay.personId, hoursToday(2.5));
    const query = `query ($id: ID!) { node(id: $id) { ... on Person { load { month accepted asked cap room pausedUntil }
      solicitations { timesLately isOften asked { role answer experiment { id } } } } } }`;
    const seenBy = async (member: TestMember) =>
      (await member.client.run(query, { id: relay.personId })).node;
    const load = { accepted: 0, asked: 2.5, cap: 10, room: 7.5, pausedUntil: null };
    const asked = [{ role: 'relay', answer: null, experiment: { id: experimentId } }];
    for (const member of [relay, lead, workspace.coordinator, workspace.admin]) {
      expect(await seenBy(member)).toMatchObject({
        load,
        solicitations: { timesLately: 1, isOften: false, asked },
      });
    }
    for (const member of [workspace.influencer, workspace.leadership]) {
      expect(await seenBy(member)).toEqual({ load: null, solicitations: null });
    }
  });

  it('remembers every asking, warns at the third within 30 days, and names no draft of others', async () => {
    const relay = await workspace.join('influencer', 'asked often');
    const owner = await workspace.join('lead', 'secretive');
    const draft = await owner.client.mutate(
      'createExperiment',
      { idempotencyKey: anyKey(), experiment: { title: 'Secret', benchmarkIds: [] } },
      'experiment { id }',
    );
    const first = await invite(owner, draft.experiment.id, relay.personId);
    await answer(relay, first.participation, { accept: false });
    const second = await invite(lead, experimentId, relay.personId);
    const declined = await answer(relay, second.participation, { accept: false });
    await invite(lead, experimentId, declined.participation.person.id);
    const query = `query ($id: ID!) { node(id: $id) { ... on Person { solicitations { timesLately isOften
      asked { answer experiment { title } } } } } }`;
    const { node } = await lead.client.run(query, { id: relay.personId });
    expect(node.solicitations).toEqual({
      ...{ timesLately: 3, isOften: true },
      asked: [
        { answer: null, experiment: { title: 'Public answers' } },
        { answer: 'declined', experiment: { title: 'Public answers' } },
        { answer: 'declined', experiment: null },
      ],
    });
  });
});

describe('a suggestion', () => {
  const declining = async (name: string, more: object) => {
    const relay = await workspace.join('influencer', name);
    const { participation } = await invite(lead, experimentId, relay.personId, hoursToday(2));
    return {
      relay,
      declined: (await answer(relay, participation, { accept: false, ...more })).participation,
    };
  };
  const waiting = async (member: TestMember) =>
    (await member.client.run('{ openSuggestions { id } }')).openSuggestions.map(({ id }: any) => id);

  it.each([
    ['names who suggested', true],
    ['keeps who suggested to those who lead', false],
  ])('is taken up in one click and %s', async (_, namesMe) => {
    const other = await workspace.join('influencer', `suggested ${namesMe}`);
    const { relay, declined } = await declining(`declining ${namesMe}`, {
      suggestedPersonId: other.personId,
      namesMe,
    });
    expect(await waiting(lead)).toContain(declined.id);
    expect(await waiting(workspace.leadership)).toEqual([]);
    expect(codes(await onSuggestion(workspace.influencer, 'inviteSuggested', declined))).toEqual([
      'NOT_ALLOWED',
    ]);
    const invited = (await onSuggestion(lead, 'inviteSuggested', declined)).participation;
    expect(invited).toMatchObject({
      ...{ status: 'invited', hours: 2, hoursPer: 'total', person: { id: other.personId } },
      suggestedBy: { id: relay.personId },
    });
    const own = (await participationsOf(other, experimentId)).find(({ id }) => id === invited.id);
    expect(own.suggestedBy).toEqual(namesMe ? { id: relay.personId } : null);
    const seen = (await participationsOf(workspace.leadership, experimentId)).find(
      ({ id }) => id === invited.id,
    );
    expect(seen.suggestedBy).toBeNull();
    expect(await waiting(lead)).not.toContain(declined.id);
    const again = await onSuggestion(lead, 'inviteSuggested', declined);
    expect(again).toMatchObject({ currentVersion: declined.version + 1 });
    const current = { ...declined, version: again.currentVersion };
    expect(codes(await onSuggestion(lead, 'inviteSuggested', current))).toEqual(['SUGGESTION_NOT_OPEN']);
  });

  it('by a name that nobody has waits for the lead, and can only be set aside', async () => {
    const { declined } = await declining('declining by name', { suggestedName: 'Ida from Lyon' });
    const seen = (await participationsOf(lead, experimentId)).find(({ id }) => id === declined.id);
    expect(seen).toMatchObject({ suggestedName: 'Ida from Lyon', suggestionWaits: true });
    const others = await participationsOf(workspace.leadership, experimentId);
    expect(others.find(({ id }) => id === declined.id)).toMatchObject({
      suggestedName: null,
      suggestionWaits: false,
    });
    expect(codes(await onSuggestion(lead, 'inviteSuggested', declined))).toEqual(['SUGGESTION_NOT_OPEN']);
    const aside = await onSuggestion(lead, 'setSuggestionAside', declined);
    expect(aside.participation).toMatchObject({ suggestionWaits: false });
    expect(await waiting(lead)).not.toContain(declined.id);
  });

  it('above the limit of who was suggested is said too', async () => {
    const other = await workspace.join('influencer', 'suggested and busy');
    await allow(app, other, { monthlyHours: 1 });
    const { declined } = await declining('declining again', { suggestedPersonId: other.personId });
    expect(codes(await onSuggestion(lead, 'inviteSuggested', declined))).toEqual(['LOAD_OVER_CAP']);
    const more = { overLimitAcknowledged: true };
    const invited = (await onSuggestion(lead, 'inviteSuggested', declined, more)).participation;
    expect(invited).toMatchObject({ overLimit: true, person: { id: other.personId } });
  });
});

describe('a lead who is alone', () => {
  const LONE = `query ($id: ID!) { experiment(id: $id) { loneLead { mentors { reasons topics room person { name } } } } }`;
  const mentorsFor = async (member: TestMember, id: string) =>
    (await member.client.run(LONE, { id })).experiment.loneLead?.mentors;

  it('is told who could stand by them, past the prototype, until somebody does', async () => {
    const topic = await newTopic(app, workspace, 'customers');
    const mentor = await workspace.join('influencer', 'Zoé mentor');
    const hidden = await workspace.join('influencer', 'Hidden mentor');
    const tired = await workspace.join('influencer', 'Tired mentor');
    const away = await workspace.join('influencer', 'Away mentor');
    await allow(app, mentor, { monthlyHours: 6, topics: [topic] });
    await allow(app, hidden, { topics: [topic], visibility: 'coordinators' });
    await allow(app, tired, { monthlyHours: 0, topics: [topic] });
    await allow(app, away, { pausedUntil: dayFromNow(3), topics: [topic] });
    const { experiment } = await running(app, lead);
    const found = [{ reasons: ['topic'], topics: ['customers'], room: 6, person: { name: 'Zoé mentor' } }];
    expect(await mentorsFor(lead, experiment.id)).toEqual(found);
    expect(await mentorsFor(workspace.leadership, experiment.id)).toBeUndefined();
    const names = (await mentorsFor(workspace.coordinator, experiment.id)).map(
      ({ person }: any) => person.name,
    );
    expect(names).toEqual(['Hidden mentor', 'Zoé mentor']);
    const asked = await invite(lead, experiment.id, mentor.personId, { role: 'mentor' });
    expect(await mentorsFor(lead, experiment.id)).toEqual([]);
    await answer(mentor, asked.participation, { accept: true });
    expect(await mentorsFor(lead, experiment.id)).toBeUndefined();
  });

  it('is not one before the test', async () => {
    const ideas = await newIdeas(app, lead);
    const { experiment } = await readyToStart(app, lead, ideas);
    expect(await mentorsFor(lead, experiment.id)).toBeUndefined();
    expect(await mentorsFor(lead, (await act(lead, 'startTest', experiment)).id)).toHaveLength(1);
  });
});
