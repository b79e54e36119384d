import { FORMAT_LOCALE, type Locale } from '@levain/domain/locale.js';
import type { ParticipationRole } from '@levain/domain/participations/roles.js';
import type { Terms } from '@levain/domain/participations/terms.js';
import { ROLE_WORDS } from './role-words.js';

export function dayWords(locale: Locale, day: string): string {
  const format = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  const said = format.format(new Date(`${day.slice(0, 10)}T00:00:00Z`));
  return locale === 'fr' ? said.replace(/^1 /, '1er ') : said;
}

export const monthWords = (locale: Locale, month: string): string =>
  new Intl.DateTimeFormat(FORMAT_LOCALE[locale], { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${month}-01T00:00:00Z`),
  );

export const hoursWords = (locale: Locale, hours: number): string =>
  `${new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(hours)}\u00a0h`;

const LABELS = {
  fr: { role: 'Votre rôle', time: 'Temps demandé', when: 'Quand', learns: 'Ce que vous apprendrez' },
  en: { role: 'Your role', time: 'Time asked', when: 'When', learns: 'What you will learn' },
} as const satisfies Record<Locale, object>;

function timeWords(locale: Locale, { hours, hoursPer }: Terms): string {
  if (hours === null) {
    return locale === 'fr' ? 'Aucune durée fixée' : 'No set time';
  }
  const said = hoursWords(locale, hours);
  if (hoursPer === 'month') return locale === 'fr' ? `${said} par mois` : `${said} a month`;
  return locale === 'fr' ? `${said} en tout` : `${said} in all`;
}

function whenWords(locale: Locale, { from, until }: Terms): string | null {
  const [first, last] = [from && dayWords(locale, from), until && dayWords(locale, until)];
  if (first && last) return locale === 'fr' ? `du ${first} au ${last}` : `from ${first} to ${last}`;
  if (last) return locale === 'fr' ? `jusqu’au ${last}` : `until ${last}`;
  return first && (locale === 'fr' ? `à partir du ${first}` : `from ${first}`);
}

/** What, how long, until when, and what one gets: label and value, in the order in which they are read. */
export function termsFacts(
  locale: Locale,
  role: ParticipationRole,
  terms: Terms,
): { label: string; value: string }[] {
  const labels = LABELS[locale];
  const words = ROLE_WORDS[locale][role];
  const facts: readonly [string, string | null][] = [
    [labels.role, `${words.role.charAt(0).toUpperCase()}${words.role.slice(1)}. ${words.does}`],
    [labels.time, timeWords(locale, terms)],
    [labels.when, whenWords(locale, terms)],
    [labels.learns, terms.learns],
  ];
  return facts.flatMap(([label, value]) => (value ? [{ label, value }] : []));
}
