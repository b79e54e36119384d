import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { TestApp } from '../support/app.js';
import { act, dayFromNow, running, type TestExperiment } from '../support/experiment-builder.js';
import { allow, answer, invitationLink, invite, participationsOf, send } from '../support/involving.js';
import { sharedApp } from '../support/shared-app.js';
import { newWorkspace, type TestMember, type TestWorkspace } from '../support/workspace.js';

let app: TestApp;
let workspace: TestWorkspace;
let experiment: TestExperiment;
let relay: TestMember;
let invited: any;
let link: string;
let count = 0;
beforeAll(async () => {
  app = await sharedApp();
  workspace = await newWorkspace(app);
  ({ experiment } = await running(app, workspace.lead));
});
afterAll(() => app.stop());
beforeEach(async () => {
  relay = await workspace.join('influencer', `Relais ${(count += 1)}`);
  await asked({ message: 'Vous connaissez <les magasins>', learns: 'Écouter', until: dayFromNow(9) });
});

async function asked(more: object): Promise<void> {
  const payload = await invite(workspace.lead, experiment.id, relay.personId, more);
  invited = payload.participation;
  link = await invitationLink(app, relay, invited.id);
}
const shown = async (query = ''): Promise<string> => (await fetch(`${link}${query}`)).text();
const now = async () =>
  (await participationsOf(workspace.lead, experiment.id)).find(({ id }) => id === invited.id);
const forecasts = async (): Promise<number[]> => {
  const { rows } = await app.database.owner.query(
    'SELECT probability::float8 FROM forecasts WHERE person_id = $1',
    [relay.actor.personId],
  );
  return rows.map(({ probability }) => probability);
};

describe('the page of an invitation', () => {
  it('says who asks, what, until when and why in less than 5 kB, and changes nothing however often it is opened', async () => {
    const page = await shown('?answer=yes');
    expect(page).toContain('lead vous propose d’être relais');
    expect(page).toContain('Vous connaissez &lt;les magasins&gt;');
    expect(page).toContain('Écouter');
    expect(page).toContain(`EXP-${experiment.number} · Public answers`);
    expect(page.match(/name="probability" value="0\.\d"/g)).toHaveLength(9);
    expect(Buffer.byteLength(page)).toBeLessThan(5120);
    expect(page).not.toMatch(/<script|style="/);
    for (const method of ['GET', 'HEAD', 'GET']) await fetch(`${link}?answer=no`, { method });
    expect(await now()).toMatchObject({ status: 'invited', version: invited.version });
  });

  it('joins and forecasts by one button, once', async () => {
    const sent = await send(link, { answer: 'yes', probability: '0.7' });
    expect(sent).toMatchObject({ status: 200, text: expect.stringContaining('Merci, vous en êtes') });
    expect(await now()).toMatchObject({ status: 'accepted' });
    expect(await forecasts()).toEqual([0.7]);
    const again = await send(link, { answer: 'no' });
    expect(again.status).toBe(404);
    expect(await now()).toMatchObject({ status: 'accepted' });
  });

  it('lets one of several answers at once through', async () => {
    await Promise.all(['0.2', '0.8', '0.5'].map((probability) => send(link, { answer: 'yes', probability })));
    expect(await forecasts()).toHaveLength(1);
    expect(await now()).toMatchObject({ status: 'accepted', version: invited.version + 1 });
  });

  it('joins without a forecast', async () => {
    await send(link, { answer: 'yes', probability: '' });
    expect(await now()).toMatchObject({ status: 'accepted' });
    expect(await forecasts()).toEqual([]);
  });

  it.each(['2', '-1', 'beaucoup', '0.123'])(
    'refuses the probability %s and keeps the link',
    async (probability) => {
      const sent = await send(link, { answer: 'yes', probability });
      expect(sent.status).toBe(422);
      expect(await now()).toMatchObject({ status: 'invited' });
      expect((await send(link, { answer: 'yes', probability: '0.4' })).status).toBe(200);
    },
  );

  it('declines with a reason and somebody known by name, who is not asked', async () => {
    const other = await workspace.join('influencer', `Élodie Martin${count}`);
    const sent = await send(link, {
      answer: 'no',
      reason: 'Congés',
      someoneElse: `elodie martin${count}`,
      namesMe: 'yes',
    });
    expect(sent).toMatchObject({ status: 200, text: expect.stringContaining('C’est noté') });
    expect(await now()).toMatchObject({
      ...{ status: 'declined', answerReason: 'Congés', suggestedName: null, suggestionWaits: true },
      suggestedPerson: { id: other.personId },
    });
    const all = await participationsOf(workspace.lead, experiment.id);
    expect(all.some(({ person }) => person.id === other.personId)).toBe(false);
  });

  it('keeps a name that nobody has as it was written, and refuses oneself', async () => {
    const self = await send(link, { answer: 'no', someoneElse: `Relais ${count}` });
    expect(self).toMatchObject({ status: 422, text: expect.stringContaining('autre que vous-même') });
    await send(link, { answer: 'no', someoneElse: 'Quelqu’un de Lyon' });
    expect(await now()).toMatchObject({ suggestedName: 'Quelqu’un de Lyon', suggestedPerson: null });
  });

  it('asks for an explicit yes above the limit, and says it back', async () => {
    await answer(relay, invited, { accept: false });
    await allow(app, relay, { monthlyHours: 2 });
    const hours = { hours: 5, hoursPer: 'total', from: dayFromNow(0), until: dayFromNow(0) };
    await asked({ ...hours, overLimitAcknowledged: true });
    expect(await shown()).toMatch(/compterait 5\sh pour vous, au-delà des 2\sh/);
    const unsaid = await send(link, { answer: 'yes', probability: '0.5' });
    expect(unsaid).toMatchObject({ status: 422, text: expect.stringContaining('Cochez d’abord') });
    expect(await forecasts()).toEqual([]);
    const said = await send(link, { answer: 'yes', probability: '0.5', above: 'yes' });
    expect(said.text).toContain('au-delà de votre limite');
    expect(await now()).toMatchObject({ status: 'accepted', acceptedAboveLimit: true });
  });

  it('speaks the language that is asked for', async () => {
    expect(await shown('?lang=en')).toContain('lead asks you to be relay');
  });

  it('opens nothing once it was answered in the product', async () => {
    await answer(relay, invited, { accept: true });
    expect((await fetch(link)).status).toBe(404);
  });

  it('asks for no forecast after the test, and nothing once the experiment is closed', async () => {
    const other = await running(app, workspace.lead);
    const payload = await invite(workspace.lead, other.experiment.id, relay.personId);
    const url = await invitationLink(app, relay, payload.participation.id);
    await act(workspace.lead, 'endTest', other.experiment, { reason: 'Enough' });
    const page = await (await fetch(url)).text();
    expect(page).not.toContain('name="probability"');
    expect(page).toContain('Oui, j’en suis');
    expect((await send(url, { answer: 'yes', probability: '0.5' })).status).toBe(422);
    await app.database.owner.query('UPDATE experiments SET closed_at = now() WHERE id = $1', [
      other.experiment.id.replace('experiment_', ''),
    ]);
    expect(await (await fetch(url)).text()).toContain('Il n’y a plus rien à répondre');
    expect((await send(url, { answer: 'yes' })).text).toContain('Il n’y a plus rien à répondre');
    const all = await participationsOf(workspace.lead, other.experiment.id);
    expect(all.find(({ id }) => id === payload.participation.id)).toMatchObject({ status: 'invited' });
  });
});
