import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { done } from '../../apps/api/src/database/command-result.js';
import { UnitOfWork } from '../../apps/api/src/database/unit-of-work.js';
import { Letters, type Letter } from '../../apps/api/src/mail/letters.js';
import { MailWorker } from '../../apps/api/src/mail/mail-worker.js';
import { startApp, type TestApp } from '../support/app.js';
import { running } from '../support/experiment-builder.js';
import { answer, handed, testimonyIn } from '../support/feedback.js';
import { day } from '../support/furniture-texts.js';
import { make } from '../support/make.js';
import { raise } from '../support/objections.js';
import { anyKey, newWorkspace, type TestMember, type TestWorkspace } from '../support/workspace.js';

let app: TestApp;
let workspace: TestWorkspace;
let experiment: string;
beforeAll(async () => {
  app = await startApp({ PUBLIC_URL: 'http://levain.example.org' });
  // This spec writes letters by hand.
  await app.nest.get(MailWorker).onApplicationShutdown();
});
beforeEach(async () => {
  workspace = await newWorkspace(app);
  experiment = (await running(app, workspace.lead)).experiment.id;
});
afterAll(() => app.stop());

type Kind = 'feedbackHanded' | 'feedbackAnswered' | 'feedbackHeard';
interface Waiting {
  id: string;
  kind: Kind;
  payload: never;
}

const waiting = async (kind: Kind): Promise<Waiting[]> => {
  const { rows } = await app.database.owner.query(
    'SELECT id, kind, payload FROM outbox WHERE workspace_id = $1 AND kind = $2 ORDER BY created_at, id',
    [workspace.workspaceId, kind],
  );
  return rows;
};
/** The letter as it would go now; null when there is nothing left to say. */
async function written(row: Waiting): Promise<Letter | null> {
  const tenant = { workspaceId: workspace.workspaceId };
  const result = await app.nest
    .get(UnitOfWork)
    .write(tenant, async (tx) => done(await app.nest.get(Letters).of(row.kind).write(tx, tenant, row)));
  return result.ok ? result.value : null;
}
const letters = async (kind: Kind) => Promise.all((await waiting(kind)).map(written));
const spaced = (text: string | undefined) => text?.replace(/[\u00a0\u202f]/g, ' ');
const department = async (name: string, ...referents: TestMember[]): Promise<string> => {
  const { coordinator } = workspace;
  const { id, version } = await make(coordinator, 'createDepartment', { name }, 'department');
  const memberIds = referents.map((each) => each.id);
  await coordinator.client.mutate('nameReferents', { id, version, memberIds }, 'department { id }');
  return id;
};
const TAKEN = { answer: 'taken', reason: 'Le formulaire passe en première page.', actOn: day(20) };
const people = (found: readonly (Letter | null)[]) =>
  found.map((letter) => letter?.to.personId ?? null).sort();

describe('what is handed over', () => {
  it('is told to each referent, but not to whoever hands it over', async () => {
    const care = await department(
      'Relation client',
      workspace.leadership,
      workspace.influencer,
      workspace.lead,
    );
    const { id } = await handed(
      workspace.lead,
      await testimonyIn(workspace.lead, experiment, 'Rien trouvé.'),
      care,
    );
    const found = await letters('feedbackHanded');
    expect(people(found)).toEqual(
      [workspace.influencer.personId, workspace.leadership.personId].map(uuid).sort(),
    );
    expect(spaced(found[0]?.subject)).toBe('Un retour confié à Relation client : « Rien trouvé. »');
    expect(spaced(found[0]?.text)).toContain('lead confie ce retour à votre direction');
    expect(found[0]?.text).toContain(`http://levain.example.org/people/feedback#${id}`);
  });

  it('goes to the coordinators where nobody is named, and is not told once answered or taken back', async () => {
    const care = await department('Juridique');
    const heard = await testimonyIn(workspace.influencer, experiment, 'Rien trouvé.');
    const waits = await handed(workspace.lead, heard, care);
    expect(people(await letters('feedbackHanded'))).toEqual([uuid(workspace.coordinator.personId)]);
    await answer(workspace.coordinator, waits, TAKEN);
    expect(await letters('feedbackHanded')).toEqual([null]);
  });
});

