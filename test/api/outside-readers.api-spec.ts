import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { INVITES_A_DAY } from '@levain/domain/digests/outside-reader.js';
import { Delivery } from '../../apps/api/src/mail/delivery.js';
import { DigestRound } from '../../apps/api/src/digests/digest-round.js';
import { DigestWorker } from '../../apps/api/src/digests/digest-worker.js';
import { MailWorker } from '../../apps/api/src/mail/mail-worker.js';
import { OldRowsSweep } from '../../apps/api/src/database/old-rows-sweep.js';
import { startApp, type TestApp } from '../support/app.js';
import { decidedExperiment } from '../support/decided-experiment.js';
import { newExperiment } from '../support/experiment-builder.js';
import { decoded, MailServer } from '../support/mail-server.js';
import { make } from '../support/make.js';
import { anyKey, newWorkspace, type TestMember, type TestWorkspace } from '../support/workspace.js';

const mail = new MailServer();
let app: TestApp;
let workspace: TestWorkspace;
const DAY = 86_400_000;
const READER = `reader { id version address state word locale rhythm level fields expiresAt confirmedAt lastSentAt nextAt
  endedAt scope { departmentName } invitedBy { name } }`;
const ADDRESS = 'jeanne@partenaire.example';

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
  mail.refusing = false;
});
afterAll(async () => {
  await app.stop();
  await mail.close();
});

const input = (more: object = {}) => ({
  ...{ idempotencyKey: anyKey(), address: ADDRESS, word: 'Vous me l’aviez demandé.', locale: 'fr' },
  ...{ rhythm: 'weekly', level: 'executive', fields: ['figures'], timeZone: 'Europe/Paris', ...more },
});
const invite = (more: object = {}, by: TestMember = workspace.lead): Promise<any> =>
  by.client.mutate('inviteReader', input(more), READER);
const readers = async (by: TestMember = workspace.lead): Promise<any[]> =>
  (await by.client.run('{ outsideReaders { id version address state lastSentAt nextAt confirmedAt } }'))
    .outsideReaders;
const tenant = () => ({ workspaceId: workspace.workspaceId });
const write = (weeks: number): Promise<boolean> =>
  app.nest.get(DigestRound).writeNext(tenant(), new Date(Date.now() + weeks * 7 * DAY + 8 * DAY));
const raw = async (): Promise<string[]> => {
  mail.letters.splice(0);
  for (let tries = 0; tries < 50 && (await app.nest.get(Delivery).sendNext(tenant())); tries += 1);
  return [...mail.letters];
};
const sent = async (): Promise<string[]> => (await raw()).map(decoded);
const sql = async (text: string, ...values: unknown[]): Promise<any[]> =>
  (await app.database.owner.query(text, values)).rows;
const linkIn = (letter: string | undefined, way = 'r'): string =>
  new RegExp(`levain\\.example\\.org(/${way}/[\\w.-]+)`).exec(letter ?? '')![1]!;
const spaced = (text: string | undefined) => text?.replace(/[\u00a0\u202f]/g, ' ') ?? '';
const show = async (path: string) => {
  const answer = await fetch(`${app.url}${path}`);
  return { status: answer.status, text: spaced(await answer.text()) };
};
const wish = async (path: string, wished: string, headers: object = { 'sec-fetch-site': 'same-origin' }) => {
  const body = new URLSearchParams({ wish: wished }).toString();
  const type = { 'content-type': 'application/x-www-form-urlencoded' };
  const answer = await fetch(`${app.url}${path}`, { method: 'POST', body, headers: { ...type, ...headers } });
  return { status: answer.status, text: spaced(await answer.text()) };
};
const oneClick = async (path: string, body = 'List-Unsubscribe=One-Click'): Promise<number> => {
  const headers = { 'content-type': 'application/x-www-form-urlencoded', origin: 'https://mail.example' };
  return (await fetch(`${app.url}${path}`, { method: 'POST', body, headers })).status;
};
/** Somebody who said yes, and the way out of their last digest. */
async function reading(more: object = {}): Promise<{ reader: any; letter: string; out: string }> {
  const { reader } = await invite(more);
  const [asked] = await sent();
  expect((await wish(linkIn(asked), 'confirm')).status).toBe(200);
  await write(0);
  const [letter] = await sent();
  return { reader, letter: letter!, out: linkIn(letter) };
}

