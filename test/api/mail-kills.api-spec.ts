import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '../../apps/api/src/database/new-id.js';
import { newSecretToken } from '../../apps/api/src/access/secret-token.js';
import type { TestApp } from '../support/app.js';
import { cloneDatabase, type TestDatabase } from '../support/database.js';
import { MailServer } from '../support/mail-server.js';
import { startServerProcess, type ServerProcess } from '../support/server-process.js';
import { newWorkspace, type TestWorkspace } from '../support/workspace.js';

const MESSAGES = 8;
const KILLS = 3;
/** The longest that a worker waits before it looks at every workspace. */
const ROUND_SECONDS = 20;

const mail = new MailServer();
let database: TestDatabase;
let workspace: TestWorkspace;
let server: ServerProcess | undefined;
let ids: string[];

beforeAll(async () => {
  database = await cloneDatabase();
  workspace = await newWorkspace({ database, url: '' } as TestApp);
  ids = [];
  for (let each = 0; each < MESSAGES; each += 1) ids.push(await invited(`personne${each}@example.org`));
});
afterAll(async () => {
  await server?.kill();
  await mail.close();
  await database.drop();
});

/** Somebody invited, whose message waits. */
async function invited(email: string): Promise<string> {
  const { workspaceId, admin } = workspace;
  const [personId, memberId, messageId] = [newId(), newId(), newId()];
  const owner = (sql: string, values: unknown[]) => database.owner.query(sql, [workspaceId, ...values]);
  await owner('INSERT INTO people (workspace_id, id, name) VALUES ($1, $2, $3)', [personId, email]);
  await owner(
    `INSERT INTO members (workspace_id, id, person_id, email, email_key, role) VALUES ($1, $2, $3, $4, $4, 'lead')`,
    [memberId, personId, email],
  );
  await owner(
    `INSERT INTO member_invitations (workspace_id, id, member_id, token_hash, expires_at) VALUES ($1, $2, $3, $4, now() + interval '7 days')`,
    [newId(), memberId, newSecretToken(workspaceId).hash],
  );
  await owner(
    `INSERT INTO outbox (workspace_id, id, kind, payload) VALUES ($1, $2, 'memberInvitation', $3)`,
    [messageId, { memberId, invitedBy: admin.actor.memberId }],
  );
  return messageId;
}

const numbers = () => mail.letters.map((letter) => /Message-ID: <([^@]+)@/.exec(letter)![1]!);
const start = async (port: number) =>
  (server = await startServerProcess(database.address.ownerUrl, { SMTP_URL: `smtp://127.0.0.1:${port}` }));

describe('the server dies while it sends', () => {
  it('again and again: every message arrives, those that arrive twice carry one number', async () => {
    const port = await mail.listen();
    for (let kill = 0; kill < KILLS; kill += 1) {
      // The letter arrived, and the server is killed before it hears so.
      mail.silent = true;
      const before = mail.letters.length;
      const running = await start(port);
      await mail.received(before + 1);
      await running.kill();
      const { rows } = await database.owner.query(
        `SELECT id, last_error, extract(epoch FROM due_at - now()) AS seconds FROM outbox
         WHERE sent_at IS NULL AND due_at > now() AND attempts > 0 ORDER BY due_at DESC LIMIT 1`,
      );
      expect(rows[0]).toMatchObject({ id: numbers().at(-1), last_error: 'The attempt was cut off.' });
      expect(Number(rows[0].seconds) + ROUND_SECONDS).toBeLessThanOrEqual(60);
      // Half a minute later.
      await database.owner.query('UPDATE outbox SET due_at = now() WHERE sent_at IS NULL');
    }
    mail.silent = false;
    await start(port);
    for (let tries = 0; tries < 200; tries += 1) {
      const { rowCount } = await database.owner.query('SELECT FROM outbox WHERE sent_at IS NULL');
      if (!rowCount) break;
      await new Promise((go) => setTimeout(go, 100));
    }
    const { rows } = await database.owner.query('SELECT id, sent_at, last_error FROM outbox ORDER BY id');
    expect(rows).toEqual(ids.map((id) => ({ id, sent_at: expect.any(Date), last_error: null })));
    expect([...new Set(numbers())].sort()).toEqual([...ids].sort());
    expect(mail.letters).toHaveLength(MESSAGES + KILLS);
  }, 120_000);
});
