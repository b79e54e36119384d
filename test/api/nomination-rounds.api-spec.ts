import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../support/app.js';
import {
  answers,
  inDays,
  openedRound,
  personalPage,
  readRound,
  roundOf,
  settle,
} from '../support/nomination-rounds.js';
import { anyKey, newWorkspace, type TestWorkspace } from '../support/workspace.js';

let app: TestApp;
let workspace: TestWorkspace;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());

const NAMES = ['Ana Prat', 'Bruno Lys', 'Cléa Mons', 'Dora Petit', 'Éric Sol', 'Fanny Roc'];
const outcome = async (name: string, input: object): Promise<string> => {
  const payload = await workspace.coordinator.client.mutate(name, input, 'round { id }');
  return payload.refusals?.[0]?.code ?? payload.code ?? payload.__typename;
};

describe('opening a round', () => {
  beforeAll(async () => {
    workspace = await newWorkspace(app);
  });

  it('asks everybody who is here and can be written to, once per key', async () => {
    const { ids } = await settle(app, workspace, 'Relation client', NAMES);
    await app.database.owner.query(`UPDATE people SET left_at = now() WHERE id = $1`, [ids[0]]);
    await app.database.owner.query(`UPDATE people SET email = NULL, email_key = NULL WHERE id = $1`, [
      ids[1],
    ]);
    const input = { idempotencyKey: anyKey(), round: roundOf({ topics: ['Accueil', 'Réseaux'] }) };
    const fields = 'round { id state asked answered topics { name } }';
    const first = await workspace.coordinator.client.mutate('openRound', input, fields);
    expect(first.round).toMatchObject({ state: 'open', asked: 9, answered: 0 });
    expect(first.round.topics).toEqual([{ name: 'Accueil' }, { name: 'Réseaux' }]);
    const again = await workspace.coordinator.client.mutate('openRound', input, fields);
    expect(again.round.id).toBe(first.round.id);
    const { rows } = await app.database.owner.query(
      `SELECT payload FROM outbox WHERE workspace_id = $1 AND kind = 'nominationInvitation'`,
      [workspace.workspaceId],
    );
    expect(rows).toHaveLength(9);
    expect(Object.keys(rows[0].payload).sort()).toEqual(['isReminder', 'personId', 'roundId']);
  });

  it('takes known topics for what they are, and says what a round would do', async () => {
    const data = await workspace.coordinator.client.run(
      `query ($round: RoundFields!) { roundPreview(round: $round) { asked withoutAddress subject text } topics { name } }`,
      { round: roundOf({ topics: ['ACCUEIL'] }) },
    );
    expect(data.roundPreview).toMatchObject({ asked: 9, withoutAddress: 1 });
    expect(data.roundPreview.text).toContain('ne montre à personne qui vous avez nommé');
    await openedRound(workspace, { topics: ['accueil'] });
    const { topics } = await workspace.coordinator.client.run('{ topics { name } }');
    expect(topics.map((each: { name: string }) => each.name).sort()).toEqual(['Accueil', 'Réseaux']);
  });

  it('asks the people of chosen departments, not of those under them', async () => {
    const { departmentId, ids } = await settle(app, workspace, 'Vente', NAMES);
    const under = await settle(app, workspace, 'Vente nord', NAMES);
    await app.database.owner.query('UPDATE departments SET parent_id = $1 WHERE id = $2', [
      departmentId,
      under.departmentId,
    ]);
    const round = await openedRound(workspace, { departmentIds: [`department_${departmentId}`] });
    expect(round.asked).toBe(ids.length);
  });

  it.each([
    ['a round that could never be read', { departmentIds: ['one'] }, 'TOO_FEW_TO_ASK'],
    [
      'an unknown department',
      { departmentIds: ['department_00000000-0000-4000-8000-000000000000'] },
      'NOT_FOUND',
    ],
    ['a lower minimum', { minimumAnswers: 2 }, 'VALUE_OUT_OF_BOUNDS'],
    ['a start in the past', { startsOn: '2020-01-01' }, 'DATE_PAST'],
  ])('refuses %s', async (_, more, code) => {
    const small = await settle(app, workspace, `Petite ${Math.random()}`, ['Un Seul']);
    const ids = (more as { departmentIds?: string[] }).departmentIds?.map((id) =>
      id === 'one' ? `department_${small.departmentId}` : id,
    );
    const round = roundOf({ ...more, ...(ids ? { departmentIds: ids } : {}) });
    expect(await outcome('openRound', { idempotencyKey: anyKey(), round })).toBe(code);
  });

  it.each(['lead', 'influencer', 'leadership'] as const)('is not for a %s', async (role) => {
    const input = { idempotencyKey: anyKey(), round: roundOf() };
    const { errors } = await workspace[role].client.send(
      'mutation ($input: OpenRoundInput!) { openRound(input: $input) { __typename } }',
      { input },
    );
    expect(errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
  });

  it('waits for its first day, mails too', async () => {
    const round = await openedRound(workspace, { startsOn: inDays(2), endsOn: inDays(3) });
    expect(round.state).toBe('planned');
    const { rows } = await app.database.owner.query(
      `SELECT bool_and(due_at > now() + interval '20 hours') AS later FROM outbox WHERE payload->>'roundId' = $1`,
      [round.id.replace('round_', '')],
    );
    expect(rows[0].later).toBe(true);
  });

  it('writes to 1,000 people at once', async () => {
    const other = await newWorkspace(app);
    await settle(
      app,
      other,
      'Toutes',
      Array.from({ length: 1000 }, (_, index) => `Personne ${index}`),
    );
    const round = await openedRound(other);
    expect(round.asked).toBe(1005);
  });
});

describe('an open round', () => {
  let round: any;
  let ids: string[];
  beforeAll(async () => {
    workspace = await newWorkspace(app);
    ({ ids } = await settle(app, workspace, 'Relation client', NAMES));
    round = await openedRound(workspace);
  });

  it('shows its questions on a small page without a script, as often as programs open it', async () => {
    const page = await personalPage(app, workspace, {
      kind: 'nomination',
      personId: ids[0]!,
      round: round.id,
    });
    for (let times = 0; times < 3; times += 1) {
      const html = await page.read();
      expect(html).toContain('Réseaux sociaux');
      expect(html).not.toMatch(/<script|javascript:/i);
      expect(Buffer.byteLength(html)).toBeLessThan(5_120);
    }
  });

  it('stays small with three topics, the other question and names to complete', async () => {
    const topics = ['Réseaux sociaux', 'Accueil des clients', 'Mesure des résultats'];
    const wide = await openedRound(workspace, { topics });
    const who = { kind: 'nomination', personId: ids[0]!, round: wide.id } as const;
    const html = await (await personalPage(app, workspace, who)).read();
    expect(html).toContain('<option>Fanny Roc');
    expect(Buffer.byteLength(html)).toBeLessThan(5_120);
  });

  it('keeps what was typed until every name means somebody, and asks which one', async () => {
    await settle(app, workspace, 'Autre', ['Ana Prat']);
    const page = await personalPage(app, workspace, {
      kind: 'nomination',
      personId: ids[3]!,
      round: round.id,
    });
    const unknown = await page.send({ a0: ['bruno', 'Zoé Inconnue'], mn: 'on' });
    expect(unknown.status).toBe(422);
    expect(unknown.html).toContain('value="Zoé Inconnue"');
    expect(unknown.html).toContain('value="bruno"');
    const itself = await page.send({ a0: ['dora'], mn: 'on' });
    expect(itself.html).toContain('On ne se nomme pas soi-même');
    const both = await page.send({ a0: ['bruno', 'ana prat'], mn: 'on' });
    expect(both.html).toContain('Autre');
    expect(both.html).not.toContain('Fanny');
    const chosen = /name="a0c1" value="([^"]+)"/.exec(both.html)?.[1] ?? '';
    const back = await page.send({ a0: ['bruno', 'ana prat'], mn: 'on', back: '1' });
    expect(back.html).toContain('value="ana prat"');
    const kept = await page.send({ a0: ['bruno', 'ana prat'], a0c1: chosen, mn: 'on' });
    expect(kept.html).toContain('Bruno Lys et Ana Prat');
    expect((await fetch(page.url)).status).toBe(404);
    expect((await readRound(workspace.lead, round.id)).answered).toBe(1);
  });

  it('shows nothing but the response', async () => {
    const { departments, results } = await readRound(workspace.coordinator, round.id);
    expect(results).toMatchObject({ withheld: 'roundOpen', topics: [], told: 0, reachable: [] });
    expect(departments).toEqual([
      { department: { name: 'Relation client' }, asked: 6, answered: 1, withheld: null },
      { department: null, asked: 5, answered: 0, withheld: null },
    ]);
  });

  it('reminds those who wait, once a day', async () => {
    const { version } = await readRound(workspace.coordinator, round.id);
    expect(await outcome('remindVoters', { id: round.id, version })).toBe('ROUND_REMINDED_TODAY');
    await app.database.owner.query(`UPDATE nomination_rounds SET last_asked_at = now() - interval '1 day'`);
    expect(await outcome('remindVoters', { id: round.id, version })).toBe('RemindVotersSuccess');
    const { rows } = await app.database.owner.query(
      `SELECT payload->>'personId' AS id FROM outbox WHERE workspace_id = $1 AND (payload->>'isReminder')::boolean`,
      [workspace.workspaceId],
    );
    expect(rows).toHaveLength(10);
    expect(rows.map(({ id }) => id)).not.toContain(ids[3]);
    expect(await outcome('remindVoters', { id: round.id, version })).toBe('VERSION_CONFLICT');
  });

  it('ends when it is closed: its links lead nowhere', async () => {
    const page = await personalPage(app, workspace, {
      kind: 'nomination',
      personId: ids[1]!,
      round: round.id,
    });
    const { version } = await readRound(workspace.coordinator, round.id);
    expect(await outcome('askNominees', { id: round.id, version })).toBe('ROUND_STILL_OPEN');
    expect(await outcome('closeRound', { id: round.id, version })).toBe('CloseRoundSuccess');
    expect((await page.send({ a0: ['bruno'], mn: 'on' })).status).toBe(404);
    const { state, endsOn, results } = await readRound(workspace.coordinator, round.id);
    expect([state, results.withheld]).toEqual(['closed', 'tooFewAnswers']);
    expect(endsOn).toBe(new Date().toISOString().slice(0, 10));
  });

  it('can be called off', async () => {
    const other = await openedRound(workspace);
    expect(await outcome('cancelRound', { id: other.id, version: other.version })).toBe('CancelRoundSuccess');
    const { state, version, results } = await readRound(workspace.coordinator, other.id);
    expect([state, results.withheld]).toEqual(['cancelled', 'roundCancelled']);
    expect(await outcome('cancelRound', { id: other.id, version })).toBe('ROUND_NOT_OPEN');
  });
});

