import { refusal, unlessRefused, type Refusal, type Result } from '../refusal.js';
import { requiredChoice } from '../text/choice.js';
import { requiredPastDay } from '../time/day.js';

/** The name of somebody who was forgotten: *nomen nescio*, the same in every language. */
export const FORGOTTEN_NAME = 'N. N.';

/** How somebody without an account told their wish to be forgotten. */
export const WISH_CHANNELS = ['inPerson', 'letter', 'mail', 'phone'] as const;

/** One of {@link WISH_CHANNELS}. */
export type WishChannel = (typeof WISH_CHANNELS)[number];

/** When and how a person asked to be forgotten. No free text: it would name them again. */
export interface Wish {
  readonly saidOn: string;
  readonly channel: WishChannel;
}

/** What a coordinator notes before forgetting somebody on their behalf. */
export interface WishInput {
  readonly saidOn?: string | null;
  readonly channel?: string | null;
  readonly isUnderstood: boolean;
}

/**
 * The documented wish of a person. Refuses a day that is missing or to come, a channel that is missing, and an act
 * that nobody confirmed to have understood (`FORGETTING_UNCONFIRMED`): it cannot be undone.
 */
export function draftWish(input: WishInput, today: string): Result<Wish> {
  const refusals: Refusal[] = [];
  const saidOn = requiredPastDay(refusals, 'saidOn', input.saidOn, today);
  const channel = requiredChoice(refusals, 'channel', input.channel, WISH_CHANNELS);
  if (!input.isUnderstood) refusals.push(refusal('FORGETTING_UNCONFIRMED', 'isUnderstood'));
  return unlessRefused(refusals, () => ({ saidOn, channel: channel! }));
}
