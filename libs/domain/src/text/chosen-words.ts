import { refusal, type Refusal } from '../refusal.js';

/** Words of a closed list, once each, in its order. Adds `CHOICE_UNKNOWN` for a word outside the list. */
export function chosenWords<Word extends string>(
  refusals: Refusal[],
  field: string,
  given: readonly string[],
  words: readonly Word[],
): readonly Word[] {
  const stranger = given.find((each) => !words.some((word) => word === each));
  if (stranger !== undefined)
    refusals.push(refusal('CHOICE_UNKNOWN', field, { value: stranger.slice(0, 50) }));
  return words.filter((word) => given.includes(word));
}
