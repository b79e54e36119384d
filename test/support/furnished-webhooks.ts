import { anyKey, type TestWorkspace } from './workspace.js';
import type { TestApp } from './app.js';
import { newId } from '../../apps/api/src/database/new-id.js';
import { globalId, localId } from '../../apps/api/src/graphql/global-id.js';

/** An address of the public Internet that nothing is routed to. */
export const NOWHERE = 'https://[3f00::1]';

/** An address that is told things, and a message to it that was given up. */
export async function furnishWebhooks(
  app: TestApp,
  { admin, workspaceId }: TestWorkspace,
  word: string,
): Promise<Record<'webhook' | 'webhookMessage', string>> {
  const input = { address: `${NOWHERE}/${word}`, events: ['decisionUndone'] };
  const { webhook } = await admin.client.mutate(
    'addWebhook',
    { idempotencyKey: anyKey(), ...input },
    'webhook { id }',
  );
  const message = newId();
  await app.database.owner.query(
    `INSERT INTO webhook_messages (workspace_id, id, webhook_id, event, body, attempts, failures, due_at, trouble)
     VALUES ($1, $2, $3, 'trial', $4, 6, 6, NULL, 'noAnswer')`,
    [workspaceId, message, localId('webhook', webhook.id), word],
  );
  return { webhook: webhook.id, webhookMessage: globalId('webhookMessage', message) };
}
