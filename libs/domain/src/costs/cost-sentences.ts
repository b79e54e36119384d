import type { Locale } from '../locale.js';
import { formatFor, NO_BREAK, type TextFormat } from '../text/format.js';
import type { Balance } from './balance.js';

/** What the sentences are made of. */
export interface CostFigures extends Pick<
  Balance,
  'spent' | 'returned' | 'measured' | 'estimated' | 'assumptions' | 'perUnit'
> {
  readonly currency: string;
}

const quoted = (text: string, locale: Locale): string =>
  locale === 'fr' ? `«${NO_BREAK}${text.replace(/\.$/, '')}${NO_BREAK}»` : `“${text.replace(/\.$/, '')}”`;

/** Assumptions quoted in one sentence; the others are on the page of the costs. */
const QUOTED_MOST = 2;

function basis({ assumptions }: CostFigures, locale: Locale, format: TextFormat): string {
  const shown = assumptions.slice(0, QUOTED_MOST).map((each) => quoted(each, locale));
  const more = assumptions.length - shown.length;
  if (more > 0) shown.push(locale === 'fr' ? `${more} autre${more > 1 ? 's' : ''}` : `${more} more`);
  return format.list(shown);
}

function confidence({ measured, estimated, currency }: CostFigures, locale: Locale, format: TextFormat) {
  if (estimated === 0) return locale === 'fr' ? 'mesurés' : 'measured';
  if (measured === 0) return locale === 'fr' ? 'estimés' : 'estimated';
  const [one, other] = [format.money(measured, currency), format.money(estimated, currency)];
  return locale === 'fr' ? `dont ${one} mesurés et ${other} estimés` : `${one} measured, ${other} estimated`;
}

const FRENCH = (figures: CostFigures, format: TextFormat): string => {
  const { spent, returned, currency } = figures;
  const cost = spent === null ? 'Coût non consigné' : `Coûté ${format.money(spent, currency)}`;
  if (returned === null) return `${cost}${spent === null ? '' : ' ; rien n’est dit de ce que cela rapporte'}`;
  const got = `rapporté ${format.money(returned, currency)} (${confidence(figures, 'fr', format)}), d’après ${basis(figures, 'fr', format)}`;
  return `${cost}, ${got}`.replaceAll(' ;', `${NO_BREAK};`);
};

const ENGLISH = (figures: CostFigures, format: TextFormat): string => {
  const { spent, returned, currency } = figures;
  const cost = spent === null ? 'Cost not recorded' : `Cost ${format.money(spent, currency)}`;
  if (returned === null) return `${cost}${spent === null ? '' : '; nothing is said of what it brings'}`;
  return `${cost}, brought ${format.money(returned, currency)} (${confidence(figures, 'en', format)}), going by ${basis(figures, 'en', format)}`;
};

/**
 * What it cost and brought, in one sentence, never a return without how it was computed: "Coûté 4 200 €, rapporté 9 000 € (estimés), d’après « … »."
 * Null when nothing at all is recorded.
 */
export function costSentence(figures: CostFigures, locale: Locale): string | null {
  if (figures.spent === null && figures.returned === null) return null;
  const format = formatFor(locale);
  const sentence = locale === 'fr' ? FRENCH(figures, format) : ENGLISH(figures, format);
  return `${sentence.replaceAll(' ;', `${NO_BREAK};`)}.`;
}

/**
 * What one unit of money brought, said with what it rests on; null without both sides. It is no verdict: an experiment that taught something may have
 * brought nothing.
 */
export function returnSentence(figures: CostFigures, locale: Locale): string | null {
  const { perUnit, currency } = figures;
  if (perUnit === null) return null;
  const format = formatFor(locale);
  const each = format.money(Math.round(perUnit * 100) / 100, currency);
  const one = format.money(1, currency);
  const rests = figures.estimated > 0;
  if (locale === 'fr') {
    return `Soit ${each} pour ${one} dépensé, ${rests ? 'si ces hypothèses tiennent' : 'tel que mesuré'}.`;
  }
  return `That is ${each} for each ${one} spent, ${rests ? 'if these assumptions hold' : 'as measured'}.`;
}

/** What remains of the budget, or by how much it was passed; null without one. */
export function budgetSentence(
  {
    budget,
    left,
    currency,
  }: { readonly budget: number | null; readonly left: number | null; readonly currency: string },
  locale: Locale,
): string | null {
  if (budget === null || left === null) return null;
  const format = formatFor(locale);
  const [whole, rest] = [format.money(budget, currency), format.money(Math.abs(left), currency)];
  if (locale === 'fr') {
    return left < 0
      ? `Budget de ${whole}, dépassé de ${rest}.`
      : `Budget de ${whole}${NO_BREAK}; il reste ${rest}.`;
  }
  return left < 0 ? `Budget of ${whole}, passed by ${rest}.` : `Budget of ${whole}; ${rest} left.`;
}
