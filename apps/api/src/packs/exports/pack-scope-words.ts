import type { Locale } from '@levain/domain/locale.js';
import type { Activity } from '@levain/domain/prototypes/activities.js';
import { formatFor } from '@levain/domain/text/format.js';
import type { PackScopeRow } from '../pack-row.js';
import { EXPORT_WORDS } from './export-words.js';

const ACTIVITIES: Readonly<Record<Locale, Readonly<Record<Activity, string>>>> = {
  fr: {
    ...{ publish: 'Publier', exchange: 'Échanger', retain: 'Fidéliser' },
    ...{ answer: 'Répondre', moderate: 'Modérer' },
  },
  en: {
    ...{ publish: 'Publish', exchange: 'Exchange', retain: 'Retain' },
    ...{ answer: 'Answer', moderate: 'Moderate' },
  },
};

/** What a pack tells of, in words: the whole workspace, or what it is narrowed to. */
export function scopeWords(scope: PackScopeRow, locale: Locale): string {
  const format = formatFor(locale);
  const { departmentName, projectName, goalName, activity, from, to } = scope;
  const period = [from && `≥ ${format.day(from)}`, to && `≤ ${format.day(to)}`];
  const said = [departmentName, projectName, goalName, activity && ACTIVITIES[locale][activity], ...period];
  return said.filter((part) => part).join(' · ') || EXPORT_WORDS[locale].whole;
}
