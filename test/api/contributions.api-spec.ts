import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { TestApp } from '../support/app.js';
import { running, type TestExperiment } from '../support/experiment-builder.js';
import { mailSettled } from '../support/furnished-mail.js';
import { day } from '../support/furniture-texts.js';
import { make } from '../support/make.js';
import { sharedApp } from '../support/shared-app.js';
import { anyKey, newWorkspace, type TestMember, type TestWorkspace } from '../support/workspace.js';

let app: TestApp;
let workspace: TestWorkspace;
let experiment: TestExperiment;
let participationId: string;
let other: TestMember;
beforeAll(async () => {
  app = await sharedApp();
  workspace = await newWorkspace(app);
  other = await workspace.join('influencer', 'Élise');
});
afterAll(() => app.stop());
beforeEach(async () => {
  experiment = (await running(app, workspace.lead)).experiment;
  const joined = { experimentId: experiment.id, role: 'tester' };
  participationId = (await make(workspace.influencer, 'joinExperiment', joined, 'participation')).id;
  await make(other, 'joinExperiment', joined, 'participation');
});

const BROUGHT = { what: 'Answered eleven questions', doneOn: day(-1), minutes: 45 };
const log = (by: TestMember, more: object = {}, said: object = {}) =>
  by.client.mutate(
    'logContribution',
    { idempotencyKey: anyKey(), experimentId: experiment.id, contribution: { ...BROUGHT, ...said }, ...more },
    'contribution { id version what doneOn minutes viewerCanEdit person { id } recordedBy { id } }',
  );
const thank = (by: TestMember, aboutId: string, more: object = {}) =>
  by.client.mutate(
    'thank',
    { idempotencyKey: anyKey(), aboutId, sentence: 'That helped.', visibility: 'workspace', ...more },
    'thanks { id sentence visibility from { id } to { id } contribution { id } }',
  );
const codes = (payload: any): string[] =>
  payload.refusals?.map(({ field, code }: any) => (field ? `${field} ${code}` : code)) ?? [
    payload.__typename,
  ];
const choose = (by: TestMember, choice: string) =>
  by.client.mutate(
    'chooseCredit',
    { experimentId: experiment.id, choice },
    'credits { unnamed viewerChoice }',
  );
const EVERYTHING = `query ($id: ID!) { experiment(id: $id) {
  viewerCanContribute viewerCanContributeForOthers
  contributions { id what minutes person { id name } thanks { sentence } }
  thanks { id sentence visibility from { id } to { id } }
  credits { unnamed viewerChoice groups { role people { personId participationId name contributions { what } } } }
  history { edges { node { kind after objectId } } } } }`;
const seen = async (by: TestMember) => (await by.client.run(EVERYTHING, { id: experiment.id })).experiment;

describe('a contribution', () => {
  it('is logged by the person, and on their behalf by who leads', async () => {
    const own = (await log(workspace.influencer)).contribution;
    expect(own).toMatchObject({ ...BROUGHT, viewerCanEdit: true, recordedBy: null });
    const behalf = await log(workspace.lead, { personId: workspace.influencer.personId });
    expect(behalf.contribution).toMatchObject({
      person: { id: workspace.influencer.personId },
      recordedBy: { id: workspace.lead.personId },
    });
    const stolen = await log(other, { personId: workspace.influencer.personId });
    expect(codes(stolen)).toEqual(['personId NOT_ALLOWED']);
  });

  it('is of nobody who never said yes', async () => {
    expect(codes(await log(workspace.leadership))).toEqual(['personId NOT_PARTICIPATING']);
    const asked = await log(workspace.lead, { personId: workspace.leadership.personId });
    expect(codes(asked)).toEqual(['personId NOT_PARTICIPATING']);
    expect((await seen(workspace.leadership)).viewerCanContribute).toBe(false);
  });

  it.each([
    ['to come', { doneOn: day(2) }, 'doneOn DATE_IN_FUTURE'],
    ['without words', { what: '' }, 'what TEXT_REQUIRED'],
    ['of no time', { minutes: 0 }, 'minutes VALUE_OUT_OF_BOUNDS'],
  ])('%s is refused', async (_, said, expected) => {
    expect(codes(await log(workspace.influencer, {}, said))).toEqual([expected]);
  });

  it('is corrected and taken back by whose it is, even when another wrote it down', async () => {
    const { id } = (await log(workspace.lead, { personId: workspace.influencer.personId })).contribution;
    const corrected = { id, version: 1, contribution: { ...BROUGHT, what: 'Answered twelve' } };
    const fields = 'contribution { what version }';
    expect(codes(await other.client.mutate('correctContribution', corrected, fields))).toEqual([
      'NOT_ALLOWED',
    ]);
    const mine = await workspace.influencer.client.mutate('correctContribution', corrected, fields);
    expect(mine.contribution).toEqual({ what: 'Answered twelve', version: 2 });
    const withdraw = { id, version: 2 };
    const gone = await workspace.influencer.client.mutate('withdrawContribution', withdraw, 'withdrawn');
    expect(gone.withdrawn).toBe(true);
    expect((await seen(workspace.lead)).contributions).toEqual([]);
    expect(
      codes(await workspace.influencer.client.mutate('withdrawContribution', withdraw, 'withdrawn')),
    ).toEqual(['NotFoundError']);
  });

  it('and thanks are still added once the experiment is closed; its record stays as it was', async () => {
    await app.database.owner.query(
      `UPDATE experiments SET stage = 'iterate', closed_at = now() WHERE id = $1`,
      [experiment.id.split('_')[1]],
    );
    const { id } = (await log(workspace.influencer)).contribution;
    expect((await thank(workspace.lead, id)).__typename).toBe('ThankSuccess');
    const named = await workspace.lead.client.run(
      'query ($id: ID!) { node(id: $id) { ... on Person { contributions { id } } } }',
      {
        id: workspace.influencer.personId,
      },
    );
    expect(named.node.contributions.map((each: any) => each.id)).toContain(id);
  });
});

