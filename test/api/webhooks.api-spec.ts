import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Webhook } from 'standardwebhooks';
import { WebhookDelivery } from '../../apps/api/src/webhooks/delivery/webhook-delivery.js';
import { startApp, type TestApp } from '../support/app.js';
import { decidedExperiment } from '../support/decided-experiment.js';
import { act, newExperiment, newIdeas } from '../support/experiment-builder.js';
import { refused, took, WebhookSink, type Heard } from '../support/webhook-sink.js';
import { anyKey, newWorkspace, type TestWorkspace } from '../support/workspace.js';

const sink = new WebhookSink();
const ALL = [
  ...['stageChanged', 'verdictRecorded', 'verdictConfirmed', 'verdictContested'],
  ...['decisionTaken', 'decisionUndone'],
];
let app: TestApp;
let workspace: TestWorkspace;
let address: string;

beforeAll(async () => {
  const port = await sink.listen();
  app = await startApp({ OUTBOUND_PRIVATE_HOSTS: '127.0.0.1', OUTBOUND_PORTS: `${port}` });
  address = `http://127.0.0.1:${port}/levain?key=hush`;
});
beforeEach(async () => {
  workspace = await newWorkspace(app);
  sink.answer = took;
  sink.heard.length = 0;
});
afterAll(async () => {
  await app.stop();
  await sink.close();
});

const SHOWN = `id version events previousSecretUntil failingSince pausedAt pausedBecause
  messages { id event state attempts lastStatus trouble }`;

async function added(events = ALL): Promise<{ webhook: any; secret: string }> {
  const input = { idempotencyKey: anyKey(), address, events };
  return workspace.coordinator.client.mutate('addWebhook', input, `secret webhook { ${SHOWN} }`);
}

const shown = async (): Promise<any> =>
  (await workspace.coordinator.client.run(`{ webhooks { ${SHOWN} } }`)).webhooks[0];

async function tried(id: string): Promise<void> {
  const before = sink.heard.length;
  await workspace.coordinator.client.mutate('tryWebhook', { idempotencyKey: anyKey(), id }, 'webhook { id }');
  await sink.received(before + 1);
}

async function until(holds: (webhook: any) => boolean): Promise<any> {
  for (let tries = 0; tries < 200; tries += 1) {
    const webhook = await shown();
    if (holds(webhook)) return webhook;
    await new Promise((go) => setTimeout(go, 50));
  }
  throw new Error(JSON.stringify(await shown()));
}

const told = (heard: Heard) => JSON.parse(heard.body) as { type: string; data: any };

describe('other systems are told', () => {
  it('stages, verdicts and decisions, signed, in order, without anybody’s name', async () => {
    const { secret } = await added();
    const { id, number } = await decidedExperiment(app, workspace);
    await sink.received(7);
    const said = sink.heard.map((heard) => new Webhook(secret).verify(heard.body, heard.headers)) as any[];
    expect(said.map(({ type, data }) => [type, data.to ?? data.verdict ?? data.decision])).toEqual([
      ['stageChanged', 'prototype'],
      ['stageChanged', 'test'],
      ['stageChanged', 'evaluate'],
      ['verdictRecorded', 'notEnoughEvidence'],
      ['verdictConfirmed', 'notEnoughEvidence'],
      ['stageChanged', 'iterate'],
      ['decisionTaken', 'redo'],
    ]);
    expect(said[0].data.experiment).toEqual({
      ...{ id, number, title: expect.any(String), stage: expect.any(String) },
      url: expect.stringMatching(new RegExp(`/experiments/${number}$`)),
    });
    const ids = sink.heard.map(({ headers }) => headers['webhook-id']);
    expect(new Set(ids).size).toBe(7);
    expect(JSON.stringify(said)).not.toMatch(/@|member_|person_|parce que/);
  }, 30_000);

  it('of what they asked for, and never of a draft', async () => {
    await added(['decisionTaken']);
    await decidedExperiment(app, workspace);
    await sink.received(1);
    expect(sink.heard.map((heard) => told(heard).type)).toEqual(['decisionTaken']);
    expect((await shown()).messages).toHaveLength(1);
  }, 30_000);

  it('not of a draft that moves on', async () => {
    const { webhook } = await added();
    const { lead } = workspace;
    const draft = await newExperiment(lead, await newIdeas(app, lead));
    await act(lead, 'moveExperiment', draft, { to: 'prototype' });
    await tried(webhook.id);
    expect(sink.heard.map((heard) => told(heard).type)).toEqual(['trial']);
  });
});