describe('somebody outside', () => {
  it('is asked once, by name and with a word; opening the link says nothing yet', async () => {
    const { reader } = await invite();
    expect(reader).toMatchObject({ address: ADDRESS, state: 'invited', nextAt: null, version: 1 });
    const letters = await sent();
    expect(letters).toHaveLength(1);
    const letter = spaced(letters[0]);
    expect(letter).toContain(`To: ${ADDRESS}`);
    expect(letter).toContain('lead vous propose le résumé de « Fournil »');
    expect(letter).toContain('Vous me l’aviez demandé.');
    const path = linkIn(letters[0]);
    for (let times = 0; times < 3; times += 1) {
      const page = await show(path);
      expect(page.status).toBe(200);
      expect(page.text).toContain('Recevoir le résumé de « Fournil » ?');
    }
    expect((await show(`${path}?lang=en`)).text).toContain('Receive the digest of “Fournil”?');
    expect((await fetch(`${app.url}${path}`, { method: 'HEAD' })).status).toBe(200);
    expect((await wish(path, 'confirm', { origin: 'https://evil.example' })).status).toBe(403);
    expect(await readers()).toEqual([expect.objectContaining({ state: 'invited', confirmedAt: null })]);
    expect(await write(4)).toBe(false);
    expect(await sent()).toEqual([]);
  });

  it('reads after a yes, which counts once; the digest says through whom, and how to stop', async () => {
    await invite();
    const path = linkIn((await sent())[0]);
    expect((await wish(path, 'confirm')).text).toContain('C’est entendu');
    expect(await readers()).toEqual([
      expect.objectContaining({ state: 'reading', nextAt: expect.any(String), lastSentAt: null }),
    ]);
    expect((await show(path)).status).toBe(404);
    expect((await wish(path, 'decline')).status).toBe(404);
    expect(await write(0)).toBe(true);
    const [travelling] = await raw();
    const letter = spaced(decoded(travelling!));
    expect(letter).toContain(`To: ${ADDRESS}`);
    expect(letter).toContain('parce que lead vous y a invité et que vous avez dit oui');
    expect(letter).toMatch(
      /^List-Unsubscribe: <http:\/\/levain\.example\.org\/unsubscribe\/reader\/[\w.-]+>/im,
    );
    expect(letter).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click/im);
    expect(letter).not.toContain('levain.example.org/experiments');
    expect((await readers())[0].lastSentAt).not.toBeNull();
  });

  it('is told what was chosen, nobody’s name, and no draft', async () => {
    await sql(`UPDATE people SET name = 'Camille Canari' WHERE id = $1`, workspace.leadership.actor.personId);
    const words = { learning: 'Camille Canari l’a vu.', limits: 'leçon-témoin' };
    await decidedExperiment(app, workspace, { kind: 'stop', ...words });
    const draft = await newExperiment(workspace.lead);
    await sql(`UPDATE experiments SET title = 'brouillon-secret' WHERE id = $1`, draft.id.split('_')[1]);
    const bare = await reading({ fields: [] });
    const whole = await reading({
      fields: ['learnings', 'figures', 'money', 'departments'],
      address: 'b@c.example',
    });
    for (const { letter } of [bare, whole]) {
      const page = await show(linkIn(letter, 's'));
      expect(page.status).toBe(200);
      for (const text of [letter, page.text]) expect(text).not.toMatch(/Canari|brouillon-secret/);
    }
    expect((await show(linkIn(bare.letter, 's'))).text).not.toContain('leçon-témoin');
    expect((await show(linkIn(whole.letter, 's'))).text).toContain('leçon-témoin');
  });

  it('may say no, and is not asked again; may change their mind by the same link', async () => {
    await invite();
    const path = linkIn((await sent())[0]);
    expect((await wish(path, 'decline')).text).toContain('C’est noté');
    expect((await readers())[0].state).toBe('declined');
    expect(await invite()).toMatchObject({ code: 'READER_SAID_NO' });
    expect((await show(path)).text).toContain('Le recevoir tout de même');
    await wish(path, 'confirm');
    expect((await readers())[0].state).toBe('reading');
  });

  it('stops by one click, from wherever their mail program runs, and comes back by the page', async () => {
    const { letter, out } = await reading();
    const page = linkIn(letter, 's');
    const click = linkIn(letter, 'unsubscribe/reader');
    expect(await oneClick(click, 'x=y')).toBe(400);
    expect(await oneClick(click)).toBe(200);
    expect(await oneClick(click)).toBe(200);
    expect((await readers())[0]).toMatchObject({ state: 'stopped', nextAt: null });
    expect((await show(page)).status).toBe(404);
    expect(await write(4)).toBe(false);
    expect((await wish(out, 'resume')).text).toContain('C’est rétabli');
    expect((await readers())[0].state).toBe('reading');
    expect(await write(8)).toBe(true);
    expect(await sent()).toHaveLength(1);
  });

  it('may stop what waits in the outbox already', async () => {
    const { out } = await reading();
    await write(4);
    await wish(out, 'stop');
    expect(await sent()).toEqual([]);
  });

  it('may have the address erased: nothing of it is left, and it is asked no more, as if nothing were', async () => {
    const { out } = await reading();
    expect((await wish(out, 'erase')).text).toContain('Votre adresse est effacée');
    expect((await show(out)).status).toBe(404);
    expect((await readers())[0]).toMatchObject({ address: null, state: 'stopped' });
    const rows = await sql(
      `SELECT (SELECT json_agg(r) FROM outside_readers r WHERE workspace_id = $1)::text
        || (SELECT json_agg(e) FROM event_log e WHERE workspace_id = $1)::text AS kept`,
      workspace.workspaceId,
    );
    expect(rows[0].kept).not.toContain('partenaire');
    expect((await invite()).reader.state).toBe('invited');
    expect(await sent()).toEqual([]);
  });
});