describe('an answer', () => {
  it('is told to whoever handed it over and to whoever recorded the testimony', async () => {
    const care = await department('Relation client', workspace.leadership);
    const heard = await testimonyIn(workspace.influencer, experiment, 'Rien trouvé.');
    await answer(workspace.leadership, await handed(workspace.lead, heard, care), TAKEN);
    const found = await letters('feedbackAnswered');
    expect(people(found)).toEqual([workspace.influencer.personId, workspace.lead.personId].map(uuid).sort());
    expect(spaced(found[0]?.subject)).toBe('Relation client s’en occupe : « Rien trouvé. »');
    expect(found[0]?.text).toContain('Le formulaire passe en première page.');
    expect(await waiting('feedbackHeard')).toEqual([]);
  });

  it('passed on is told to those who came before, and says where it went', async () => {
    const care = await department('Relation client', workspace.leadership);
    const legal = await department('Juridique');
    const heard = await testimonyIn(workspace.lead, experiment, 'Rien trouvé.');
    const onwards = { answer: 'passedOn', reason: 'Elle décide.', departmentId: legal };
    await answer(workspace.leadership, await handed(workspace.lead, heard, care), onwards);
    const [first] = await letters('feedbackAnswered');
    expect(spaced(first?.text)).toContain('passe la main à Juridique');
    const { feedbacks } = await workspace.coordinator.client.run(
      '{ feedbacks(first: 5, view: forMe) { edges { node { id version } } } }',
    );
    await answer(workspace.coordinator, feedbacks.edges[0].node, {
      answer: 'explained',
      reason: 'La loi l’exige.',
    });
    const rows = await waiting('feedbackAnswered');
    expect(people(await Promise.all(rows.slice(1).map(written)))).toEqual(
      [workspace.lead.personId, workspace.leadership.personId].map(uuid).sort(),
    );
  });

  it('is told to the author of an objection who is not named, and to nobody who could guess them', async () => {
    const author = await workspace.join('influencer', 'Zénobie Aimée');
    const care = await department('Relation client', workspace.leadership);
    const { id } = await raise(author, experiment);
    await answer(workspace.leadership, await handed(workspace.lead, id, care), TAKEN);
    expect(people(await letters('feedbackAnswered'))).toEqual([uuid(workspace.lead.personId)]);
    const heard = await waiting('feedbackHeard');
    expect(JSON.stringify(heard)).not.toContain(uuid(author.personId));
    const [letter] = await Promise.all(heard.map(written));
    expect(letter?.to.personId).toBe(uuid(author.personId));
    expect(spaced(letter?.text)).toContain('Vous avez dit ceci');
    expect(app.nest.get(Letters).isPrivate('feedbackHeard')).toBe(true);
    const { rows } = await app.database.owner.query(
      `SELECT row::text FROM (SELECT to_jsonb(f) AS row FROM feedbacks f UNION ALL SELECT to_jsonb(l) FROM event_log l
         WHERE l.object_type = 'feedback') found WHERE row::text LIKE '%' || $1 || '%'`,
      [uuid(author.personId)],
    );
    expect(rows).toEqual([]);
  });

  it('is read by somebody outside on their page, without a name', async () => {
    const link = await workspace.lead.client.mutate(
      'openTestimonyLink',
      { idempotencyKey: anyKey(), experimentId: experiment, question: 'Et vous ?', until: day(20) },
      'url',
    );
    const page = await (await workspace.lead.client.fetch(new URL(link.url).pathname)).text();
    const formKey = /name="formKey" value="([^"]+)"/.exec(page)?.[1] ?? '';
    const fields = { formKey, statement: 'Rien trouvé.', strength: 'did', heardOn: '2026-01-05', sender: '' };
    const thanks = await workspace.lead.client.fetch(new URL(link.url).pathname, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' },
      body: new URLSearchParams(fields).toString(),
    });
    const receipt = new URL(/href="([^"]*\/t\/answer\/[^"]+)"/.exec(await thanks.text())![1]!).pathname;
    const read = async () => spaced(await (await workspace.lead.client.fetch(receipt)).text())!;
    const QUERY = 'query ($id: ID!) { experiment(id: $id) { sentTestimonies { id version } } }';
    const [sent] = (await workspace.lead.client.run(QUERY, { id: experiment })).experiment.sentTestimonies;
    const judged = { ...sent, stance: 'against', strength: 'did', source: 'Une cliente' };
    const taken = await workspace.lead.client.mutate('acceptSentTestimony', judged, 'testimony { id }');
    expect(await read()).not.toContain('direction');
    const care = await department('Relation client', workspace.leadership);
    const waits = await handed(workspace.lead, taken.testimony.id, care);
    expect(waits.isFromOutside).toBe(true);
    expect(await read()).toContain('Confié à une direction, Relation client.');
    await answer(workspace.leadership, waits, TAKEN);
    const told = await read();
    expect(told).toContain('Relation client s’en occupe.');
    expect(told).toContain('Le formulaire passe en première page.');
    expect(told).not.toContain('leadership');
    // Whoever took it in is not its author, and handed it over: one letter.
    expect(people(await letters('feedbackAnswered'))).toEqual([uuid(workspace.lead.personId)]);
  });
});

function uuid(id: string): string {
  return id.includes('_') ? id.split('_')[1]! : id;
}
