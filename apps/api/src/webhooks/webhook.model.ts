import {
  WEBHOOK_EVENTS,
  WEBHOOK_MESSAGE_STATES,
  WEBHOOK_PAUSES,
  WEBHOOK_TROUBLES,
  webhookMessageState,
  type WebhookEvent,
  type WebhookMessageState,
  type WebhookPause,
  type WebhookTrouble,
} from '@levain/domain/webhooks/webhook.js';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { wordsEnum } from '../graphql/domain-enums.js';
import { globalId } from '../graphql/global-id.js';
import { Node } from '../graphql/node.js';
import { DateTimeScalar } from '../graphql/scalars.js';
import type { WebhookMessageRow, WebhookRow } from './webhook-row.js';

export const WebhookEventEnum = wordsEnum(
  'WebhookEvent',
  WEBHOOK_EVENTS,
  'What an address of another system may be told of.',
);
export const WebhookPauseEnum = wordsEnum(
  'WebhookPause',
  WEBHOOK_PAUSES,
  'Why an address is told nothing: somebody said so, or nothing arrived for days.',
);
export const WebhookMessageStateEnum = wordsEnum(
  'WebhookMessageState',
  WEBHOOK_MESSAGE_STATES,
  'Where a message stands: it waits for an attempt, was taken, or was given up.',
);
export const WebhookTroubleEnum = wordsEnum('WebhookTrouble', WEBHOOK_TROUBLES, 'Why an attempt failed.');

@ObjectType({ description: 'One message to an address of another system.' })
export class WebhookMessage {
  @Field(() => ID, { description: 'Its id; without the word before the underscore, its `webhook-id`.' })
  id!: string;

  @Field(() => WebhookEventEnum, { nullable: true, description: 'What it tells; null: a trial.' })
  event!: WebhookEvent | null;

  @Field(() => WebhookMessageStateEnum, { description: 'Where it stands.' })
  state!: WebhookMessageState;

  @Field(() => DateTimeScalar, { description: 'When it was written.' })
  createdAt!: Date;

  @Field(() => Int, { description: 'How often it was tried.' })
  attempts!: number;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the last attempt began.' })
  attemptedAt!: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the next attempt may begin.' })
  dueAt!: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was taken.' })
  deliveredAt!: Date | null;

  @Field(() => Int, { nullable: true, description: 'The HTTP status of the last answer.' })
  lastStatus!: number | null;

  @Field(() => WebhookTroubleEnum, { nullable: true, description: 'Why the last attempt failed.' })
  trouble!: WebhookTrouble | null;

  static from({ id, event, isTrial, ...row }: WebhookMessageRow): WebhookMessage {
    const { attempts, lastStatus, trouble } = row;
    const state = webhookMessageState({ isDelivered: row.deliveredAt !== null, isDue: row.dueAt !== null });
    return Object.assign(new WebhookMessage(), {
      ...{
        id: globalId('webhookMessage', id),
        event: isTrial ? null : event,
        state,
        createdAt: new Date(row.createdAt),
      },
      ...{ attempts, lastStatus, trouble, attemptedAt: instant(row.attemptedAt) },
      ...{ dueAt: instant(row.dueAt), deliveredAt: instant(row.deliveredAt) },
    });
  }
}

@ObjectType({
  implements: () => [Node],
  description:
    'An address of another system, and what it is told. The secret that signs is shown when it is made.',
})
export class Webhook extends Node {
  @Field(() => String, { description: 'Where messages are posted.' })
  address!: string;

  @Field(() => [WebhookEventEnum], { description: 'What it is told.' })
  events!: readonly WebhookEvent[];

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Until when the secret before the present one signs too.',
  })
  previousSecretUntil!: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Since when nothing arrived.' })
  failingSince!: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Since when it is told nothing.' })
  pausedAt!: Date | null;

  @Field(() => WebhookPauseEnum, { nullable: true, description: 'Why it is told nothing.' })
  pausedBecause!: WebhookPause | null;

  @Field(() => DateTimeScalar, { description: 'When it was added.' })
  addedAt!: Date;

  @Field(() => [WebhookMessage], { description: 'The last twenty messages, the last one first.' })
  messages!: readonly WebhookMessage[];

  @Field(() => Int, { description: 'Give it back with a change.' })
  version!: number;

  /** For the resolver of `addedBy`. */
  addedById!: string;

  static from(row: WebhookRow, now: Date): Webhook {
    const { address, events, version } = row;
    const until = row.previous_until;
    return Object.assign(new Webhook(), {
      ...{
        id: globalId('webhook', row.id),
        address,
        events,
        version,
        addedAt: row.added_at,
        addedById: row.added_by,
      },
      ...{ failingSince: row.failing_since, pausedAt: row.paused_at, pausedBecause: row.paused_because },
      previousSecretUntil: until && until > now ? until : null,
      messages: row.messages.map((message) => WebhookMessage.from(message)),
    });
  }
}

const instant = (text: string | null): Date | null => (text === null ? null : new Date(text));