describe('the answer to an invitation', () => {
  it('is the same whether a member, somebody forgotten or nobody has the address', async () => {
    const gone = (await make(
      workspace.coordinator,
      'addPerson',
      { name: 'Octave Rivet', email: 'octave@example.org' },
      'person',
    )) as { id: string };
    const wished = { id: gone.id, saidOn: '2026-01-05', channel: 'letter', isUnderstood: true };
    await workspace.admin.client.mutate('forgetPerson', wished, 'person { isForgotten }');
    const told = [];
    for (const address of [workspace.leadership.email, 'octave@example.org', 'nobody@nowhere.example']) {
      const { reader, __typename } = await invite({ address });
      expect(reader.address).toBe(address);
      told.push({ ...reader, id: null, address: null, expiresAt: null, __typename });
    }
    expect(told[1]).toEqual(told[0]);
    expect(told[2]).toEqual(told[0]);
    expect((await sent()).filter((letter) => letter.includes('octave@'))).toEqual([]);
  });

  it('is the same page for every link that leads nowhere', async () => {
    await invite();
    const path = linkIn((await sent())[0]);
    await sql('UPDATE reader_links SET expires_at = now() WHERE workspace_id = $1', workspace.workspaceId);
    const never = `/r/${workspace.workspaceId}.${'a'.repeat(43)}`;
    const pages = [await show(path), await show(never), await show('/r/x')];
    expect(pages.map(({ status }) => status)).toEqual([404, 404, 404]);
    expect(new Set(pages.map(({ text }) => text)).size).toBe(1);
    expect((await wish(path, 'confirm')).status).toBe(404);
    expect((await readers())[0].confirmedAt).toBeNull();
  });
});

