import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TestApp } from '../support/app.js';
import { running } from '../support/experiment-builder.js';
import { make } from '../support/make.js';
import { sharedApp } from '../support/shared-app.js';
import { anyKey, newWorkspace, type TestMember, type TestWorkspace } from '../support/workspace.js';

let app: TestApp;
let workspace: TestWorkspace;
let experimentId: string;
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

beforeAll(async () => {
  app = await sharedApp();
  workspace = await newWorkspace(app);
  experimentId = (await running(app, workspace.lead)).experiment.id;
});
afterAll(() => app.stop());

const open = (by: TestMember, more: object = {}) =>
  by.client.mutate(
    'openTestimonyLink',
    {
      idempotencyKey: anyKey(),
      experimentId,
      question: 'Does the forum help you?',
      until: inDays(30),
      ...more,
    },
    'url testimonyLink { id version question until closedAt openedBy { name } }',
  );

/** The form behind a link, as a browser gets it. */
async function formOf(url: string) {
  const path = new URL(url).pathname;
  const answer = await workspace.lead.client.fetch(path);
  const page = await answer.text();
  return { path, status: answer.status, page, key: /name="formKey" value="([^"]+)"/.exec(page)?.[1] ?? '' };
}

const WORDS = {
  statement: 'I had an answer <b>within</b> the hour.',
  strength: 'did',
  heardOn: '2026-01-05',
  sender: 'A customer',
};
async function post(path: string, fields: Record<string, string>) {
  const answer = await workspace.lead.client.fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' },
    body: new URLSearchParams(fields).toString(),
  });
  return { status: answer.status, page: await answer.text() };
}
const receiptIn = (page: string) => new URL(/href="([^"]*\/t\/answer\/[^"]+)"/.exec(page)![1]!).pathname;

const SENT = `query ($id: ID!) { experiment(id: $id) {
  testimonyLinks { id question } sentTestimonies { id version statement sender strength heardOn standing question } } }`;
const sentOf = async (by: TestMember) => (await by.client.run(SENT, { id: experimentId })).experiment;

describe('a link for testimonies from outside', () => {
  it('is opened by whoever leads, and says its address once', async () => {
    const key = anyKey();
    const first = await open(workspace.lead, { idempotencyKey: key });
    expect(first).toMatchObject({
      __typename: 'OpenTestimonyLinkSuccess',
      testimonyLink: { closedAt: null },
    });
    const again = await open(workspace.lead, { idempotencyKey: key });
    expect(again.testimonyLink.id).toBe(first.testimonyLink.id);
    expect(again.url).not.toBe(first.url);
    expect((await formOf(first.url)).status).toBe(404);
    expect((await formOf(again.url)).page).toContain('Does the forum help you?');
  });

  it('is refused to others, and with a wrong day', async () => {
    expect(await open(workspace.influencer)).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await open(workspace.lead, { until: inDays(91) })).toMatchObject({
      refusals: [{ code: 'DATE_TOO_FAR', field: 'until' }],
    });
    const draft = await make(
      workspace.lead,
      'createExperiment',
      { experiment: { title: 'Without a hypothesis', benchmarkIds: [] } },
      'experiment',
    );
    expect(await open(workspace.lead, { experimentId: draft.id })).toMatchObject({
      code: 'HYPOTHESIS_MISSING',
    });
  });

  it('takes a form once, keeps what was typed when something is missing, and answers at an address of its own', async () => {
    const { url } = await open(workspace.lead);
    const { path, key } = await formOf(url);
    const refused = await post(path, { ...WORDS, formKey: key, strength: '' });
    expect(refused.status).toBe(422);
    expect(refused.page).toContain('I had an answer &lt;b&gt;within&lt;/b&gt; the hour.');
    expect(refused.page).toContain('id="strength-error"');
    const sent = await post(path, { ...WORDS, formKey: key });
    expect(sent.status).toBe(200);
    const twice = await post(path, { ...WORDS, formKey: key });
    const waiting = (await sentOf(workspace.lead)).sentTestimonies;
    expect(waiting).toHaveLength(1);
    expect(waiting[0]).toMatchObject({ ...WORDS, standing: 'waiting' });
    const receipt = await workspace.lead.client.fetch(receiptIn(twice.page));
    expect(await receipt.text()).toContain('I had an answer &lt;b&gt;within&lt;/b&gt; the hour.');
  });

  it('shows what came to whoever leads, and to nobody else', async () => {
    expect((await sentOf(workspace.coordinator)).sentTestimonies).toHaveLength(1);
    for (const other of [workspace.influencer, workspace.leadership]) {
      expect(await sentOf(other)).toEqual({ testimonyLinks: [], sentTestimonies: [] });
    }
  });

  it('changes nothing when programs open it, and takes nothing from another site', async () => {
    const { url } = await open(workspace.lead);
    const { path, key } = await formOf(url);
    await workspace.lead.client.fetch(path, { method: 'HEAD' });
    const answer = await workspace.lead.client.fetch(path, {
      method: 'POST',
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        'sec-fetch-site': 'cross-site',
        origin: 'https://elsewhere.example',
      },
      body: new URLSearchParams({ ...WORDS, formKey: key }).toString(),
    });
    expect(answer.status).toBe(403);
    expect((await sentOf(workspace.lead)).sentTestimonies).toHaveLength(1);
  });

  it('takes nothing more once closed', async () => {
    const { url, testimonyLink } = await open(workspace.lead);
    const { path, key } = await formOf(url);
    const { id, version } = testimonyLink;
    expect(
      await workspace.influencer.client.mutate('closeTestimonyLink', { id, version }, 'testimonyLink { id }'),
    ).toMatchObject({ code: 'NOT_FOUND' });
    await workspace.lead.client.mutate('closeTestimonyLink', { id, version }, 'testimonyLink { id }');
    expect((await formOf(url)).status).toBe(410);
    expect((await post(path, { ...WORDS, formKey: key })).status).toBe(410);
  });
});

