import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../support/app.js';
import { decoded, MailServer } from '../support/mail-server.js';
import { anyKey, newWorkspace, type TestWorkspace } from '../support/workspace.js';

describe('the mail of an invitation', () => {
  const mail = new MailServer();
  let mailing: TestApp;
  let workspace: TestWorkspace;
  beforeAll(async () => {
    const port = await mail.listen();
    mailing = await startApp({
      PUBLIC_URL: 'http://levain.example.org',
      SMTP_URL: `smtp://127.0.0.1:${port}`,
    });
    workspace = await newWorkspace(mailing, 'Poste <b>');
  });
  afterAll(async () => {
    await mailing.stop();
    await mail.close();
  });

  const invite = (input: object) =>
    workspace.admin.client.mutate(
      'inviteMember',
      { idempotencyKey: anyKey(), name: 'Léa Martin', role: 'lead', ...input },
      'member { id }',
    );
  const outbox = async () => (await mailing.database.owner.query('SELECT * FROM outbox ORDER BY id')).rows;
  const until = async (happened: () => Promise<boolean>) => {
    for (let tries = 0; tries < 100 && !(await happened()); tries += 1)
      await new Promise((go) => setTimeout(go, 100));
  };

  it('is sent once, in the language of the workspace, with a link that works', async () => {
    await invite({ email: 'nina@example.org', name: 'Nina "N" <i>' });
    await until(async () => (await outbox())[0]?.sent_at);
    expect(mail.letters).toHaveLength(1);
    const letter = decoded(mail.letters[0]!);
    expect(letter).toMatch(/^To: .*<nina@example\.org>/m);
    expect(letter).toContain('vous invite à rejoindre');
    expect(letter).toContain('Poste &lt;b&gt;');
    const [, token] = /http:\/\/levain\.example\.org\/invitation\/([\w.-]+)/.exec(letter)!;
    const answer = await mailing
      .visitor()
      .mutate(
        'acceptMemberInvitation',
        { token, name: 'Nina', password: 'une brioche tressée du dimanche' },
        'viewer { member { name } }',
      );
    expect(answer.viewer.member.name).toBe('Nina');
    expect((await outbox())[0]).toMatchObject({ attempts: 1, last_error: null });
    expect(JSON.stringify((await outbox())[0].payload)).not.toContain(token!.split('.')[1]);
  });

  it('that the server refuses waits for the next attempt, with the reason', async () => {
    mail.refusing = true;
    await invite({ email: 'omar@example.org' });
    // While it is tried, it is kept as cut off: so it would be found if the process died.
    await until(async () => (await outbox())[1]?.last_error?.includes('later'));
    expect((await outbox())[1]).toMatchObject({
      attempts: 1,
      sent_at: null,
      last_error: expect.stringContaining('later'),
    });
    mail.refusing = false;
    await mailing.database.owner.query('UPDATE outbox SET due_at = now() WHERE sent_at IS NULL');
    await invite({ email: 'pia@example.org' });
    await until(async () => (await outbox()).every((row) => row.sent_at));
    expect((await outbox()).map((row) => row.attempts)).toEqual([1, 2, 1]);
    expect(mail.letters).toHaveLength(3);
  });
});
