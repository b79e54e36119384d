import { STRENGTH_MAX, STRENGTH_MIN, STRENGTHS } from '@levain/domain/objections/objection.js';
import type { Text } from '../../i18n/use-text.js';

type Step = (typeof STRENGTHS)[number];

/** The step a strength, or the mean of several, is nearest to. */
export function stepOf(strength: number): Step {
  const step = Math.min(STRENGTH_MAX, Math.max(STRENGTH_MIN, Math.round(strength)));
  return STRENGTHS.find((each) => each === step) ?? 1;
}

/** A strength in a word: a question, a reservation, a worry, an opposition, a refusal. */
export const strengthWord = (text: Text, strength: number): string =>
  text(`objections.strength.${stepOf(strength)}`);
