import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { MailCategory } from '@levain/domain/mail/category.js';
import { done } from '../../apps/api/src/database/command-result.js';
import { newId } from '../../apps/api/src/database/new-id.js';
import { UnitOfWork } from '../../apps/api/src/database/unit-of-work.js';
import { calendarFile } from '../../apps/api/src/mail/calendar-event.js';
import { Delivery } from '../../apps/api/src/mail/delivery.js';
import { Letters, type Letter } from '../../apps/api/src/mail/letters.js';
import { composeMessage } from '../../apps/api/src/mail/messages/message.js';
import { MailWorker } from '../../apps/api/src/mail/mail-worker.js';
import { Outbox, type OutboxKind } from '../../apps/api/src/mail/outbox.js';
import { recipientOf } from '../../apps/api/src/mail/recipient.js';
import { startApp, type TestApp } from '../support/app.js';
import { asDemonstration } from '../support/demonstration.js';
import { decoded, MailServer } from '../support/mail-server.js';
import { newWorkspace, type TestMember, type TestWorkspace } from '../support/workspace.js';

const mail = new MailServer();
let app: TestApp;
let workspace: TestWorkspace;
let reader: TestMember;

/** Kinds of this spec alone: one that may be stopped, one that may not, one with nothing left to say. */
const kind = (name: string) => name as OutboxKind;
function register(name: string, category: MailCategory | 'account', says: boolean): void {
  app.nest.get(Letters).register(kind(name), {
    category,
    write: async (tx, tenant, { id }) => {
      const to = await recipientOf(tx, tenant, reader.actor.personId);
      return to && says ? letterTo(to, id) : null;
    },
  });
}

async function letterTo(to: Letter['to'] & { locale: 'fr' | 'en' }, messageKey: string): Promise<Letter> {
  const event = {
    ...{ uid: 'participation-1', start: new Date('2026-12-01'), end: new Date('2026-12-02'), allDay: true },
    ...{ summary: 'Tester le pain, au chaud', description: 'Une heure; pas plus' },
  };
  const message = composeMessage(to.locale, {
    subject: 'Un mot\r\nBcc: autre@example.org',
    about: 'Le pain <chaud>',
    paragraphs: ['Bonjour & bienvenue,', { quote: 'Ligne une\n<script>deux</script>' }],
    facts: [{ label: 'Temps', value: '1 h' }],
    buttons: [{ label: 'Oui', url: 'http://levain.example.org/p/x?a=1&b=2', look: 'primary' }],
    after: ['Merci.'],
  });
  return { ...message, to, messageKey, attachments: [await calendarFile(to.locale, event)] };
}

beforeAll(async () => {
  const port = await mail.listen();
  app = await startApp({ PUBLIC_URL: 'http://levain.example.org', SMTP_URL: `smtp://127.0.0.1:${port}` });
  // This spec sends by hand: the worker, which looks into every workspace now and then, would be faster at times.
  await app.nest.get(MailWorker).onApplicationShutdown();
  workspace = await newWorkspace(app, 'Fournil');
  reader = workspace.influencer;
  register('specCall', 'calls', true);
  register('specAccount', 'account', true);
  register('specOver', 'calls', false);
});
afterAll(async () => {
  await app.stop();
  await mail.close();
});
beforeEach(async () => {
  mail.letters.splice(0);
  mail.refusing = false;
  await app.database.owner.query('DELETE FROM outbox; DELETE FROM mail_mutes');
});

/** A row as commands write it, without telling the worker: this spec sends it itself. */
async function waiting(name: string): Promise<string> {
  const id = newId();
  await app.database.owner.query(
    'INSERT INTO outbox (workspace_id, id, kind, payload) VALUES ($1, $2, $3, $4)',
    [...[workspace.workspaceId, id, name, {}]],
  );
  return id;
}
const sendNext = () => app.nest.get(Delivery).sendNext({ workspaceId: workspace.workspaceId });
async function row(id: string) {
  const { rows } = await app.database.owner.query(
    `SELECT *, round(extract(epoch FROM due_at - now()) / 60)::int AS "minutes" FROM outbox WHERE id = $1`,
    [id],
  );
  return rows[0];
}

