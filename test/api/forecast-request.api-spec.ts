import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { done } from '../../apps/api/src/database/command-result.js';
import { UnitOfWork } from '../../apps/api/src/database/unit-of-work.js';
import { Letters, type Letter, type OutboxRow } from '../../apps/api/src/mail/letters.js';
import { startApp, type TestApp } from '../support/app.js';
import { act, readyToStart, type TestExperiment } from '../support/experiment-builder.js';
import { send } from '../support/involving.js';
import { make } from '../support/make.js';
import { newWorkspace, type TestMember, type TestWorkspace } from '../support/workspace.js';

let app: TestApp;
let workspace: TestWorkspace;
let experiment: TestExperiment;
let zoe: TestMember;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());
/** A bet that Zoé and the influencer take part in, not frozen yet. */
beforeEach(async () => {
  workspace = await newWorkspace(app);
  zoe = await workspace.join('influencer', 'Zoé');
  ({ experiment } = await readyToStart(app, workspace.lead));
  for (const member of [zoe, workspace.influencer]) {
    const joining = { experimentId: experiment.id, role: 'tester' };
    await make(member, 'joinExperiment', joining, 'participation');
  }
});

const start = (): Promise<TestExperiment> => act(workspace.lead, 'startTest', experiment);

const give = ({ client }: TestMember, probability: number): Promise<any> =>
  client.mutate('giveForecast', { experimentId: experiment.id, probability }, 'forecasts { id }');

async function rows(): Promise<OutboxRow<'forecastRequest'>[]> {
  const { rows: found } = await app.database.owner.query(
    `SELECT id, kind, payload FROM outbox WHERE workspace_id = $1 AND kind = 'forecastRequest'`,
    [workspace.workspaceId],
  );
  return found;
}

/** The letter to the person, as the worker writes it: for nobody in particular. */
async function letterTo({ actor }: TestMember): Promise<Letter | null> {
  const row = (await rows()).find(({ payload }) => payload.personId === actor.personId)!;
  const tenant = { workspaceId: workspace.workspaceId };
  const written = await app.nest
    .get(UnitOfWork)
    .write(tenant, async (tx) =>
      done(await app.nest.get(Letters).of('forecastRequest').write(tx, tenant, row)),
    );
  if (!written.ok) throw new Error('Refused.');
  return written.value;
}

async function linkTo(member: TestMember): Promise<string> {
  const letter = await letterTo(member);
  const token = /\/p\/([\w.-]+)/.exec(letter!.text)![1];
  return `${app.url}/p/${token}`;
}

const kept = async (): Promise<number[]> => {
  const { rows: found } = await app.database.owner.query(
    'SELECT probability::float8 AS p FROM forecasts WHERE workspace_id = $1 ORDER BY 1',
    [workspace.workspaceId],
  );
  return found.map(({ p }) => p);
};

describe('the request for a forecast', () => {
  it('goes to everybody who takes part when the bet is frozen, never to the owner, and names nothing but ids', async () => {
    expect(await rows()).toEqual([]);
    await start();
    const asked = (await rows()).map(({ payload }) => payload);
    const experimentId = experiment.id.slice('experiment_'.length);
    expect(asked).toHaveLength(2);
    expect(asked).toEqual(
      expect.arrayContaining(
        [zoe, workspace.influencer].map(({ actor }) => ({ experimentId, personId: actor.personId })),
      ),
    );
  });

  it('is written to whoever gave none, and to nobody else', async () => {
    await give(zoe, 0.4);
    await start();
    expect(await letterTo(zoe)).toBeNull();
    const letter = await letterTo(workspace.influencer);
    expect(letter).toMatchObject({ to: { address: workspace.influencer.email } });
    expect(letter!.subject).toContain('Public answers');
    expect(letter!.text).toContain('Personne ne voit votre pronostic avant le verdict');
    await act(workspace.lead, 'endTest', await current(), { reason: 'assez' });
    expect(await letterTo(workspace.influencer)).toBeNull();
  });

  it('leaves the transaction of the worker running for nobody', async () => {
    await start();
    const row = (await rows())[0]!;
    const tenant = { workspaceId: workspace.workspaceId };
    const left = await app.nest.get(UnitOfWork).write(tenant, async (tx) => {
      await app.nest.get(Letters).of('forecastRequest').write(tx, tenant, row);
      return done(await tx.query('SELECT levain_person() AS person'));
    });
    expect(left).toMatchObject({ value: [{ person: null }] });
  });
});

const current = async (): Promise<TestExperiment> =>
  (
    await workspace.lead.client.run('query ($id: ID!) { experiment(id: $id) { id version } }', {
      id: experiment.id,
    })
  ).experiment;

describe('the page of a request for a forecast', () => {
  let link: string;
  beforeEach(async () => {
    await start();
    link = await linkTo(zoe);
  });

  it('shows the bet and nine buttons in less than 5 kB, and changes nothing however often it is opened', async () => {
    const page = await (await fetch(link)).text();
    expect(page).toContain('À combien y croyez-vous');
    expect(page).toContain('answers are public');
    expect(page.match(/name="probability" value="0\.\d"/g)).toHaveLength(9);
    expect(Buffer.byteLength(page)).toBeLessThan(5120);
    expect(page).not.toMatch(/<script|style="/);
    for (const method of ['GET', 'HEAD', 'GET']) await fetch(`${link}?probability=0.9`, { method });
    expect(await kept()).toEqual([]);
    expect(await (await fetch(`${link}?lang=en`)).text()).toContain('How likely do you think it is?');
  });

  it('takes the forecast by one button, once, from the mail in two taps', async () => {
    expect(await send(link, { probability: '0.6' })).toMatchObject({
      status: 200,
      text: expect.stringMatching(/Votre pronostic : 60\s%/),
    });
    expect((await send(link, { probability: '0.9' })).status).toBe(404);
    expect(await kept()).toEqual([0.6]);
  });

  it('takes a number typed beside its own button', async () => {
    expect((await send(link, { probability: 'typed', percent: '37 %' })).status).toBe(200);
    expect(await kept()).toEqual([0.37]);
  });

  it.each([
    { probability: '2' },
    { probability: '' },
    { probability: '0.615' },
    { probability: 'typed', percent: 'beaucoup' },
    { probability: 'typed', percent: '101' },
  ])('refuses %j, says so, and keeps the link', async (sent) => {
    const refused = await send(link, sent as unknown as Record<string, string>);
    expect(refused).toMatchObject({
      status: 422,
      text: expect.stringContaining('un nombre entier de 0 à 100'),
    });
    expect(await kept()).toEqual([]);
    expect((await send(link, { probability: '0.5' })).status).toBe(200);
  });

  it('says that the test has ended, to whoever comes too late', async () => {
    await act(workspace.lead, 'endTest', await current(), { reason: 'assez' });
    expect(await (await fetch(link)).text()).toContain('L’essai est terminé');
    expect((await send(link, { probability: '0.5' })).text).toContain('L’essai est terminé');
    expect(await kept()).toEqual([]);
  });

  it('leads nowhere for whoever left, and for everybody else it is no key to anything', async () => {
    const { rows: found } = await app.database.owner.query(
      `UPDATE participations SET status = 'left' WHERE person_id = $1 RETURNING id`,
      [zoe.actor.personId],
    );
    expect(found).toHaveLength(1);
    expect((await fetch(link)).status).toBe(404);
    expect((await send(link, { probability: '0.5' })).status).toBe(404);
    expect(await kept()).toEqual([]);
  });
});
