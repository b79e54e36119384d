import { refusal, type Refusal } from '../refusal.js';

/**
 * One word of a closed list. Adds `CHOICE_REQUIRED` when nothing was chosen and `CHOICE_UNKNOWN` for a word outside
 * the list, and then gives null.
 */
export function requiredChoice<T extends string>(
  refusals: Refusal[],
  field: string,
  value: string | null | undefined,
  choices: readonly T[],
): T | null {
  if (value === null || value === undefined || value === '') {
    refusals.push(refusal('CHOICE_REQUIRED', field));
    return null;
  }
  const found = choices.find((choice) => choice === value);
  if (found !== undefined) return found;
  refusals.push(refusal('CHOICE_UNKNOWN', field, { value: value.slice(0, 50) }));
  return null;
}

/** As {@link requiredChoice}, but nothing chosen is null. */
export function optionalChoice<T extends string>(
  refusals: Refusal[],
  field: string,
  value: string | null | undefined,
  choices: readonly T[],
): T | null {
  return value ? requiredChoice(refusals, field, value, choices) : null;
}
