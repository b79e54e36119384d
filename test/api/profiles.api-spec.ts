import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AnswerConsent } from '../../apps/api/src/profiles/commands/answer-consent.js';
import { done } from '../../apps/api/src/database/command-result.js';
import { UnitOfWork } from '../../apps/api/src/database/unit-of-work.js';
import type { TestApp } from '../support/app.js';
import { sharedApp } from '../support/shared-app.js';
import { anyKey, newWorkspace, type TestMember, type TestWorkspace } from '../support/workspace.js';

let app: TestApp;
let home: TestWorkspace;
beforeAll(async () => {
  app = await sharedApp();
  home = await newWorkspace(app);
});
afterAll(() => app.stop());

const PROFILE = `status help visibility monthlyHours pausedUntil isPaused version topics { id name relayCount }`;
const profile = (more: object = {}) => ({
  ...{ version: 0, topicIds: [], newTopics: ['Accueil des nouveaux'], help: 'Je relis les textes.' },
  ...{ visibility: 'workspace', monthlyHours: 3 },
  ...more,
});
const set = (member: TestMember, more: object = {}) =>
  member.client.mutate('setProfile', profile(more), `person { id profile { ${PROFILE} } }`);
const seen = async (reader: TestMember, id: string) =>
  (
    await reader.client.run(
      `query ($id: ID!) { node(id: $id) { ... on Person { profile { ${PROFILE} } } } }`,
      {
        id,
      },
    )
  ).node.profile;
const refusals = (payload: any): string[] =>
  payload.refusals?.map((each: any) => `${each.field} ${each.code}`);

describe('a profile', () => {
  it('is written by the person alone, in their own words', async () => {
    const { person } = await set(home.influencer);
    expect(person.profile).toMatchObject({
      ...{ status: 'listed', help: 'Je relis les textes.', monthlyHours: 3, isPaused: false, version: 1 },
      topics: [{ name: 'Accueil des nouveaux', relayCount: 1 }],
    });
    expect(await seen(home.lead, home.influencer.personId)).toMatchObject({ help: 'Je relis les textes.' });
    expect(await set(home.influencer)).toMatchObject({ __typename: 'ConflictError', currentVersion: 1 });
  });

  it('names one topic once, whatever the case and accents', async () => {
    await set(home.leadership, { newTopics: ['ACCUEIL DES NOUVEAUX', 'Réseaux sociaux', 'reseaux-sociaux'] });
    const { topics } = await home.lead.client.run('{ topics { name relayCount } }');
    expect(topics).toEqual([
      { name: 'Accueil des nouveaux', relayCount: 2 },
      { name: 'Réseaux sociaux', relayCount: 1 },
    ]);
  });

  it('says what is wrong at its place', async () => {
    const wrong = { newTopics: ['…'], topicIds: ['topic_x'], help: 'x'.repeat(601), monthlyHours: 81 };
    expect(refusals(await set(home.lead, { ...wrong, pausedUntil: '2020-01-01' }))).toEqual([
      'help TEXT_TOO_LONG',
      'monthlyHours VALUE_OUT_OF_BOUNDS',
      'pausedUntil DATE_PAST',
      'topicIds.0 NOT_FOUND',
      'newTopics.0 TEXT_INVALID',
    ]);
  });

  it('is paused, taken up again, and gone at once when consent is withdrawn', async () => {
    const { client, personId } = home.influencer;
    const paused = await client.mutate(
      'pauseProfile',
      { until: '2199-01-01' },
      `person { profile { ${PROFILE} } }`,
    );
    expect(paused.person.profile).toMatchObject({ isPaused: true, status: 'listed' });
    const resumed = await client.run(
      `mutation { resumeProfile { ... on ResumeProfileSuccess { person { profile { isPaused } } } } }`,
    );
    expect(resumed.resumeProfile.person.profile).toEqual({ isPaused: false });
    await client.run('mutation { withdrawConsent { __typename } }');
    expect(await seen(home.admin, personId)).toBeNull();
    expect(await seen(home.influencer, personId)).toMatchObject({
      status: 'declined',
      help: null,
      topics: [],
    });
    expect(await client.mutate('pauseProfile', { until: '2199-01-01' }, '__typename')).toMatchObject({
      code: 'PROFILE_NOT_LISTED',
    });
    const { rows } = await app.database.owner.query(
      `SELECT kind, before, after FROM event_log WHERE object_id = $1 AND kind LIKE 'profile%' ORDER BY sequence`,
      [home.influencer.actor.personId],
    );
    expect(rows.map(({ kind }) => kind)).toEqual([
      'profileSet',
      'profilePaused',
      'profileResumed',
      'profileAnswered',
    ]);
    expect(rows.every(({ before, after }) => before === null && after === null)).toBe(true);
  });
});

