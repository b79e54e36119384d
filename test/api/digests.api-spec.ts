import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Delivery } from '../../apps/api/src/mail/delivery.js';
import { DigestRound } from '../../apps/api/src/digests/digest-round.js';
import { DigestWorker } from '../../apps/api/src/digests/digest-worker.js';
import { MailWorker } from '../../apps/api/src/mail/mail-worker.js';
import { startApp, type TestApp } from '../support/app.js';
import { askBy } from '../support/asks.js';
import { decidedExperiment } from '../support/decided-experiment.js';
import { decoded, MailServer } from '../support/mail-server.js';
import { make } from '../support/make.js';
import { runningTest } from '../support/running-test.js';
import { anyKey, newWorkspace, type TestMember, type TestWorkspace } from '../support/workspace.js';

const mail = new MailServer();
let app: TestApp;
let workspace: TestWorkspace;
const DAY = 86_400_000;
const DIGEST = `digest { id version rhythm level timeZone nextAt hasAccount isMine person { name } scope { departmentName } }`;

beforeAll(async () => {
  const port = await mail.listen();
  app = await startApp({ PUBLIC_URL: 'http://levain.example.org', SMTP_URL: `smtp://127.0.0.1:${port}` });
  // This spec writes and sends by hand.
  await app.nest.get(MailWorker).onApplicationShutdown();
  await app.nest.get(DigestWorker).onApplicationShutdown();
}, 60_000);
beforeEach(async () => {
  workspace = await newWorkspace(app, 'Fournil');
  mail.letters.splice(0);
});
afterAll(async () => {
  await app.stop();
  await mail.close();
});

const start = (by: TestMember, more: object = {}): Promise<any> =>
  by.client.mutate(
    'startDigest',
    { idempotencyKey: anyKey(), rhythm: 'weekly', level: 'executive', timeZone: 'Europe/Paris', ...more },
    DIGEST,
  );
const tenant = () => ({ workspaceId: workspace.workspaceId });
/** Some weeks from now, at noon: every digest that was started is due. */
const inWeeks = (weeks: number): Date => new Date(Date.now() + weeks * 7 * DAY + 8 * DAY);
const write = (now: Date): Promise<boolean> => app.nest.get(DigestRound).writeNext(tenant(), now);
async function sent(): Promise<string[]> {
  mail.letters.splice(0);
  for (let tries = 0; tries < 50 && (await app.nest.get(Delivery).sendNext(tenant())); tries += 1);
  return mail.letters.map((letter) => decoded(letter)).filter((letter) => /Ce résumé vient/.test(letter));
}
const sql = async (text: string, ...values: unknown[]): Promise<any[]> =>
  (await app.database.owner.query(text, values)).rows;
const spaced = (text: string | undefined) => text?.replace(/[\u00a0\u202f]/g, ' ') ?? '';

describe('a digest', () => {
  it('goes out on Monday at seven where its reader is', async () => {
    const { digest } = await start(workspace.leadership);
    expect(digest).toMatchObject({
      rhythm: 'weekly',
      hasAccount: true,
      isMine: true,
      person: { name: 'leadership' },
    });
    const next = new Date(digest.nextAt);
    const local = new Intl.DateTimeFormat('en-GB', {
      timeZone: 'Europe/Paris',
      weekday: 'long',
      hour: '2-digit',
      minute: '2-digit',
    });
    expect(local.format(next)).toMatch(/^Monday.* 07:00$/);
    expect(await write(new Date(next.getTime() - 1))).toBe(false);
    expect(await write(next)).toBe(true);
    expect(await write(next)).toBe(false);
  });

  it('is written once, however many processes look at the same time', async () => {
    await start(workspace.leadership);
    const rounds = await Promise.all(Array.from({ length: 6 }, () => write(inWeeks(0))));
    expect(rounds.filter(Boolean)).toHaveLength(1);
    expect(
      await sql(`SELECT FROM outbox WHERE workspace_id = $1 AND kind = 'digest'`, workspace.workspaceId),
    ).toHaveLength(1);
    expect(await sent()).toHaveLength(1);
  });

  it('tells decisions first, then what is otherwise, with links; then that nothing is', async () => {
    await runningTest(app, workspace);
    await start(workspace.leadership);
    await write(inWeeks(0));
    const [first] = await sent();
    expect(spaced(first)).toContain('Chaque lundi, vous lirez ce qui a changé.');
    const ask = await askBy(workspace.lead, { question: 'Faut-il ouvrir à tous ?' });
    const { number } = await decidedExperiment(app, workspace, { kind: 'stop' });
    await write(inWeeks(1));
    const [second] = await sent();
    const text = spaced(second);
    expect(text).toMatch(/Ce qui a changé depuis le/);
    expect(text.indexOf('Que devez-vous décider')).toBeLessThan(text.indexOf('Qu’avons-nous appris'));
    expect(second).toContain(`http://levain.example.org/results/asks#${ask.id}`);
    expect(second).toContain(`http://levain.example.org/experiments/${number}`);
    expect(second).toMatch(/^List-Unsubscribe: /im);
    const body = second!.slice(second!.indexOf('<body'), second!.indexOf('</html>'));
    expect(body).not.toMatch(/\n\s*[.,;:]/);
    await write(inWeeks(2));
    const [third] = await sent();
    expect(spaced(third)).toMatch(/Rien n’a changé depuis le/);
  });

  it('is seen before it goes out', async () => {
    const { digest } = await start(workspace.lead);
    const { digestPreview } = await workspace.lead.client.run(
      'query ($id: ID!) { digestPreview(id: $id) { subject lead parts { title lines } } }',
      { id: digest.id },
    );
    expect(spaced(digestPreview.subject)).toMatch(/^Fournil, au .* : où en sont les expérimentations$/);
    expect(digestPreview.parts.map(({ title }: any) => spaced(title))[0]).toBe(
      'Qu’est-ce qui attend une décision ?',
    );
    expect(await sql('SELECT FROM digest_editions WHERE workspace_id = $1', workspace.workspaceId)).toEqual(
      [],
    );
  });
});

