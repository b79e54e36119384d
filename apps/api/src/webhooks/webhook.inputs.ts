import type { WebhookEvent } from '@levain/domain/webhooks/webhook.js';
import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { WebhookEventEnum } from './webhook.model.js';

@InputType({ description: 'An address of another system.' })
export class AddWebhookInput {
  @Field(() => String, { description: 'The same key twice adds one.' })
  idempotencyKey!: string;

  @Field(() => String, { description: 'Where messages are posted: `https://…`.' })
  address!: string;

  @Field(() => [WebhookEventEnum], { description: 'What it is told; at least one.' })
  events!: WebhookEvent[];
}

@InputType({ description: 'What an address becomes.' })
export class ChangeWebhookInput {
  @Field(() => ID, { description: 'The address.' })
  id!: string;

  @Field(() => Int, { description: 'The version that was read.' })
  version!: number;

  @Field(() => String, { description: 'Where messages are posted: `https://…`.' })
  address!: string;

  @Field(() => [WebhookEventEnum], { description: 'What it is told; at least one.' })
  events!: WebhookEvent[];

  @Field(() => Boolean, {
    description: 'Whether it is told anything. What happens while it is not, it is never told.',
  })
  isActive!: boolean;
}

@InputType({ description: 'An address that gets another secret.' })
export class RotateWebhookSecretInput {
  @Field(() => ID, { description: 'The address.' })
  id!: string;

  @Field(() => Int, { description: 'The version that was read.' })
  version!: number;
}

@InputType({ description: 'An address that is told nothing any more.' })
export class RemoveWebhookInput {
  @Field(() => ID, { description: 'The address.' })
  id!: string;

  @Field(() => Int, { description: 'The version that was read.' })
  version!: number;
}

@InputType({ description: 'An address that is sent a trial.' })
export class TryWebhookInput {
  @Field(() => String, { description: 'The same key twice sends one trial.' })
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The address.' })
  id!: string;
}

@InputType({ description: 'A message that is tried again.' })
export class ResendWebhookMessageInput {
  @Field(() => String, { description: 'The same key twice asks once.' })
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The message.' })
  id!: string;
}
