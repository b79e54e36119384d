import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { Access } from '../access/access.decorator.js';
import { toPayload } from '../graphql/payload.js';
import type { RequestContext } from '../graphql/request-context.js';
import type { UserError } from '../graphql/user-error.js';
import { ResendWebhookMessage } from './commands/resend-webhook-message.js';
import { TryWebhook } from './commands/try-webhook.js';
import { ResendWebhookMessageInput, TryWebhookInput } from './webhook.inputs.js';
import {
  ResendWebhookMessagePayload,
  ResendWebhookMessageSuccess,
  TryWebhookPayload,
  TryWebhookSuccess,
} from './webhook.payloads.js';
import { WebhooksQuery } from './webhooks.query.js';

/** Messages that are sent by hand. */
@Resolver()
export class WebhookMessagesResolver {
  constructor(
    private readonly attempt: TryWebhook,
    private readonly resend: ResendWebhookMessage,
    private readonly query: WebhooksQuery,
  ) {}

  @Mutation(() => TryWebhookPayload, {
    description: 'Sends a trial, also to an address that is told nothing.',
  })
  @Access('manageWebhooks')
  async tryWebhook(
    @Context() { actor }: RequestContext,
    @Args('input', { description: 'The address.' }) input: TryWebhookInput,
  ): Promise<TryWebhookSuccess | UserError> {
    return toPayload(await this.attempt.execute(actor, input), async ({ id }) =>
      Object.assign(new TryWebhookSuccess(), { webhook: await this.query.one(actor, id) }),
    );
  }

  @Mutation(() => ResendWebhookMessagePayload, {
    description: 'Tries a message again at once, under the same `webhook-id`.',
  })
  @Access('manageWebhooks')
  async resendWebhookMessage(
    @Context() { actor }: RequestContext,
    @Args('input', { description: 'The message.' }) input: ResendWebhookMessageInput,
  ): Promise<ResendWebhookMessageSuccess | UserError> {
    return toPayload(await this.resend.execute(actor, input), async ({ id }) =>
      Object.assign(new ResendWebhookMessageSuccess(), { webhook: await this.query.one(actor, id) }),
    );
  }
}
