import type { Verdict } from '../evaluations/verdicts.js';

/**
 * Whether the hypothesis held, as its confirmed verdict says: `confirmed` yes; `refuted` and `noDifference` no (the
 * effect that was bet on was not there); null for `notEnoughEvidence` and `abandoned`, for then nobody knows, and a
 * forecast is neither right nor wrong: such forecasts are shown and not scored.
 */
export function hypothesisHeld(verdict: Verdict): boolean | null {
  if (verdict === 'notEnoughEvidence' || verdict === 'abandoned') return null;
  return verdict === 'confirmed';
}
