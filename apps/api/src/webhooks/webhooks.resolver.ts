import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Access, Actor } from '../access/access.decorator.js';
import type { ActingMember } from '../database/acting-member.js';
import { globalId } from '../graphql/global-id.js';
import { toPayload } from '../graphql/payload.js';
import type { RequestContext } from '../graphql/request-context.js';
import type { UserError } from '../graphql/user-error.js';
import { AddWebhook } from './commands/add-webhook.js';
import { ChangeWebhook } from './commands/change-webhook.js';
import { RemoveWebhook } from './commands/remove-webhook.js';
import { RotateWebhookSecret } from './commands/rotate-webhook-secret.js';
import {
  AddWebhookInput,
  ChangeWebhookInput,
  RemoveWebhookInput,
  RotateWebhookSecretInput,
} from './webhook.inputs.js';
import { Webhook } from './webhook.model.js';
import {
  AddWebhookPayload,
  AddWebhookSuccess,
  ChangeWebhookPayload,
  ChangeWebhookSuccess,
  RemoveWebhookPayload,
  RemoveWebhookSuccess,
  RotateWebhookSecretPayload,
  RotateWebhookSecretSuccess,
} from './webhook.payloads.js';
import { WebhooksQuery } from './webhooks.query.js';

/** Addresses of other systems that are told what happens. */
@Resolver()
export class WebhooksResolver {
  constructor(
    private readonly add: AddWebhook,
    private readonly change: ChangeWebhook,
    private readonly rotate: RotateWebhookSecret,
    private readonly remove: RemoveWebhook,
    private readonly query: WebhooksQuery,
  ) {}

  @Query(() => [Webhook], { description: 'The addresses of other systems that are told what happens.' })
  @Access('manageWebhooks')
  webhooks(@Actor() actor: ActingMember): Promise<Webhook[]> {
    return this.query.all(actor);
  }

  @Mutation(() => AddWebhookPayload, { description: 'Another system is told what happens, from now on.' })
  @Access('manageWebhooks')
  async addWebhook(
    @Context() { actor }: RequestContext,
    @Args('input', { description: 'Where, and what.' }) input: AddWebhookInput,
  ): Promise<AddWebhookSuccess | UserError> {
    return toPayload(await this.add.execute(actor, input), async ({ id }) =>
      Object.assign(new AddWebhookSuccess(), await this.query.withSecret(actor, id)),
    );
  }

  @Mutation(() => ChangeWebhookPayload, { description: 'Another address, other events; told again, or not.' })
  @Access('manageWebhooks')
  async changeWebhook(
    @Context() { actor }: RequestContext,
    @Args('input', { description: 'The address, and what it becomes.' }) input: ChangeWebhookInput,
  ): Promise<ChangeWebhookSuccess | UserError> {
    return toPayload(await this.change.execute(actor, input), async ({ id }) =>
      Object.assign(new ChangeWebhookSuccess(), { webhook: await this.query.one(actor, id) }),
    );
  }

  @Mutation(() => RotateWebhookSecretPayload, {
    description: 'Another secret signs; the one before does so too for a day.',
  })
  @Access('manageWebhooks')
  async rotateWebhookSecret(
    @Context() { actor }: RequestContext,
    @Args('input', { description: 'The address.' }) input: RotateWebhookSecretInput,
  ): Promise<RotateWebhookSecretSuccess | UserError> {
    return toPayload(await this.rotate.execute(actor, input), async ({ id }) =>
      Object.assign(new RotateWebhookSecretSuccess(), await this.query.withSecret(actor, id)),
    );
  }

  @Mutation(() => RemoveWebhookPayload, {
    description: 'An address is told nothing any more; its messages go with it.',
  })
  @Access('manageWebhooks')
  async removeWebhook(
    @Context() { actor }: RequestContext,
    @Args('input', { description: 'The address.' }) input: RemoveWebhookInput,
  ): Promise<RemoveWebhookSuccess | UserError> {
    return toPayload(await this.remove.execute(actor, input), ({ id }) =>
      Object.assign(new RemoveWebhookSuccess(), { id: globalId('webhook', id) }),
    );
  }
}
