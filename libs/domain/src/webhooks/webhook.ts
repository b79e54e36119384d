import type { EventKind } from '../audit/event.js';
import { refusal, unlessRefused, type Refusal, type Result } from '../refusal.js';
import { chosenWords } from '../text/chosen-words.js';
import { requiredText } from '../text/required-text.js';

/** What an address may be told of. Each is the `type` of the messages that tell it. */
export const WEBHOOK_EVENTS = [
  'stageChanged',
  'verdictRecorded',
  'verdictConfirmed',
  'verdictContested',
  'decisionTaken',
  'decisionUndone',
] as const;

/** One of {@link WEBHOOK_EVENTS}. */
export type WebhookEvent = (typeof WEBHOOK_EVENTS)[number];

/** What each event of the history is told as; what is not here is told to nobody. */
export const TOLD_AS: Readonly<Partial<Record<EventKind, WebhookEvent>>> = {
  experimentMoved: 'stageChanged',
  experimentStarted: 'stageChanged',
  testEnded: 'stageChanged',
  testAbandoned: 'stageChanged',
  evaluationClosed: 'stageChanged',
  verdictRecorded: 'verdictRecorded',
  verdictConfirmed: 'verdictConfirmed',
  verdictContested: 'verdictContested',
  decisionTaken: 'decisionTaken',
  decisionUndone: 'decisionUndone',
};

/** The kinds of the history that are told. */
export const TOLD_KINDS = Object.keys(TOLD_AS) as readonly EventKind[];

/** Addresses that one workspace may tell. */
export const WEBHOOKS_MOST = 20;

/** Minutes between one failed attempt and the next; a message that fails after the last one is given up. */
export const WEBHOOK_DELAYS = [1, 5, 30, 120, 720] as const;

/** Days without one message that arrived, after which an address is told nothing any more. */
export const WEBHOOK_FAILING_DAYS = 3;

/** Hours for which the secret before the present one still signs. */
export const SECRET_OVERLAP_HOURS = 24;

/** Characters an address may have. */
export const WEBHOOK_ADDRESS_MAX = 2_000;

/** An address of another system, and what it is told of. */
export interface WebhookDraft {
  readonly address: string;
  /** In the order of {@link WEBHOOK_EVENTS}. */
  readonly events: readonly WebhookEvent[];
}

/** What the form of an address holds. */
export interface WebhookInput {
  readonly address?: string | null;
  readonly events?: readonly string[] | null;
}

/**
 * An address to tell. Refuses a missing or endless address and no event at all (`CHOICE_REQUIRED` at `events`). Whether the address may be
 * asked is not known here.
 */
export function draftWebhook(input: WebhookInput): Result<WebhookDraft> {
  const refusals: Refusal[] = [];
  const address = requiredText(refusals, 'address', input.address, { max: WEBHOOK_ADDRESS_MAX });
  const events = chosenWords(refusals, 'events', input.events ?? [], WEBHOOK_EVENTS);
  if ((input.events ?? []).length === 0) refusals.push(refusal('CHOICE_REQUIRED', 'events'));
  return unlessRefused(refusals, () => ({ address, events }));
}

/** Where a message stands: it waits for its next attempt, was taken, or was given up. */
export const WEBHOOK_MESSAGE_STATES = ['waiting', 'delivered', 'failed'] as const;

/** One of {@link WEBHOOK_MESSAGE_STATES}. */
export type WebhookMessageState = (typeof WEBHOOK_MESSAGE_STATES)[number];

/** Where a message stands, from whether it arrived and whether another attempt is due. */
export function webhookMessageState(message: {
  readonly isDelivered: boolean;
  readonly isDue: boolean;
}): WebhookMessageState {
  if (message.isDelivered) return 'delivered';
  return message.isDue ? 'waiting' : 'failed';
}

/**
 * Why an attempt failed: the address is not allowed (any more), nobody answered, not within ten seconds, with more than 64 KiB, with another
 * status than one of success, the server ended meanwhile, or its key does not open the secret.
 */
export const WEBHOOK_TROUBLES = [
  'addressRefused',
  'noAnswer',
  'tooSlow',
  'tooLong',
  'notTaken',
  'cutOff',
  'secretClosed',
] as const;

/** One of {@link WEBHOOK_TROUBLES}. */
export type WebhookTrouble = (typeof WEBHOOK_TROUBLES)[number];

/** Why an address is told nothing: somebody said so, or nothing arrived for {@link WEBHOOK_FAILING_DAYS} days. */
export const WEBHOOK_PAUSES = ['byHand', 'failing'] as const;

/** One of {@link WEBHOOK_PAUSES}. */
export type WebhookPause = (typeof WEBHOOK_PAUSES)[number];
