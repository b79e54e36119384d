import { refusal, unlessRefused, type Refusal, type Result } from '../refusal.js';
import { requiredChoice } from '../text/choice.js';
import { requiredText } from '../text/required-text.js';
import { oneLine } from '../text/one-line.js';

/** Who reads a word of thanks: everybody of the workspace, or only the person who is thanked (and who thanks). */
export const THANKS_VISIBILITIES = ['workspace', 'person'] as const;

/** One of {@link THANKS_VISIBILITIES}. */
export type ThanksVisibility = (typeof THANKS_VISIBILITIES)[number];

/** Characters of the sentence. */
export const THANKS_MAX = 300;

/** A word of thanks, as it is kept. */
export interface Thanks {
  readonly sentence: string;
  readonly visibility: ThanksVisibility;
}

/** Who thanks, who is thanked, and whether the first has thanked for the same thing before. */
export interface ThanksFacts {
  readonly fromPersonId: string;
  readonly toPersonId: string;
  readonly isRepeated: boolean;
}

/**
 * Thanks somebody for a contribution or for taking part, in a sentence. Refuses oneself (`THANKS_TO_SELF`) and a second time for the
 * same thing (`ALREADY_THANKED`): thanks are words, not points.
 */
export function thank(
  facts: ThanksFacts,
  input: { readonly sentence?: string | null; readonly visibility?: string | null },
): Result<Thanks> {
  const refusals: Refusal[] = [];
  if (facts.fromPersonId === facts.toPersonId) refusals.push(refusal('THANKS_TO_SELF'));
  if (facts.isRepeated) refusals.push(refusal('ALREADY_THANKED'));
  const sentence = requiredText(refusals, 'sentence', oneLine(input.sentence), {
    max: THANKS_MAX,
  });
  const visibility = requiredChoice(refusals, 'visibility', input.visibility, THANKS_VISIBILITIES);
  return unlessRefused(refusals, () => ({ sentence, visibility: visibility! }));
}