describe('somebody without an account', () => {
  it('is given a page of their own, in which nobody is named, until the digest stops', async () => {
    const person = (await make(
      workspace.coordinator,
      'addPerson',
      { name: 'Octave Rivet', email: 'octave@example.org' },
      'person',
    )) as { id: string };
    await sql(`UPDATE people SET name = 'Camille Canari' WHERE id = $1`, workspace.lead.actor.personId);
    await decidedExperiment(app, workspace, { kind: 'stop', learning: 'Camille Canari l’a vu.' });
    const { digest } = await start(workspace.lead, { personId: person.id });
    expect(digest).toMatchObject({ hasAccount: false, isMine: false });
    await write(inWeeks(0));
    const [letter] = await sent();
    expect(letter).toContain('octave@example.org');
    expect(letter).not.toContain('Camille Canari');
    expect(letter).not.toContain('levain.example.org/experiments');
    const path = /levain\.example\.org(\/s\/[\w.-]+)/.exec(letter!)![1]!;
    const page = await fetch(`${app.url}${path}`);
    expect(page.status).toBe(200);
    expect(await page.text()).not.toMatch(/Canari|Rivet/);
    const { shareLinks } = await workspace.lead.client.run('{ shareLinks { id } }');
    expect(shareLinks).toEqual([]);
    const stopped = await workspace.coordinator.client.mutate(
      'stopDigest',
      { id: digest.id, version: 1 },
      'id',
    );
    expect(stopped.id).toBe(digest.id);
    expect((await fetch(`${app.url}${path}`)).status).toBe(404);
    expect(await write(inWeeks(3))).toBe(false);
  });
});

describe('who chooses', () => {
  it('is oneself; for others, whoever may share outside', async () => {
    const { id: personId } = (await make(
      workspace.coordinator,
      'addPerson',
      { name: 'Octave Rivet', email: 'o@example.org' },
      'person',
    )) as { id: string };
    expect(await start(workspace.influencer, { personId })).toMatchObject({ code: 'DIGEST_OF_ANOTHER' });
    const { digest } = await start(workspace.lead, { personId });
    const seen = async (by: TestMember) => (await by.client.run('{ digests { id } }')).digests;
    expect(await seen(workspace.influencer)).toEqual([]);
    expect(await seen(workspace.admin)).toEqual([{ id: digest.id }]);
    const change = { id: digest.id, version: 1, rhythm: 'monthly', level: 'practitioner' };
    expect(await workspace.influencer.client.mutate('changeDigest', change, DIGEST)).toMatchObject({
      code: 'NOT_FOUND',
    });
    const changed = await workspace.admin.client.mutate('changeDigest', change, DIGEST);
    expect(changed.digest).toMatchObject({ rhythm: 'monthly', level: 'practitioner', version: 2 });
    expect(new Date(changed.digest.nextAt).getUTCDate()).toBe(1);
    expect(await workspace.admin.client.mutate('changeDigest', change, DIGEST)).toMatchObject({
      __typename: 'ConflictError',
    });
  });

  it.each<[object, string, string]>([
    [{ timeZone: 'Mars/Olympus' }, 'TIME_ZONE_UNKNOWN', 'timeZone'],
    [{ personId: 'person_00000000-0000-0000-0000-000000000000' }, 'NOT_FOUND', 'personId'],
    [
      { scope: { projectId: 'project_00000000-0000-0000-0000-000000000000' } },
      'NOT_FOUND',
      'scope.projectId',
    ],
  ])('%j is refused: %s', async (more, code, field) => {
    expect((await start(workspace.lead, more)).refusals).toEqual([expect.objectContaining({ code, field })]);
  });

  it('twice of the same is refused; without an address too', async () => {
    await start(workspace.lead);
    expect(await start(workspace.lead)).toMatchObject({ code: 'DIGEST_KNOWN' });
    const { id: personId } = (await make(
      workspace.coordinator,
      'addPerson',
      { name: 'Octave Rivet' },
      'person',
    )) as { id: string };
    expect(await start(workspace.lead, { personId })).toMatchObject({ code: 'NO_ADDRESS' });
  });

  it('a reader who stopped such messages is written none', async () => {
    await start(workspace.leadership);
    await workspace.leadership.client.run('mutation { muteMail(category: digests) { muted } }');
    await write(inWeeks(0));
    expect(await sent()).toEqual([]);
  });
});
