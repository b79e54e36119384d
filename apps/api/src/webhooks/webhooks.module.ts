import { Module } from '@nestjs/common';
import { NodeReaders } from '../graphql/node.js';
import { AllowedAddress } from './allowed-address.js';
import { AddWebhook } from './commands/add-webhook.js';
import { ChangeWebhook } from './commands/change-webhook.js';
import { RemoveWebhook } from './commands/remove-webhook.js';
import { ResendWebhookMessage } from './commands/resend-webhook-message.js';
import { RotateWebhookSecret } from './commands/rotate-webhook-secret.js';
import { TryWebhook } from './commands/try-webhook.js';
import { PauseFailing } from './delivery/pause-failing.js';
import { SignedRequest } from './delivery/signed-request.js';
import { WebhookDelivery } from './delivery/webhook-delivery.js';
import { WebhookNews } from './delivery/webhook-news.js';
import { WebhookWorker } from './delivery/webhook-worker.js';
import { WebhookPausedLetter } from './letters/webhook-paused-letter.js';
import { SecretBox } from './secret-box.js';
import { WebhookFieldsResolver } from './webhook-fields.resolver.js';
import { WebhookMessagesResolver } from './webhook-messages.resolver.js';
import { WebhookSecrets } from './webhook-secrets.js';
import './webhook.entity.js';
import { WebhooksQuery } from './webhooks.query.js';
import { WebhooksResolver } from './webhooks.resolver.js';

const COMMANDS = [
  ...[AddWebhook, ChangeWebhook, RotateWebhookSecret, RemoveWebhook],
  ...[TryWebhook, ResendWebhookMessage],
];
const SECRETS = [SecretBox, WebhookSecrets];
const TELLING = [
  WebhookNews,
  SignedRequest,
  PauseFailing,
  WebhookDelivery,
  WebhookWorker,
  WebhookPausedLetter,
];
const ASKING = [
  AllowedAddress,
  WebhookFieldsResolver,
  WebhooksQuery,
  WebhooksResolver,
  WebhookMessagesResolver,
];

@Module({ providers: [...COMMANDS, ...SECRETS, ...TELLING, ...ASKING] })
export class WebhooksModule {
  constructor(readers: NodeReaders, webhooks: WebhooksQuery) {
    readers.register('webhook', ({ actor }, id) => webhooks.one(actor, id));
  }
}