describe('whoever invites', () => {
  it('presses nobody: twice in three months, and so many a day', async () => {
    const expire = () =>
      sql(
        `UPDATE outside_readers SET expires_at = now() - interval '1 minute' WHERE workspace_id = $1`,
        workspace.workspaceId,
      );
    await invite();
    expect(await invite({ address: ` ${ADDRESS.toUpperCase()}` })).toMatchObject({ code: 'READER_KNOWN' });
    await expire();
    expect((await readers())[0].state).toBe('expired');
    expect((await invite()).reader.state).toBe('invited');
    await expire();
    expect(await invite()).toMatchObject({ code: 'READER_ASKED_OFTEN' });
    for (let each = 2; each < INVITES_A_DAY; each += 1) await invite({ address: `a${each}@x.example` });
    expect(await invite({ address: 'b@x.example' })).toMatchObject({ code: 'READER_INVITES_MANY' });
    expect((await invite({ address: 'b@x.example' }, workspace.admin)).reader.state).toBe('invited');
  }, 30_000);

  it('is one at a time for an address', async () => {
    const asked = await Promise.all(
      [workspace.lead, workspace.admin, workspace.coordinator].map((by) => invite({}, by)),
    );
    expect(asked.filter(({ __typename }) => __typename === 'InviteReaderSuccess')).toHaveLength(1);
    expect(await sent()).toHaveLength(1);
  });

  it('is a lead, coordination or an administrator; everybody sees who reads, not where they are written', async () => {
    for (const by of [workspace.influencer, workspace.leadership]) {
      const { errors } = await by.client.send(
        'mutation ($input: InviteReaderInput!) { inviteReader(input: $input) { __typename } }',
        { input: input() },
      );
      expect(errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
    }
    await invite();
    expect((await readers(workspace.influencer))[0].address).toBe('j…@partenaire.example');
    expect((await readers(workspace.leadership))[0].address).toBe(ADDRESS);
    const { digests } = await workspace.admin.client.run('{ digests { id } }');
    expect(digests).toEqual([]);
  });

  it('takes it back at once: no letter, no page; the link in the invitation too', async () => {
    const { reader, letter, out } = await reading();
    const { id } = reader;
    const revoke = (version: number) =>
      workspace.leadership.client.mutate('revokeReader', { id, version }, READER);
    await write(4);
    expect(await revoke(1)).toMatchObject({ __typename: 'ConflictError' });
    const [{ version }] = await readers();
    expect((await revoke(version)).reader).toMatchObject({ state: 'revoked', nextAt: null });
    expect(await revoke(version + 1)).toMatchObject({ code: 'READER_ENDED' });
    expect(await sent()).toEqual([]);
    expect((await show(linkIn(letter, 's'))).status).toBe(404);
    expect((await wish(out, 'resume')).text).toContain('C’est arrêté');
    expect((await readers())[0].state).toBe('revoked');
    const again = await invite();
    const asked = linkIn((await sent())[0]);
    await workspace.lead.client.mutate('revokeReader', { id: again.reader.id, version: 1 }, READER);
    expect((await wish(asked, 'confirm')).status).toBe(404);
  });

  it.each<[object, string, string]>([
    [{ address: 'jeanne' }, 'EMAIL_INVALID', 'address'],
    [{ word: ' ' }, 'TEXT_REQUIRED', 'word'],
    [{ timeZone: 'Mars/Olympus' }, 'TIME_ZONE_UNKNOWN', 'timeZone'],
    [
      { scope: { projectId: 'project_00000000-0000-0000-0000-000000000000' } },
      'NOT_FOUND',
      'scope.projectId',
    ],
  ])('%j is refused: %s', async (more, code, field) => {
    expect((await invite(more)).refusals).toEqual([expect.objectContaining({ code, field })]);
  });
});

describe('what is kept', () => {
  it('of links is their hash; of a letter that nobody took, no address', async () => {
    await invite();
    mail.refusing = true;
    await sent();
    const [row] = await sql(
      'SELECT failures, last_error FROM outbox WHERE workspace_id = $1',
      workspace.workspaceId,
    );
    expect(row.failures).toBe(1);
    expect(row.last_error).not.toContain('partenaire');
    mail.refusing = false;
    await sql('UPDATE outbox SET due_at = now() WHERE workspace_id = $1', workspace.workspaceId);
    const path = linkIn((await sent())[0]);
    const links = await sql('SELECT * FROM reader_links WHERE workspace_id = $1', workspace.workspaceId);
    expect(links).toHaveLength(1);
    expect(JSON.stringify(links)).not.toContain(path.split('.').at(-1));
    expect((await show(path)).status).toBe(200);
  });

  it('ends after three months for who never answered, and for who was taken back; a no stays', async () => {
    await invite();
    await invite({ address: 'non@x.example' });
    const [, asked] = await sent();
    await wish(linkIn(asked), 'decline');
    await reading({ address: 'lu@x.example' });
    const { version, id } = (await readers())[0];
    await workspace.lead.client.mutate('revokeReader', { id, version }, READER);
    await sql(
      `UPDATE outside_readers SET invited_at = invited_at - interval '91 days', ended_at = ended_at - interval '91 days'
        WHERE workspace_id = $1`,
      workspace.workspaceId,
    );
    await app.nest.get(OldRowsSweep).sweep();
    expect((await readers()).map(({ address }) => address)).toEqual(['non@x.example']);
  });

  it('of somebody who is forgotten in the directory ends here too', async () => {
    const { letter } = await reading({ address: workspace.influencer.email });
    const forgotten = await workspace.influencer.client.mutate(
      'forgetMe',
      { isUnderstood: true },
      'isForgotten',
    );
    expect(forgotten.isForgotten).toBe(true);
    expect((await readers())[0]).toMatchObject({ address: null, state: 'stopped' });
    expect((await show(linkIn(letter, 's'))).status).toBe(404);
    expect(await write(4)).toBe(false);
  });
});
