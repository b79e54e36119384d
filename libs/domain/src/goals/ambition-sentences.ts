import type { Locale } from '../locale.js';
import { formatFor, NO_BREAK, type TextFormat } from '../text/format.js';
import type { Means } from './ambition.js';
import { periodOf } from './period.js';

/** What happened in the period of an ambition, as it was recorded. */
export interface PeriodFacts extends Means {
  readonly period: string;
  readonly today: string;
  readonly currency: string;
  /** Costs of experiments with a day in the period; null when none is recorded. */
  readonly spent: number | null;
  /** Of them, the hours. */
  readonly hours: number;
  /** Tests started in the period; of them, those that still run, and those with a confirmed verdict. */
  readonly started: number;
  readonly running: number;
  readonly evaluated: number;
}

const many = (count: number): string => (count > 1 ? 's' : '');

function given({ fte, money, leaderHours, currency }: PeriodFacts, locale: Locale, format: TextFormat) {
  const french = locale === 'fr';
  const parts = [
    fte === null ? null : `${format.number(fte, 2)}${NO_BREAK}${french ? 'ETP' : 'FTE'}`,
    money === null ? null : format.money(money, currency),
    leaderHours === null
      ? null
      : french
        ? `${format.number(leaderHours, 1)}${NO_BREAK}h de la direction par mois`
        : `${format.number(leaderHours, 1)} hours of leaders a month`,
  ].filter((part) => part !== null);
  if (parts.length === 0) {
    return french ? 'Personne n’a chiffré les moyens donnés.' : 'Nobody put a figure on the means given.';
  }
  return french ? `Moyens donnés${NO_BREAK}: ${format.list(parts)}.` : `Means given: ${format.list(parts)}.`;
}

function spent(facts: PeriodFacts, locale: Locale, format: TextFormat): string {
  const french = locale === 'fr';
  if (facts.spent === null) {
    return french ? 'Aucune dépense n’est consignée.' : 'No cost is recorded.';
  }
  const amount = format.money(facts.spent, facts.currency);
  const hours = format.number(facts.hours, 0);
  const time =
    facts.hours > 0
      ? french
        ? `, dont ${hours}${NO_BREAK}h de travail`
        : `, of it ${hours} hours of work`
      : '';
  const share =
    facts.money && facts.money > 0
      ? french
        ? `${NO_BREAK}: ${format.percent(facts.spent / facts.money, 0)} de l’argent donné`
        : `: ${format.percent(facts.spent / facts.money, 0)} of the money given`
      : '';
  return french
    ? `Dépensé et consigné, ${amount}${time}${share}.`
    : `Spent and recorded, ${amount}${time}${share}.`;
}

function tests({ started, running, evaluated }: PeriodFacts, locale: Locale): string {
  if (locale === 'fr') {
    if (started === 0) return 'Aucun test n’a commencé dans cette période.';
    return `${started} test${many(started)} commencé${many(started)}, ${running} encore en cours, ${evaluated} évalué${many(evaluated)}.`;
  }
  if (started === 0) return 'No test has started in this period.';
  return `${started} test${many(started)} started, ${running} still running, ${evaluated} evaluated.`;
}

/**
 * What was given beside what was really spent and tested, sentence by sentence, without a mark: whoever set the ambition draws the conclusion. A period that has not
 * begun is told as such.
 */
export function ambitionSentences(facts: PeriodFacts, locale: Locale): readonly string[] {
  const format = formatFor(locale);
  const means = given(facts, locale, format);
  const period = periodOf(facts.period);
  if (period && period.from > facts.today) {
    const begins = format.day(period.from);
    return [means, locale === 'fr' ? `La période commence le ${begins}.` : `The period begins on ${begins}.`];
  }
  return [means, spent(facts, locale, format), tests(facts, locale)];
}
