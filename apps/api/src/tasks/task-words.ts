import { FORMAT_LOCALE, type Locale } from '@levain/domain/locale.js';
import type { TaskRow } from './task.model.js';

/** Terms of a task, for messages and pages: a label and what stands beside it. */
export interface TaskFact {
  readonly label: string;
  readonly value: string;
}

type Where = Pick<TaskRow, 'due_on' | 'due_at' | 'setting' | 'place' | 'link' | 'notes'>;

/** Until when, where, and what helps: each only if it is known. */
export function taskFacts(locale: Locale, task: Where): TaskFact[] {
  const words = WORDS[locale];
  const where = whereOf(locale, task);
  return [
    { label: words.when, value: whenOf(locale, task) },
    ...(where ? [{ label: words.where, value: where }] : []),
    ...(task.notes ? [{ label: words.notes, value: task.notes }] : []),
  ];
}

/** A time is that of the clock where people are. */
export function whenOf(locale: Locale, { due_on, due_at }: Pick<Where, 'due_on' | 'due_at'>): string {
  const day = new Intl.DateTimeFormat(FORMAT_LOCALE[locale], { dateStyle: 'full', timeZone: 'UTC' }).format(
    new Date(`${due_on}T00:00:00Z`),
  );
  return due_at ? WORDS[locale].at(day, due_at) : day;
}

export function whereOf(locale: Locale, { setting, place, link }: Where): string | null {
  if (setting === 'inPerson') return place;
  if (setting === 'online') return link ?? WORDS[locale].online;
  return null;
}

interface TaskTerms {
  readonly when: string;
  readonly where: string;
  readonly notes: string;
  readonly online: string;
  at(day: string, time: string): string;
}

const WORDS: Readonly<Record<Locale, TaskTerms>> = {
  fr: {
    when: 'Pour le',
    where: 'Où',
    notes: 'Pour vous aider',
    online: 'En ligne (lien à venir)',
    at: (day, time) => `${day} à ${time.replace(':', '\u00a0h\u00a0')}`,
  },
  en: {
    when: 'By',
    where: 'Where',
    notes: 'To help you',
    online: 'Online (link to come)',
    at: (day, time) => `${day} at ${time}`,
  },
};