describe('what was sent', () => {
  const judged = { stance: 'for', strength: 'said', source: 'Customer, forum' };

  it('becomes a testimony in its own words, once', async () => {
    const { id, version } = (await sentOf(workspace.lead)).sentTestimonies[0];
    const [first, second] = await Promise.all(
      [workspace.lead, workspace.coordinator].map((by) =>
        by.client.mutate(
          'acceptSentTestimony',
          { id, version, ...judged },
          'testimony { statement source } sentTestimony { standing }',
        ),
      ),
    );
    const [taken, late] =
      first.__typename === 'AcceptSentTestimonySuccess' ? [first, second] : [second, first];
    expect(taken).toMatchObject({
      testimony: { statement: WORDS.statement, source: 'Customer, forum' },
      sentTestimony: { standing: 'accepted' },
    });
    expect(['VERSION_CONFLICT', 'SENT_TESTIMONY_ANSWERED']).toContain(late.code);
    const { experiment } = await workspace.influencer.client.run(
      'query ($id: ID!) { experiment(id: $id) { testimonies { statement } } }',
      { id: experimentId },
    );
    expect(experiment.testimonies).toEqual([{ statement: WORDS.statement }]);
  });

  it('is left out with a reason that its sender reads', async () => {
    const { url } = await open(workspace.lead);
    const { path, key } = await formOf(url);
    const { page } = await post(path, { ...WORDS, formKey: key });
    const { id, version } = (await sentOf(workspace.lead)).sentTestimonies[0];
    const without = await workspace.lead.client.mutate(
      'declineSentTestimony',
      { id, version, reason: '' },
      'sentTestimony { id }',
    );
    expect(without).toMatchObject({ refusals: [{ code: 'DECLINE_REASON_MISSING', field: 'reason' }] });
    await workspace.lead.client.mutate(
      'declineSentTestimony',
      { id, version, reason: 'Said twice & known' },
      'sentTestimony { id }',
    );
    const receipt = await workspace.lead.client.fetch(receiptIn(page));
    expect(await receipt.text()).toContain('Said twice &amp; known');
    const history = await workspace.influencer.client.run(
      'query ($id: ID!) { experiment(id: $id) { history { edges { node { kind after } } } } }',
      { id: experimentId },
    );
    expect(JSON.stringify(history)).toContain('sentTestimonyDeclined');
    expect(JSON.stringify(history)).not.toContain('Said twice');
  });
});