describe('a letter', () => {
  it('says the same as text and as HTML, with a file for the calendar', async () => {
    const id = await waiting('specCall');
    expect(await sendNext()).toBe(true);
    const letter = decoded(mail.letters[0]!);
    expect(letter).toMatch(/^Subject: Un mot Bcc: autre@example\.org\r$/m);
    expect(letter).toContain(`Message-ID: <${id}@levain.example.org>`);
    expect(letter).toContain('Bonjour & bienvenue,\r\n\r\n> Ligne une\r\n> <script>deux</script>');
    expect(letter).toContain('Bonjour &amp; bienvenue,');
    expect(letter).toContain('Ligne une<br>&lt;script&gt;deux&lt;/script&gt;');
    expect(letter).toContain('href="http://levain.example.org/p/x?a=1&amp;b=2"');
    expect(letter).toContain('name="color-scheme"');
    expect(letter).toMatch(/Content-Type: text\/calendar; charset=utf-8; method=PUBLISH/i);
    expect(letter.slice(letter.indexOf('<!doctype'))).not.toMatch(/<script|<img|<table/);
  });

  it('says how to have no more of its kind, to people and to mail programs', async () => {
    await waiting('specCall');
    await waiting('specAccount');
    while (await sendNext());
    const [call, account] = mail.letters.map(decoded);
    expect(call).toMatch(/^List-Unsubscribe: <http:\/\/levain\.example\.org\/unsubscribe\/[\w.-]+>/m);
    expect(call).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click/m);
    expect(call!.match(/http:\/\/levain\.example\.org\/p\/[\w-]{36}\.[\w-]{43}/g)).toHaveLength(2);
    expect(account).not.toContain('nsubscribe');
  });

  it('is not sent where nothing is left to say, or to who wants no more of them', async () => {
    await reader.client.run('mutation { muteMail(category: calls) { muted } }');
    const [over, muted, account] = [
      await waiting('specOver'),
      await waiting('specCall'),
      await waiting('specAccount'),
    ];
    while (await sendNext());
    expect(await row(over)).toMatchObject({ skipped: 'over', sent_at: expect.any(Date) });
    expect(await row(muted)).toMatchObject({ skipped: 'muted', sent_at: expect.any(Date) });
    expect(await row(account)).toMatchObject({ skipped: null, sent_at: expect.any(Date) });
    expect(mail.letters).toHaveLength(1);
  });

  it('is not written about what is long past: the demonstration replays months', async () => {
    const [now, past] = [new Date(), new Date(Date.now() - 2 * 86_400_000)];
    for (const at of [now, past]) {
      const actor = { ...reader.actor, at };
      await app.nest
        .get(UnitOfWork)
        .write(actor, async (tx) =>
          done(await app.nest.get(Outbox).add(tx, actor, kind('specOver'), {} as never)),
        );
    }
    const { rows } = await app.database.owner.query('SELECT created_at FROM outbox');
    expect(rows).toEqual([{ created_at: now }]);
  });

  it('of a demonstration is kept, whatever the mail server: anybody may sign in there', async () => {
    await asDemonstration(app, workspace.workspaceId);
    const id = await waiting('specCall');
    await sendNext();
    await app.database.owner.query('UPDATE workspaces SET is_demo = false');
    expect(await row(id)).toMatchObject({ sent_at: expect.any(Date) });
    expect(mail.letters).toEqual([]);
  });
});

describe('a message that cannot be sent', () => {
  it('is tried again later and later, then stays with its error, and holds up no other', async () => {
    const poison = await waiting('nobodyWritesThis');
    const minutes: (number | null)[] = [];
    for (let attempt = 0; attempt < 6; attempt += 1) {
      const other = await waiting('specAccount');
      while (await sendNext());
      expect(await row(other)).toMatchObject({ sent_at: expect.any(Date) });
      minutes.push((await row(poison)).minutes);
      await app.database.owner.query('UPDATE outbox SET due_at = now() WHERE id = $1 AND due_at > now()', [
        poison,
      ]);
    }
    expect(minutes).toEqual([1, 5, 30, 120, 720, null]);
    expect(await row(poison)).toMatchObject({
      ...{ sent_at: null, due_at: null, attempts: 6, failures: 6 },
      last_error: expect.stringContaining('nobodyWritesThis'),
    });
    expect(mail.letters).toHaveLength(6);
  });

  it('is left alone once it has ended many workers', async () => {
    const id = await waiting('specAccount');
    await app.database.owner.query('UPDATE outbox SET attempts = 60 WHERE id = $1', [id]);
    expect(await sendNext()).toBe(false);
  });

  it('keeps its number over every attempt', async () => {
    const id = await waiting('specCall');
    mail.refusing = true;
    await sendNext();
    expect(await row(id)).toMatchObject({
      failures: 1,
      minutes: 1,
      last_error: expect.stringContaining('later'),
    });
    mail.refusing = false;
    await app.database.owner.query('UPDATE outbox SET due_at = now()');
    await sendNext();
    expect(await row(id)).toMatchObject({ attempts: 2, last_error: null, sent_at: expect.any(Date) });
    expect(mail.letters.map((letter) => /Message-ID: <([^@]+)/.exec(letter)![1])).toEqual([id]);
  });
});