describe('thanks', () => {
  it('for a contribution and for taking part are read by all, once each', async () => {
    const { id } = (await log(workspace.influencer)).contribution;
    const given = (await thank(workspace.leadership, id)).thanks;
    expect(given).toMatchObject({ to: { id: workspace.influencer.personId }, contribution: { id } });
    expect((await thank(workspace.leadership, participationId)).__typename).toBe('ThankSuccess');
    expect(codes(await thank(workspace.leadership, id))).toEqual(['ALREADY_THANKED']);
    expect(codes(await thank(workspace.influencer, id))).toEqual(['THANKS_TO_SELF']);
    expect(codes(await thank(workspace.leadership, experiment.id))).toEqual(['NotFoundError']);
    const { thanks, contributions } = await seen(other);
    expect(thanks).toHaveLength(2);
    expect(contributions[0].thanks).toEqual([{ sentence: 'That helped.' }]);
  });

  it('in private are read by the two, and by nobody else, whatever they ask', async () => {
    const { id } = (await log(workspace.influencer)).contribution;
    const secret = { sentence: 'Between us: zanzibar.', visibility: 'person' };
    const given = (await thank(workspace.leadership, id, secret)).thanks;
    for (const reader of [workspace.influencer, workspace.leadership]) {
      expect(JSON.stringify(await seen(reader))).toContain('zanzibar');
    }
    for (const reader of [workspace.lead, workspace.admin, workspace.coordinator, other]) {
      const all = JSON.stringify([
        await seen(reader),
        await reader.client.run('query ($id: ID!) { node(id: $id) { ... on Thanks { sentence } } }', {
          id: given.id,
        }),
        await reader.client.run('{ home { recentEvents { event { kind after objectId } } } }'),
      ]);
      expect(all).not.toContain('zanzibar');
      expect(all).not.toContain('thankedPrivately');
      expect(all).not.toContain(given.id);
    }
    const { rows } = await app.database.owner.query(
      `SELECT count(*)::int AS found FROM (SELECT to_jsonb(l)::text AS kept FROM event_log l UNION ALL SELECT to_jsonb(o)::text FROM outbox o
         UNION ALL SELECT to_jsonb(k)::text FROM idempotency_keys k) kept WHERE kept LIKE '%zanzibar%'`,
    );
    expect(rows[0].found).toBe(0);
  });

  it('cannot be read or written in another name, even by a query of the role of requests', async () => {
    const { id } = (await log(workspace.influencer)).contribution;
    await thank(workspace.leadership, id, { sentence: 'Between us.', visibility: 'person' });
    const pg = app.database.owner;
    const uuid = (global: string) => global.split('_')[1];
    await pg.query('BEGIN');
    try {
      await pg.query('SET LOCAL ROLE levain_app');
      await pg.query(
        `SELECT set_config('app.workspace_id', $1, true), set_config('app.member_id', $2, true), set_config('app.person_id', $3, true)`,
        [workspace.workspaceId, workspace.admin.actor.memberId, workspace.admin.actor.personId],
      );
      const { rows } = await pg.query(`SELECT sentence FROM thanks WHERE visibility = 'person'`);
      expect(rows).toEqual([]);
      await expect(
        pg.query(
          `INSERT INTO thanks (workspace_id, id, experiment_id, contribution_id, from_person_id, to_person_id, sentence, visibility)
           VALUES ($1, gen_random_uuid(), $2, $3, $4, $5, 'Forged', 'workspace')`,
          [
            ...[workspace.workspaceId, uuid(experiment.id), uuid(id)],
            ...[workspace.lead.actor.personId, workspace.influencer.actor.personId],
          ],
        ),
      ).rejects.toThrow('row-level security');
    } finally {
      await pg.query('ROLLBACK');
    }
  });

  it('in private are not read among the messages kept on this machine either, but by the two', async () => {
    await thank(workspace.leadership, participationId, { sentence: 'For all: avocado.' });
    const secret = { sentence: 'Between us: zanzibar.', visibility: 'person' };
    await thank(workspace.lead, participationId, secret);
    await thank(workspace.admin, participationId, { ...secret, sentence: 'Mine: zigzag.' });
    await mailSettled(app);
    const read = async (path: string) => (await workspace.admin.client.fetch(path)).text();
    const paths = (await read('/outbox')).match(/\/outbox\/[0-9a-f-]{36}/g) ?? [];
    const messages = (await Promise.all(paths.map(read))).join('\n');
    expect(messages).toContain('avocado');
    expect(messages).toContain('zigzag');
    expect(messages).not.toContain('zanzibar');
  });
});

