import { refusal, type Refusal } from '../refusal.js';

/** The currencies a workspace may count in, by their ISO 4217 code: those of the places where French or English is spoken, or trade with them. */
export const CURRENCIES: readonly string[] = [
  ...[
    'EUR',
    'GBP',
    'CHF',
    'USD',
    'CAD',
    'AUD',
    'NZD',
    'SEK',
    'NOK',
    'DKK',
    'ISK',
    'PLN',
    'CZK',
    'HUF',
    'RON',
  ],
  ...[
    'BGN',
    'MAD',
    'TND',
    'DZD',
    'XOF',
    'XAF',
    'XPF',
    'CDF',
    'MGA',
    'MUR',
    'ZAR',
    'NGN',
    'KES',
    'GHS',
    'INR',
  ],
  ...['SGD', 'HKD', 'JPY', 'CNY', 'BRL', 'ILS', 'TRY', 'AED'],
];

/** What a workspace counts in until it says otherwise. */
export const DEFAULT_CURRENCY = 'EUR';

/** An amount larger than this is a slip of the keyboard. */
export const AMOUNT_MAX = 1_000_000_000;

/** A currency of {@link CURRENCIES}, in capitals; else adds `CURRENCY_UNKNOWN` and gives the default. */
export function readCurrency(refusals: Refusal[], field: string, value: string | null | undefined): string {
  const code = (value ?? '').trim().toUpperCase();
  if (CURRENCIES.includes(code)) return code;
  refusals.push(refusal('CURRENCY_UNKNOWN', field, { value: code.slice(0, 10) }));
  return DEFAULT_CURRENCY;
}

/** To the hundredth: no amount is kept more finely. */
export const toCents = (amount: number): number => Math.round(amount * 100) / 100;

/**
 * An amount of money, to the hundredth. Adds `AMOUNT_MISSING` when there is none, `NUMBER_INVALID` when it is no number, `NUMBER_NEGATIVE`
 * below zero, `VALUE_OUT_OF_BOUNDS` above {@link AMOUNT_MAX}, and `AMOUNT_ZERO` at zero unless `mayBeZero`; gives 0 once refused.
 */
export function requiredAmount(
  refusals: Refusal[],
  field: string,
  value: number | null | undefined,
  mayBeZero = false,
): number {
  const before = refusals.length;
  if (value === null || value === undefined) refusals.push(refusal('AMOUNT_MISSING', field));
  else if (!Number.isFinite(value)) refusals.push(refusal('NUMBER_INVALID', field));
  else if (value < 0) refusals.push(refusal('NUMBER_NEGATIVE', field));
  else if (value > AMOUNT_MAX)
    refusals.push(refusal('VALUE_OUT_OF_BOUNDS', field, { min: 0, max: AMOUNT_MAX }));
  else if (toCents(value) === 0 && !mayBeZero) refusals.push(refusal('AMOUNT_ZERO', field));
  return refusals.length === before ? toCents(value ?? 0) : 0;
}
