import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { TestApp } from '../../support/app.js';
import type { TestDatabase } from '../../support/database.js';
import type { ServerProcess } from '../../support/server-process.js';
import type { SourceChange } from '../../support/source-change.js';
import { anyKey, newWorkspace, type TestWorkspace } from '../../support/workspace.js';
import { WebhookSink } from '../../support/webhook-sink.js';
import type { Ground } from '../ground.js';

/** Keys by which one server opens what another one sealed. */
export const SECRET_KEYS = randomBytes(32).toString('base64');
/** A host that is allowed by name, and is this machine. */
export const PARTNER = 'partner.test';

export interface Message {
  readonly state: string;
  readonly trouble: string | null;
  readonly lastStatus: number | null;
}

/** A server, a workspace of it, another system that it may tell, and one that it must never reach. */
export interface Telling {
  readonly database: TestDatabase;
  server: ServerProcess;
  /** Starts the server again, once it has died. */
  again(): Promise<void>;
  readonly workspace: TestWorkspace;
  readonly partner: WebhookSink;
  readonly partnerUrl: string;
  readonly canary: WebhookSink;
  readonly canaryPort: number;
}

type Names = Readonly<Record<string, readonly (string | readonly string[])[]>>;

export async function telling(
  ground: Ground,
  {
    names = {},
    ...options
  }: {
    readonly names?: Names;
    readonly changes?: readonly SourceChange[];
    readonly environment?: Record<string, string>;
  },
): Promise<Telling> {
  const [partner, canary] = [new WebhookSink(), new WebhookSink()];
  const [partnerPort, canaryPort] = [await partner.listen(), await canary.listen()];
  ground.afterwards(() => Promise.all([partner.close(), canary.close()]));
  const database = await ground.database();
  const environment = {
    NODE_OPTIONS: '--import ./test/trust/outbound/names.mjs',
    LEVAIN_TEST_NAMES: JSON.stringify({ ...names, [PARTNER]: ['127.0.0.1'] }),
    LEVAIN_SECRET_KEYS: SECRET_KEYS,
    OUTBOUND_PORTS: `${partnerPort},${canaryPort}`,
    OUTBOUND_PRIVATE_HOSTS: PARTNER,
    ...options.environment,
  };
  const start = () => ground.server(database, { environment, changes: options.changes ?? [] });
  const server = await start();
  const workspace = await newWorkspace({ database, url: server.url } as TestApp);
  const partnerUrl = `http://${PARTNER}:${partnerPort}`;
  const told: Telling = {
    ...{ database, server, workspace, partner, partnerUrl, canary, canaryPort },
    again: async () => {
      told.server = await start();
      for (const { client } of [workspace.admin, workspace.lead])
        Object.assign(client, { url: told.server.url });
    },
  };
  return told;
}

/** The id of the address, or the code of the refusal. */
export async function add(
  { workspace }: Pick<Telling, 'workspace'>,
  address: string,
): Promise<{ readonly id?: string; readonly code?: string }> {
  const input = { idempotencyKey: anyKey(), address, events: ['stageChanged'] };
  const { webhook, code, refusals } = await workspace.admin.client.mutate(
    'addWebhook',
    input,
    'webhook { id }',
  );
  return webhook ? { id: webhook.id } : { code: `${code} at ${refusals?.[0]?.field}` };
}

export async function attempt({ workspace }: Pick<Telling, 'workspace'>, id: string): Promise<void> {
  await workspace.admin.client.mutate('tryWebhook', { idempotencyKey: anyKey(), id }, 'webhook { id }');
}

/** What came of the first message to each address, by the path of the address, once all were tried. */
export async function outcomes({ workspace }: Telling, within: number): Promise<Map<string, Message>> {
  const ask = '{ webhooks { address messages { state trouble lastStatus attempts } } }';
  for (const deadline = Date.now() + within; ; await sleep(100)) {
    const { webhooks } = await workspace.admin.client.run(ask);
    const last = webhooks.map(({ address, messages }: any) => [new URL(address).pathname, messages.at(-1)]);
    const isSettled = ([, message]: any) => message?.attempts > 0 && message.trouble !== 'cutOff';
    if (last.every(isSettled) || Date.now() > deadline) return new Map(last);
  }
}
