import { DIRECTIONS } from '../plans/plan.js';
import { unlessRefused, type Refusal, type Result } from '../refusal.js';
import { optionalChoice } from '../text/choice.js';
import { optionalText } from '../text/required-text.js';
import type { HypothesisParts } from './hypothesis.js';
import { oneLine } from '../text/one-line.js';

/** What the composer holds. */
export type HypothesisInput = { readonly [Part in keyof HypothesisParts]?: string | null };

/** Characters of one part of the sentence. */
export const PART_MAX = 500;

/**
 * A hypothesis as it is kept while it is written: any part may be missing (the gate to `test` asks), none may be
 * longer than {@link PART_MAX} characters, and a direction is `increase` or `decrease`.
 */
export function draftHypothesis(input: HypothesisInput): Result<HypothesisParts> {
  const refusals: Refusal[] = [];
  const part = (name: Exclude<keyof HypothesisParts, 'direction'>) =>
    optionalText(refusals, name, oneLine(input[name]), PART_MAX);
  const parts: HypothesisParts = {
    observation: part('observation'),
    audience: part('audience'),
    change: part('change'),
    measure: part('measure'),
    direction: optionalChoice(refusals, 'direction', input.direction, DIRECTIONS),
    target: part('target'),
    rationale: part('rationale'),
  };
  return unlessRefused(refusals, () => parts);
}
