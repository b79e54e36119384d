import { unlessRefused, type Refusal, type Result } from '../refusal.js';
import { requiredChoice } from '../text/choice.js';
import { requiredText } from '../text/required-text.js';
import { requiredPastDay } from '../time/day.js';
import { NOTE_MAX } from './cost.js';
import { requiredAmount } from './currency.js';

/** Whether what it brought was counted, or worked out from an assumption. */
export const RETURN_CONFIDENCES = ['measured', 'estimated'] as const;

/** One of {@link RETURN_CONFIDENCES}. */
export type ReturnConfidence = (typeof RETURN_CONFIDENCES)[number];

/** What the form of a return holds; the measure it comes from was found before. */
export interface ReturnInput {
  readonly amount?: number | null;
  readonly assumption?: string | null;
  readonly confidence?: string | null;
  /** `YYYY-MM-DD`. */
  readonly day?: string | null;
}

/** What an experiment brought, never without how the amount was come by. */
export interface Return {
  readonly amount: number;
  readonly assumption: string;
  readonly confidence: ReturnConfidence;
  readonly day: string;
}

/**
 * A line of the returns, in the currency of the workspace. Refuses one that does not say how it was computed (`ASSUMPTION_MISSING`), a day after
 * `today`, nothing at all (`AMOUNT_ZERO`; a correction may come to nothing), less than nothing (`NUMBER_NEGATIVE`: what went wrong is a
 * cost), and whatever else is missing, in the order of the form.
 */
export function draftReturn(
  input: ReturnInput,
  { today, isCorrection }: { readonly today: string; readonly isCorrection?: boolean },
): Result<Return> {
  const refusals: Refusal[] = [];
  const draft = {
    amount: requiredAmount(refusals, 'amount', input.amount, isCorrection),
    assumption: requiredText(refusals, 'assumption', input.assumption, {
      max: NOTE_MAX,
      code: 'ASSUMPTION_MISSING',
    }),
    confidence: requiredChoice(refusals, 'confidence', input.confidence, RETURN_CONFIDENCES),
    day: requiredPastDay(refusals, 'day', input.day, today),
  };
  return unlessRefused(refusals, () => draft as Return);
}