describe('a profile for coordinators only', () => {
  it('is seen by coordinators, admins and its person, and through no field by others', async () => {
    const shy = await home.join('influencer', 'Réservée');
    await set(shy, { visibility: 'coordinators', newTopics: ['Confidences'], help: 'mots-canari' });
    for (const reader of [home.coordinator, home.admin, shy])
      expect(await seen(reader, shy.personId)).toMatchObject({ help: 'mots-canari' });
    for (const reader of [home.lead, home.leadership, home.influencer]) {
      expect(await seen(reader, shy.personId)).toBeNull();
      const told = await reader.client.run(
        `{ topics { name relayCount } people(first: 100, listed: true) { edges { node { id name } } } }`,
      );
      expect(told.topics).toContainEqual({ name: 'Confidences', relayCount: 0 });
      expect(JSON.stringify(told.people)).not.toContain('Réservée');
    }
    const { topics } = await home.admin.client.run('{ topics { id name } }');
    const id = topics.find(({ name }: any) => name === 'Confidences').id;
    const about = (reader: TestMember) =>
      reader.client.run('query ($id: ID!) { people(topicId: $id) { totalCount } }', { id });
    expect((await about(home.lead)).people.totalCount).toBe(0);
    expect((await about(home.admin)).people.totalCount).toBe(1);
  });
});

describe('in the database', () => {
  it('nobody writes, changes or deletes the profile of another', async () => {
    const { actor } = home.lead;
    const act = async (sql: string): Promise<number | string> => {
      try {
        const result = await app.nest.get(UnitOfWork).write(actor, async (tx) => {
          const [, affected] = await tx.query(sql, [actor.workspaceId, home.leadership.actor.personId]);
          return done(Number(affected));
        });
        return result.ok ? result.value : 'refused';
      } catch (error) {
        return (error as Error).message;
      }
    };
    expect(
      await act(
        `INSERT INTO influencer_profiles (workspace_id, person_id, status) VALUES ($1, $2, 'listed')`,
      ),
    ).toMatch(/row-level security/);
    const where = 'WHERE workspace_id = $1 AND person_id = $2';
    expect(await act(`UPDATE influencer_profiles SET help = 'volé' ${where}`)).toBe(0);
    expect(await act(`DELETE FROM influencer_profiles ${where}`)).toBe(0);
    expect(await act(`DELETE FROM influencer_topics ${where}`)).toBe(0);
  });
});

describe('consent', () => {
  it('is given without an account, keeps what a listed relay wrote, and is taken back', async () => {
    const { person } = await home.coordinator.client.mutate(
      'addPerson',
      { idempotencyKey: anyKey(), name: 'Sans Compte' },
      'person { id }',
    );
    const personId: string = person.id.replace('person_', '');
    const id: string = person.id;
    const { workspaceId } = home.lead.actor;
    const actor = { workspaceId, personId, locale: 'fr', requestId: 'spec' } as const;
    const answer = app.nest.get(AnswerConsent, { strict: false });
    expect(
      await answer.execute(actor, { accept: true, newTopics: ['Textes'], monthlyHours: 2 }),
    ).toMatchObject({
      ok: true,
    });
    expect(await seen(home.lead, id)).toMatchObject({ monthlyHours: 2, topics: [{ name: 'Textes' }] });
    await answer.execute(actor, { accept: true, help: 'Je montre.', newTopics: ['Photos'] });
    expect(await seen(home.lead, id)).toMatchObject({
      ...{ help: 'Je montre.', monthlyHours: 2 },
      topics: [{ name: 'Photos' }],
    });
    await answer.execute(actor, { accept: false });
    expect(await seen(home.admin, id)).toBeNull();
  });
});

describe('a request to be a referent', () => {
  it('is made once while it waits, and again after a no', async () => {
    const { personId, client } = await home.join('influencer', 'Une référente');
    const ask = () =>
      home.coordinator.client.mutate(
        'askReferent',
        { idempotencyKey: anyKey(), personId, area: 'strategy' },
        'referent { id status }',
      );
    const { referent } = await ask();
    expect((await ask()).refusals).toMatchObject([{ code: 'REFERENT_ALREADY_ASKED', field: 'personId' }]);
    await client.mutate('answerReferent', { id: referent.id, accept: false }, 'referent { status }');
    expect((await ask()).referent).toEqual({ id: referent.id, status: 'asked' });
  });

  it('that was declined cannot be told from the news', async () => {
    const { client } = home.coordinator;
    const input = { idempotencyKey: anyKey(), personId: home.influencer.personId, area: 'hr' };
    const { referent } = await client.mutate('askReferent', input, 'referent { id }');
    await home.influencer.client.mutate(
      'answerReferent',
      { id: referent.id, accept: false },
      'referent { status }',
    );
    for (const reader of [home.lead, home.leadership]) {
      const told = await reader.client.run(
        '{ referents { id } home { recentEvents { event { kind objectId person { id } } } } }',
      );
      expect(JSON.stringify(told)).not.toContain(referent.id);
      expect(JSON.stringify(told)).not.toMatch(/referent(Asked|Answered)|topicCreated/);
    }
  });
});