describe('credit', () => {
  it('goes by role and by name; nobody is counted', async () => {
    await log(workspace.influencer);
    await log(workspace.influencer, {}, { what: 'And more' });
    const { credits } = await seen(workspace.leadership);
    expect(credits.viewerChoice).toBeNull();
    expect(credits.unnamed).toBe(0);
    expect(
      credits.groups.map(({ role, people }: any) => [role, people.map(({ name }: any) => name)]),
    ).toEqual([
      ['owner', ['lead']],
      ['tester', ['Élise', 'influencer']],
    ]);
    expect(credits.groups[1].people[1].contributions).toHaveLength(2);
    expect(credits.groups[1].people[1].participationId).toBe(participationId);
  });

  it('hides whoever prefers so, with what they brought and the thanks for it, but not from them', async () => {
    const { id } = (await log(workspace.influencer, {}, { what: 'Only I know mombasa' })).contribution;
    await thank(workspace.leadership, id, { sentence: 'Thanks for mombasa' });
    const chosen = await choose(workspace.influencer, 'nowhere');
    expect(chosen.credits).toEqual({ unnamed: 1, viewerChoice: 'nowhere' });
    for (const reader of [workspace.lead, workspace.admin, other]) {
      const { credits, ...rest } = await seen(reader);
      expect(JSON.stringify([credits, rest])).not.toContain('mombasa');
      expect(JSON.stringify(credits)).not.toContain(workspace.influencer.personId);
      expect(credits.unnamed).toBe(1);
      const named = await reader.client.run(
        'query ($person: ID!, $id: ID!) { person: node(id: $person) { ... on Person { contributions { what } } } it: node(id: $id) { id } }',
        { person: workspace.influencer.personId, id },
      );
      expect(JSON.stringify(named)).not.toContain('mombasa');
      expect(named.it).toBeNull();
    }
    expect(JSON.stringify(await seen(workspace.influencer))).toContain('mombasa');
    expect((await choose(workspace.influencer, 'everywhere')).credits).toEqual({
      unnamed: 0,
      viewerChoice: 'everywhere',
    });
    expect(JSON.stringify(await seen(other))).toContain('mombasa');
  });

  it('is chosen by who took part, and its choice is no news', async () => {
    expect(codes(await choose(workspace.leadership, 'nowhere'))).toEqual(['NOT_PARTICIPATING']);
    await choose(workspace.influencer, 'nowhere');
    const { history } = await seen(workspace.lead);
    expect(JSON.stringify(history)).not.toContain('creditChosen');
    const home = await workspace.lead.client.run('{ home { recentEvents { event { kind } } } }');
    expect(JSON.stringify(home)).not.toContain('creditChosen');
  });

  it('leaves out somebody who was forgotten, with what they brought and what was said to them', async () => {
    const gone = await workspace.join('influencer', 'Noa');
    await make(gone, 'joinExperiment', { experimentId: experiment.id, role: 'critic' }, 'participation');
    const { id } = (await log(gone, {}, { what: 'Only they know kampala' })).contribution;
    await thank(workspace.lead, id, { sentence: 'Thanks for kampala' });
    await thank(gone, participationId, { sentence: 'Kampala thanks you' });
    await app.database.owner.query('UPDATE people SET forgotten_at = now() WHERE id = $1', [
      gone.actor.personId,
    ]);
    const all = await seen(workspace.lead);
    expect(JSON.stringify(all).toLowerCase()).not.toContain('kampala');
    expect(all.credits.unnamed).toBe(1);
    const { rows } = await app.database.owner.query(
      `SELECT what AS said FROM contributions UNION ALL SELECT sentence FROM thanks`,
    );
    expect(JSON.stringify(rows).toLowerCase()).not.toContain('kampala');
  });
});