describe('a mail server that is away', () => {
  it('is not asked for every message that waits: the first one finds out for all', async () => {
    const away = await startApp({ SMTP_URL: 'smtp://127.0.0.1:1' }, app.database);
    await away.nest.get(MailWorker).onApplicationShutdown();
    const [first, second] = [await waiting('memberInvitation'), await waiting('memberInvitation')];
    away.nest.get(Letters).of('memberInvitation').write = async (tx, tenant, { id }) => {
      const to = await recipientOf(tx, tenant, reader.actor.personId);
      return to && letterTo(to, id);
    };
    const goesOn = await away.nest.get(Delivery).sendNext({ workspaceId: workspace.workspaceId });
    await away.nest.close();
    expect(goesOn).toBe(false);
    expect(await row(first)).toMatchObject({ failures: 1, minutes: 1 });
    expect(await row(second)).toMatchObject({ attempts: 0 });
  });
});

describe('wanting no more', () => {
  async function link(): Promise<{ page: string; oneClick: string }> {
    await waiting('specCall');
    await sendNext();
    const letter = decoded(mail.letters.at(-1)!).replaceAll('http://levain.example.org', app.url);
    const find = (path: string) => new RegExp(`${app.url}/${path}/[\\w-]{36}\\.[\\w-]{43}`).exec(letter)![0];
    return { page: find('p'), oneClick: find('unsubscribe') };
  }
  const post = (url: string, body: string, headers = {}) =>
    fetch(url, {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
    });
  const muted = async () => (await reader.client.run('{ myMail { address categories muted } }')).myMail;
  const ELSEWHERE = { origin: 'https://mail.example.com', 'sec-fetch-site': 'cross-site' };

  it('takes one click in a mail program, wherever it runs', async () => {
    const { oneClick } = await link();
    const answer = await post(oneClick, 'List-Unsubscribe=One-Click', ELSEWHERE);
    expect(answer.status).toBe(200);
    expect(await muted()).toMatchObject({ muted: ['calls'] });
    expect((await post(oneClick, 'List-Unsubscribe=One-Click', ELSEWHERE)).status).toBe(200);
  });

  it('does not happen because a program opened the links', async () => {
    const { page, oneClick } = await link();
    for (const url of [page, oneClick])
      for (const method of ['GET', 'HEAD', 'GET']) expect((await fetch(url, { method })).status).toBe(200);
    expect((await post(oneClick, 'anything=else', ELSEWHERE)).status).toBe(400);
    expect((await post(page, 'wish=these', ELSEWHERE)).status).toBe(403);
    expect(await muted()).toEqual({ address: reader.email, categories: expect.any(Array), muted: [] });
  });

  it('says what stops, does it, and takes it back on the same page', async () => {
    const { page } = await link();
    expect(await (await fetch(page)).text()).toContain('les appels à volontaires');
    expect(await (await post(page, 'wish=these')).text()).toContain('C’est arrêté');
    expect((await muted()).muted).toEqual(['calls']);
    expect(await (await fetch(page)).text()).toContain('C’est arrêté');
    await post(page, 'wish=all');
    expect((await muted()).muted).toHaveLength((await muted()).categories.length);
    await post(page, 'wish=again');
    expect((await muted()).muted).toEqual([]);
  });

  it('is done by the link of a message alone: another link, or none, ends nothing', async () => {
    const { oneClick } = await link();
    const other = `${oneClick.slice(0, -43)}${'c'.repeat(43)}`;
    expect((await post(other, 'List-Unsubscribe=One-Click')).status).toBe(404);
    expect((await muted()).muted).toEqual([]);
  });

  it('is one’s own business', async () => {
    await reader.client.run('mutation { muteMail(category: thanks) { muted } }');
    expect((await workspace.admin.client.run('{ myMail { muted } }')).myMail.muted).toEqual([]);
    expect(
      (await reader.client.run('mutation { unmuteMail(category: thanks) { muted } }')).unmuteMail.muted,
    ).toEqual([]);
  });
});