describe('the secret', () => {
  it('is kept sealed, shown once, and two sign for a day', async () => {
    const { webhook, secret } = await added();
    expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
    const { rows } = await app.database.owner.query(
      'SELECT secret, address FROM webhooks WHERE workspace_id = $1',
      [workspace.workspaceId],
    );
    expect(rows[0].secret.includes(Buffer.from(secret.slice(6), 'base64'))).toBe(false);
    const rotated = await workspace.admin.client.mutate(
      'rotateWebhookSecret',
      { id: webhook.id, version: webhook.version },
      `secret webhook { ${SHOWN} }`,
    );
    expect(rotated.secret).not.toBe(secret);
    expect(Date.parse(rotated.webhook.previousSecretUntil)).toBeGreaterThan(Date.now() + 23 * 3_600_000);
    await tried(webhook.id);
    const [{ body, headers }] = sink.heard as [Heard];
    expect(headers['webhook-signature']!.split(' ')).toHaveLength(2);
    for (const each of [secret, rotated.secret]) expect(new Webhook(each).verify(body, headers)).toBeTruthy();
    await app.database.owner.query(
      `UPDATE webhooks SET previous_until = now() - interval '1 second' WHERE id = $1`,
      [webhook.id.slice('webhook_'.length)],
    );
    await tried(webhook.id);
    expect(() => new Webhook(secret).verify(sink.heard[1]!.body, sink.heard[1]!.headers)).toThrow();
  });

  it('is in nothing that the history says, nor is the path of the address', async () => {
    await added();
    const { rows } = await app.database.owner.query('SELECT after FROM event_log WHERE workspace_id = $1', [
      workspace.workspaceId,
    ]);
    expect(JSON.stringify(rows)).not.toMatch(/hush|whsec/);
  });
});

describe('an address that fails', () => {
  it('is tried again later, by hand at once, and is paused after three days with a letter to the administrators', async () => {
    await app.database.owner.query(`UPDATE members SET password_hash = 'x' WHERE id = $1`, [
      workspace.admin.actor.memberId,
    ]);
    sink.answer = refused;
    const { webhook } = await added();
    await tried(webhook.id);
    const failed = await until(({ messages }) => messages[0]?.trouble === 'notTaken');
    expect(failed.messages[0]).toMatchObject({ state: 'waiting', attempts: 1, lastStatus: 500 });
    expect(failed.failingSince).not.toBeNull();
    await app.database.owner.query(
      `UPDATE webhooks SET failing_since = now() - interval '73 hours' WHERE workspace_id = $1`,
      [workspace.workspaceId],
    );
    const again = { idempotencyKey: anyKey(), id: failed.messages[0].id };
    await workspace.coordinator.client.mutate('resendWebhookMessage', again, 'webhook { id }');
    await until(({ pausedBecause }) => pausedBecause === 'failing');
    expect(sink.heard[0]!.headers['webhook-id']).toBe(sink.heard[1]!.headers['webhook-id']);
    const { rows } = await app.database.owner.query(
      `SELECT payload ->> 'personId' AS person FROM outbox WHERE kind = 'webhookPaused' AND workspace_id = $1`,
      [workspace.workspaceId],
    );
    expect(rows).toEqual([{ person: workspace.admin.actor.personId }]);
  }, 30_000);

  it('is told nothing while it is paused, and what happens from then on once it runs again', async () => {
    const { webhook } = await added();
    const { id, version } = webhook;
    const change = (isActive: boolean, at: number) =>
      workspace.admin.client.mutate(
        'changeWebhook',
        { id, version: at, address, events: ALL, isActive },
        `webhook { ${SHOWN} }`,
      );
    expect((await change(false, version)).webhook).toMatchObject({ pausedBecause: 'byHand' });
    await decidedExperiment(app, workspace);
    expect((await change(true, version)).__typename).toBe('ConflictError');
    expect((await change(true, version + 1)).webhook).toMatchObject({ pausedAt: null });
    await tried(id);
    expect(sink.heard.map((heard) => told(heard).type)).toEqual(['trial']);
  }, 30_000);
});

describe('who and what is refused', () => {
  it.each(['http://127.0.0.2/', 'http://localhost/', 'https://10.0.0.1/', 'ftp://example.org/', 'nonsense'])(
    'an address that is not allowed: %s',
    async (other) => {
      const input = { idempotencyKey: anyKey(), address: other, events: ALL };
      const { refusals } = await workspace.admin.client.mutate('addWebhook', input, 'secret');
      expect(refusals).toEqual([{ code: 'WEBHOOK_ADDRESS_REFUSED', field: 'address', parameters: [] }]);
    },
  );

  it.each(['lead', 'influencer', 'leadership'] as const)('a member of the role %s', async (role) => {
    const answer = await workspace[role].client.send('{ webhooks { address } }');
    expect(answer.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    const { webhook } = await added();
    const { node } = await workspace[role].client.run('query ($id: ID!) { node(id: $id) { id } }', {
      id: webhook.id,
    });
    expect(node).toBeNull();
  });

  it('a message that has arrived, sent again', async () => {
    const { webhook } = await added();
    await tried(webhook.id);
    const { messages } = await until((each) => each.messages[0]?.state === 'delivered');
    const input = { idempotencyKey: anyKey(), id: messages[0].id };
    const { code } = await workspace.admin.client.mutate('resendWebhookMessage', input, 'webhook { id }');
    expect(code).toBe('WEBHOOK_MESSAGE_DELIVERED');
  });

  it('a claim of an address that is busy', async () => {
    const { webhook } = await added();
    const { workspaceId } = workspace;
    const busy = webhook.id.slice('webhook_'.length);
    expect(await app.nest.get(WebhookDelivery).claim({ workspaceId }, [busy])).toBeNull();
  });
});