describe('what a round says', () => {
  let round: any;
  let ids: string[];
  beforeAll(async () => {
    workspace = await newWorkspace(app);
    ({ ids } = await settle(app, workspace, 'Relation client', NAMES));
    const { departmentId } = await settle(app, workspace, 'Vide', []);
    await app.database.owner.query(
      'UPDATE people SET department_id = $2 WHERE workspace_id = $1 AND department_id IS NULL',
      [workspace.workspaceId, departmentId],
    );
    round = await openedRound(workspace);
    // Bruno is named by five, Cléa by three, Dora by two; Fanny moves things for three of a department where all answered.
    await answers(app, workspace, round.id, [
      [ids[0]!, ['Bruno', 'Cléa'], ['Fanny']],
      [ids[1]!, ['Cléa', 'Dora'], ['Fanny']],
      [ids[2]!, ['Bruno', 'Dora'], ['Fanny']],
      [ids[3]!, ['Bruno', 'Cléa']],
      [ids[4]!, ['Bruno']],
      [ids[5]!, ['Bruno']],
      [workspace.lead.actor.personId, []],
    ]);
    const { version } = await readRound(workspace.coordinator, round.id);
    await workspace.coordinator.client.mutate('closeRound', { id: round.id, version }, 'round { id }');
  });

  it('is a number of people, before they agreed', async () => {
    const { results } = await readRound(workspace.coordinator, round.id);
    expect(results).toMatchObject({ withheld: null, allowsCentralities: true, told: 0, moversWithheldIn: 1 });
    expect(results.topics[0].candidates).toEqual([]);
    expect(results.reachable).toEqual([
      { namedBy: 2, people: 4 },
      { namedBy: 3, people: 3 },
      { namedBy: 4, people: 1 },
      { namedBy: 5, people: 1 },
    ]);
    expect((await readRound(workspace.lead, round.id)).results.withheld).toBe('coordinatorsOnly');
  });

  it('is told to them in private, with a number only from the minimum on', async () => {
    const { version } = await readRound(workspace.coordinator, round.id);
    const payload = await workspace.coordinator.client.mutate(
      'askNominees',
      { id: round.id, version },
      'round { id }',
    );
    expect(payload.__typename).toBe('AskNomineesSuccess');
    const { results } = await readRound(workspace.coordinator, round.id);
    expect(results).toMatchObject({ told: 3, waiting: 3, reachable: [{ namedBy: 2, people: 1 }] });
    expect(results.topics[0].candidates).toEqual([]);
    const bruno = await personalPage(app, workspace, { kind: 'consent', personId: ids[1]!, round: round.id });
    expect(await bruno.read()).toContain('5 collègues se tournent vers vous');
    const clea = await personalPage(app, workspace, { kind: 'consent', personId: ids[2]!, round: round.id });
    expect(await clea.read()).toContain('Des collègues se tournent vers vous sur');
    expect(await clea.read()).not.toContain('3 collègues');
    const fanny = await personalPage(app, workspace, { kind: 'consent', personId: ids[5]!, round: round.id });
    expect(await fanny.read()).toContain('faites avancer les choses');
    const nobody = await personalPage(app, workspace, {
      kind: 'consent',
      personId: ids[0]!,
      round: round.id,
    });
    expect(await nobody.read()).not.toContain('collègues se tournent');
  });

  it('names those who agreed, on the topics they chose, and nobody else', async () => {
    const topic = round.topics[0].id.replace('topic_', '');
    const page = (personId: string) =>
      personalPage(app, workspace, { kind: 'consent', personId, round: round.id });
    const bruno = await page(ids[1]!);
    expect((await bruno.send({ answer: 'yes' })).html).toContain('au moins un sujet');
    expect((await bruno.send({ answer: 'yes', topic, hours: '900' })).status).toBe(422);
    expect((await bruno.send({ answer: 'yes', topic, hours: '2,5', help: 'Je relis.' })).status).toBe(200);
    expect((await (await page(ids[2]!)).send({ answer: 'no' })).status).toBe(200);
    expect((await (await page(ids[5]!)).send({ answer: 'yes' })).status).toBe(200);
    const { results } = await readRound(workspace.coordinator, round.id);
    expect(results).toMatchObject({ told: 3, waiting: 0 });
    expect(results.topics[0].candidates).toEqual([{ namedBy: 5, person: { name: 'Bruno Lys' } }]);
    expect(results.movers).toEqual([{ namedBy: null, person: { name: 'Fanny Roc' } }]);
  });

  it('hides at once whoever changes their mind, and asks no more whoever declined', async () => {
    await app.database.owner.query(
      `UPDATE influencer_profiles SET status = 'declined' WHERE person_id = $1`,
      [ids[1]],
    );
    const { results, version } = await readRound(workspace.coordinator, round.id);
    expect(results.topics[0].candidates).toEqual([]);
    expect(await outcome('askNominees', { id: round.id, version, namedBy: 3 })).toBe('NOBODY_TO_TELL');
  });

  it('is told to a member on their own screen, and answered there', async () => {
    const second = await openedRound(workspace);
    await answers(
      app,
      workspace,
      second.id,
      ids.map((id) => [id, ['influencer']] as const),
    );
    const { version } = await readRound(workspace.coordinator, second.id);
    const closed = await workspace.coordinator.client.mutate(
      'closeRound',
      { id: second.id, version },
      'round { version }',
    );
    await workspace.coordinator.client.mutate(
      'askNominees',
      { id: second.id, version: closed.round.version, namedBy: 6 },
      'round { id }',
    );
    const own = '{ ownNominations { id roundTitle topics { namedBy topic { id } } movesThings } }';
    expect((await workspace.lead.client.run(own)).ownNominations).toEqual([]);
    const { ownNominations } = await workspace.influencer.client.run(own);
    expect(ownNominations).toMatchObject([{ topics: [{ namedBy: 6 }], movesThings: false }]);
    const input = { idempotencyKey: anyKey(), id: ownNominations[0].id, accept: true };
    const foreign = await workspace.lead.client.mutate('answerNomination', input, 'isListed');
    expect(foreign.__typename).toBe('NotFoundError');
    const answered = await workspace.influencer.client.mutate('answerNomination', input, 'isListed');
    expect(answered.isListed).toBe(true);
    expect((await workspace.influencer.client.run(own)).ownNominations).toEqual([]);
    const { rows } = await app.database.owner.query(
      'SELECT topic_id FROM influencer_topics WHERE person_id = $1',
      [workspace.influencer.actor.personId],
    );
    expect(rows).toEqual([{ topic_id: round.topics[0].id.replace('topic_', '') }]);
  });
});

describe('with few answers', () => {
  it('warns that only nominations can be counted under 60 %', async () => {
    workspace = await newWorkspace(app);
    const { ids } = await settle(app, workspace, 'Relation client', NAMES);
    const round = await openedRound(workspace);
    await answers(
      app,
      workspace,
      round.id,
      ids.slice(0, 5).map((id) => [id, ['Fanny']] as const),
    );
    await app.database.owner.query('UPDATE nomination_rounds SET closed_at = now()');
    const { results } = await readRound(workspace.coordinator, round.id);
    expect(results).toMatchObject({ withheld: null, allowsCentralities: false });
  });
});
