import { refusal, unlessRefused, type Refusal, type Result } from '../refusal.js';
import { requiredChoice } from '../text/choice.js';
import { LINE_MAX, optionalText, requiredText } from '../text/required-text.js';
import { optionalWebAddress } from '../text/web-address.js';
import { ACTIVITIES, type Activity } from './activities.js';

/** What a prototype form holds. */
export interface PrototypeInput {
  readonly name?: string | null;
  readonly need?: string | null;
  readonly smallestForm?: string | null;
  readonly activity?: string | null;
  readonly cost?: number | null;
  /** ISO 4217, EUR unless said. */
  readonly currency?: string | null;
  readonly link?: string | null;
  readonly touchpoint?: string | null;
  readonly benchmarkIds?: readonly string[] | null;
}

/** What we put in place, in its smallest form, for a need. */
export interface Prototype {
  readonly name: string;
  readonly need: string;
  readonly smallestForm: string;
  readonly activity: Activity;
  /** In `currency`, 0 or more; null when not known. */
  readonly cost: number | null;
  readonly currency: string;
  readonly link: string | null;
  readonly touchpoint: string | null;
  readonly benchmarkIds: readonly string[];
}

function optionalCost(refusals: Refusal[], cost: number | null | undefined): number | null {
  if (cost === null || cost === undefined) return null;
  if (!Number.isFinite(cost)) refusals.push(refusal('NUMBER_INVALID', 'cost'));
  else if (cost < 0) refusals.push(refusal('NUMBER_NEGATIVE', 'cost'));
  return cost;
}

function currencyOf(refusals: Refusal[], typed: string | null | undefined): string {
  const currency = (typed ?? '').trim().toUpperCase() || 'EUR';
  if (!/^[A-Z]{3}$/.test(currency)) {
    refusals.push(refusal('CHOICE_UNKNOWN', 'currency', { value: currency.slice(0, 50) }));
  }
  return currency;
}

/**
 * A prototype as it is kept. Refuses one that does not say what, for which need, in which smallest form
 * (`SMALLEST_FORM_MISSING`) or of which kind, a negative cost and a link that is not a web address. It may have no
 * benchmark yet: the gate of the experiment asks.
 */
export function draftPrototype(input: PrototypeInput): Result<Prototype> {
  const refusals: Refusal[] = [];
  const draft = {
    name: requiredText(refusals, 'name', input.name, { max: LINE_MAX }),
    need: requiredText(refusals, 'need', input.need),
    smallestForm: requiredText(refusals, 'smallestForm', input.smallestForm, {
      code: 'SMALLEST_FORM_MISSING',
    }),
    activity: requiredChoice(refusals, 'activity', input.activity, ACTIVITIES),
    cost: optionalCost(refusals, input.cost),
    currency: currencyOf(refusals, input.currency),
    link: optionalWebAddress(refusals, 'link', input.link),
    touchpoint: optionalText(refusals, 'touchpoint', input.touchpoint),
    benchmarkIds: [...new Set(input.benchmarkIds ?? [])],
  };
  return unlessRefused(refusals, () => draft as Prototype);
}
