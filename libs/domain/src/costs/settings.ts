import { refusal, unlessRefused, type Refusal, type Result } from '../refusal.js';
import { optionalText, requiredText } from '../text/required-text.js';
import { NOTE_MAX } from './cost.js';
import { readCurrency, requiredAmount } from './currency.js';

/** What a workspace counts in, and what it assumes an hour of its people costs, with where that comes from. */
export interface CostSettings {
  readonly currency: string;
  readonly hourlyRate: number | null;
  readonly hourlyRateBasis: string | null;
}

/** What the form holds. */
export interface CostSettingsInput {
  readonly currency?: string | null;
  readonly hourlyRate?: number | null;
  readonly hourlyRateBasis?: string | null;
}

/**
 * The settings as they are kept. Refuses an unknown currency (`CURRENCY_UNKNOWN`), another one once amounts were recorded (`CURRENCY_IN_USE`:
 * nothing converts them), and a rate that does not say where it comes from (`RATE_BASIS_MISSING`).
 */
export function readCostSettings(
  before: { readonly currency: string; readonly isCurrencyUsed: boolean },
  input: CostSettingsInput,
): Result<CostSettings> {
  const refusals: Refusal[] = [];
  const currency = readCurrency(refusals, 'currency', input.currency);
  if (refusals.length === 0 && before.isCurrencyUsed && currency !== before.currency) {
    refusals.push(refusal('CURRENCY_IN_USE', 'currency', { currency: before.currency }));
  }
  const hasRate = input.hourlyRate !== null && input.hourlyRate !== undefined;
  const hourlyRate = hasRate ? requiredAmount(refusals, 'hourlyRate', input.hourlyRate) : null;
  const basis = { max: NOTE_MAX, code: 'RATE_BASIS_MISSING' } as const;
  const hourlyRateBasis = hasRate
    ? requiredText(refusals, 'hourlyRateBasis', input.hourlyRateBasis, basis)
    : null;
  return unlessRefused(refusals, () => ({ currency, hourlyRate, hourlyRateBasis }));
}

/** What an experiment may cost, as somebody set it; the last one counts, the others stay readable. */
export interface Budget {
  readonly amount: number;
  readonly note: string | null;
}

/** A budget as it is kept. Refuses one of a closed experiment (`EXPERIMENT_CLOSED`), and an amount that is none or below zero. */
export function readBudget(
  isClosed: boolean,
  input: { readonly amount?: number | null; readonly note?: string | null },
): Result<Budget> {
  const refusals: Refusal[] = isClosed ? [refusal('EXPERIMENT_CLOSED')] : [];
  const amount = requiredAmount(refusals, 'amount', input.amount, true);
  const note = optionalText(refusals, 'note', input.note, NOTE_MAX);
  return unlessRefused(refusals, () => ({ amount, note }));
}
