import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../support/app.js';
import { decoded, MailServer } from '../support/mail-server.js';
import { personalLink } from '../support/furnished-mail.js';
import { startServerProcess, type ServerProcess } from '../support/server-process.js';
import { anyKey, newWorkspace, type TestWorkspace } from '../support/workspace.js';
import { ApiClient } from '../support/api-client.js';

const mail = new MailServer();
let app: TestApp;
let workspace: TestWorkspace;
let server: ServerProcess | undefined;

beforeAll(async () => {
  const SMTP_URL = `smtp://127.0.0.1:${await mail.listen()}`;
  app = await startApp({ SMTP_URL });
  workspace = await newWorkspace(app);
  server = await startServerProcess(app.database.address.ownerUrl, { SMTP_URL, LOG_LEVEL: 'trace' });
}, 60_000);
afterAll(async () => {
  await server?.kill();
  await app.stop();
  await mail.close();
});

it('the log carries no link, no session and no address, whatever happens to them', async () => {
  const admin = new ApiClient(server!.url, workspace.admin.client.cookie);
  const invite = (email: string) =>
    admin.mutate(
      'inviteMember',
      { idempotencyKey: anyKey(), name: 'Nina', email, role: 'lead' },
      'invitationUrl',
    );
  const sent = await invite('nina@example.org');
  await mail.received(1);
  const reader = {
    ...{
      idempotencyKey: anyKey(),
      address: 'rosa@dehors.example',
      word: 'Bonjour.',
      locale: 'fr',
      fields: [],
    },
    ...{ rhythm: 'weekly', level: 'executive', timeZone: 'Europe/Paris' },
  };
  await admin.mutate('inviteReader', reader, 'reader { id }');
  await mail.received(2);
  const asked = /\/r\/[\w.-]+/.exec(decoded(mail.letters[1]!))![0];
  mail.refusing = true;
  await invite('omar@example.org');
  const { personId } = workspace.influencer.actor;
  // Its message does not exist: opening the link is a fault, which is logged.
  const link = await personalLink(app, workspace, { kind: 'unsubscribe', personId });
  const path = link.slice(link.indexOf('/p/'));
  const { url } = await admin.mutate('makeCalendarLink', { scope: 'mine' }, 'url');
  const calendar = new URL(url).pathname;
  const paths = [
    path,
    `${path.slice(0, -5)}aaaaa`,
    path.replace('/p/', '/unsubscribe/'),
    calendar,
    `${calendar}.ics`,
    asked,
    asked.replace('/r/', '/unsubscribe/reader/'),
  ];
  for (const each of paths) for (const method of ['GET', 'POST']) await fetch(server!.url + each, { method });
  for (let tries = 0; tries < 100; tries += 1) {
    const { rowCount } = await app.database.owner.query('SELECT FROM outbox WHERE failures > 0');
    if (rowCount) break;
    await new Promise((go) => setTimeout(go, 50));
  }
  const secrets = [
    sent.invitationUrl,
    decoded(mail.letters[0]!),
    asked,
    link,
    url,
    workspace.admin.client.cookie!,
  ].flatMap((text: string) => text.match(/(?<=\.)[\w-]{43}/g) ?? []);
  expect(secrets.length).toBeGreaterThanOrEqual(6);
  const said = server!.said();
  expect(said).toContain('This message cannot be stopped');
  expect(
    [...secrets, 'example.org', 'nina', 'omar', 'rosa', 'dehors'].filter((word) => said.includes(word)),
  ).toEqual([]);
  const { rows } = await app.database.owner.query('SELECT last_error FROM outbox WHERE failures > 0');
  expect(rows).toEqual([{ last_error: expect.not.stringContaining('@') }]);
});
