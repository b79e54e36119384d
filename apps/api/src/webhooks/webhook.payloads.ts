import { Field, ID, ObjectType } from '@nestjs/graphql';
import { payloadUnion } from '../graphql/payload.js';
import { Webhook } from './webhook.model.js';

@ObjectType({ description: 'The address will be told.' })
export class AddWebhookSuccess {
  @Field(() => Webhook, { description: 'The address.' })
  webhook!: Webhook;

  @Field(() => String, { description: 'The secret that signs; it is shown now and not again.' })
  secret!: string;
}

@ObjectType({ description: 'The address is changed.' })
export class ChangeWebhookSuccess {
  @Field(() => Webhook, { description: 'The address.' })
  webhook!: Webhook;
}

@ObjectType({ description: 'Another secret signs; the one before does so too for a day.' })
export class RotateWebhookSecretSuccess {
  @Field(() => Webhook, { description: 'The address.' })
  webhook!: Webhook;

  @Field(() => String, { description: 'The secret that signs; it is shown now and not again.' })
  secret!: string;
}

@ObjectType({ description: 'The address is told nothing any more.' })
export class RemoveWebhookSuccess {
  @Field(() => ID, { description: 'The address that was.' })
  id!: string;
}

@ObjectType({ description: 'A trial is on its way.' })
export class TryWebhookSuccess {
  @Field(() => Webhook, { description: 'The address.' })
  webhook!: Webhook;
}

@ObjectType({ description: 'The message is tried again.' })
export class ResendWebhookMessageSuccess {
  @Field(() => Webhook, { description: 'The address.' })
  webhook!: Webhook;
}

export const AddWebhookPayload = payloadUnion('AddWebhookPayload', AddWebhookSuccess);
export const ChangeWebhookPayload = payloadUnion('ChangeWebhookPayload', ChangeWebhookSuccess);
export const RotateWebhookSecretPayload = payloadUnion(
  'RotateWebhookSecretPayload',
  RotateWebhookSecretSuccess,
);
export const RemoveWebhookPayload = payloadUnion('RemoveWebhookPayload', RemoveWebhookSuccess);
export const TryWebhookPayload = payloadUnion('TryWebhookPayload', TryWebhookSuccess);
export const ResendWebhookMessagePayload = payloadUnion(
  'ResendWebhookMessagePayload',
  ResendWebhookMessageSuccess,
);
