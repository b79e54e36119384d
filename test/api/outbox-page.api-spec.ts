import { asDemonstration } from '../support/demonstration.js';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Settings } from '../../apps/api/src/config/settings.js';
import { done } from '../../apps/api/src/database/command-result.js';
import { UnitOfWork } from '../../apps/api/src/database/unit-of-work.js';
import { Outbox } from '../../apps/api/src/mail/outbox.js';
import { startApp, type TestApp } from '../support/app.js';
import { mailSettled } from '../support/furnished-mail.js';
import { anyKey, newWorkspace, type TestWorkspace } from '../support/workspace.js';

let app: TestApp;
let workspace: TestWorkspace;

/** Somebody is invited, and the message about it is written. */
async function invite(started: TestApp, { admin }: TestWorkspace): Promise<void> {
  await admin.client.mutate(
    'inviteMember',
    { idempotencyKey: anyKey(), name: 'Nina', email: 'nina@example.org', role: 'lead' },
    'member { id }',
  );
  await mailSettled(started);
}
const page = async ({ client }: TestWorkspace['lead'], path = '/outbox') => {
  const answer = await client.fetch(path);
  return { status: answer.status, headers: answer.headers, text: await answer.text() };
};
const pathOf = (text: string): string => /\/outbox\/[0-9a-f-]{36}/.exec(text)![0];
const folder = (started: TestApp) => join(started.nest.get(Settings).dataFolder, 'outbox');

beforeAll(async () => {
  app = await startApp();
  workspace = await newWorkspace(app);
  await invite(app, workspace);
});
afterAll(() => app.stop());

describe('without a mail server', () => {
  it('messages are written to the folder, once each', () => {
    expect(readdirSync(folder(app))).toEqual([expect.stringMatching(/^[0-9a-f-]{36}\.eml$/)]);
  });

  it('and read on a page: the list, the message, its text', async () => {
    const list = await page(workspace.admin);
    expect(list.status).toBe(200);
    expect(list.text).toContain('nina@example.org');
    const message = await page(workspace.admin, pathOf(list.text));
    expect(message.text).toContain('sandbox="allow-popups allow-popups-to-escape-sandbox"');
    expect(message.text).toContain('vous invite à rejoindre');
    expect(message.headers.get('content-security-policy')).toContain("default-src 'none'");
  });

  it('the message runs nothing and fetches nothing', async () => {
    const { text, headers } = await page(
      workspace.admin,
      `${pathOf((await page(workspace.admin)).text)}/html`,
    );
    expect(text).toContain('<base target="_blank">');
    expect(headers.get('content-security-policy')).toMatch(
      /^default-src 'none';style-src 'unsafe-inline';.*sandbox/,
    );
    expect(headers.get('x-frame-options')).toBe('SAMEORIGIN');
  });
});

it('what is kept of somebody goes when they are forgotten', async () => {
  const [one, two] = [await workspace.join('lead', 'Zoé Quilleret'), await workspace.join('lead', 'Ugo')];
  const outbox = app.nest.get(Outbox);
  for (const { actor } of [one, two])
    await app.nest.get(UnitOfWork).write(actor, async (tx) => {
      await outbox.add(tx, actor, 'privacyLink', { personId: actor.personId });
      return done(null);
    });
  await mailSettled(app);
  const before = readdirSync(folder(app)).length;
  expect((await page(workspace.admin)).text).toContain(one.email);
  const wish = { id: one.personId, isUnderstood: true, channel: 'mail', saidOn: '2026-01-05' };
  expect(await workspace.coordinator.client.mutate('forgetPerson', wish, 'person { id }')).toHaveProperty(
    'person',
  );
  const after = (await page(workspace.admin)).text;
  expect(after).not.toContain(one.email);
  expect(after).toContain(two.email);
  expect(readdirSync(folder(app))).toHaveLength(before - 1);
});

describe('messages are not shown', () => {
  it('to visitors, to other roles, to another workspace', async () => {
    const path = pathOf((await page(workspace.admin)).text);
    const other = await newWorkspace(app, 'Ailleurs');
    expect((await app.visitor().fetch('/outbox')).status).toBe(401);
    for (const role of ['lead', 'influencer', 'leadership', 'coordinator'] as const)
      expect((await page(workspace[role])).status).toBe(404);
    for (const each of [path, `${path}/html`, `${path}/files/0`, '/outbox/nonsense'])
      expect((await page(other.admin, each)).status).toBe(404);
    expect((await page(other.admin)).text).not.toContain('nina');
  });

  it('on a server that others reach, but of a demonstration', async () => {
    const reached = await startApp({ PUBLIC_URL: 'http://levain.example.org' });
    const there = await newWorkspace(reached);
    await invite(reached, there);
    expect((await page(there.admin)).status).toBe(404);
    expect(existsSync(folder(reached))).toBe(true);
    await asDemonstration(reached, there.workspaceId);
    expect((await page(there.lead)).text).toContain('nina@example.org');
    await reached.stop();
  });
});
