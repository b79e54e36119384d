import { useSyncExternalStore } from 'react';
import type { Locale } from '@levain/domain/locale.js';
import { isLocale } from '../i18n/locale.js';
import { lasting, readStored, writeStored } from './stored.js';

/** How much of a reading is shown: the answer; the picture and its limits; everything it is made of. */
export const READING_LEVELS = ['executive', 'strategist', 'practitioner'] as const;
export type ReadingLevel = (typeof READING_LEVELS)[number];

export interface Preferences {
  readonly locale: Locale;
  readonly readingLevel: ReadingLevel;
  /** Single-key shortcuts get in the way of some speech and switch devices (WCAG 2.1.4). */
  readonly singleKeyShortcuts: boolean;
}

const LOCALE_KEY = 'levain.locale';
const SHORTCUTS_KEY = 'levain.shortcuts';
const LEVEL_KEY = 'levain.readingLevel';
export const THEME_KEY = 'levain.theme';

function firstLocale(): Locale {
  const stored = readStored(lasting, LOCALE_KEY);
  if (isLocale(stored)) return stored;
  return /^fr\b/i.test(navigator.language) ? 'fr' : 'en';
}

function firstLevel(): ReadingLevel {
  const stored = readStored(lasting, LEVEL_KEY);
  return READING_LEVELS.find((level) => level === stored) ?? 'strategist';
}

let current: Preferences = {
  locale: firstLocale(),
  readingLevel: firstLevel(),
  singleKeyShortcuts: readStored(lasting, SHORTCUTS_KEY) !== 'off',
};
const listeners = new Set<() => void>();

function change(next: Partial<Preferences>): void {
  current = { ...current, ...next };
  for (const listener of listeners) listener();
}

export function preferences(): Preferences {
  return current;
}

/** Screens call `useLanguage().change`, which also fetches the catalogues; this only remembers. */
export function rememberLocale(locale: Locale): void {
  writeStored(lasting, LOCALE_KEY, locale);
  document.documentElement.lang = locale;
  change({ locale });
}

export function rememberSingleKeyShortcuts(on: boolean): void {
  writeStored(lasting, SHORTCUTS_KEY, on ? null : 'off');
  change({ singleKeyShortcuts: on });
}

export function rememberReadingLevel(readingLevel: ReadingLevel): void {
  writeStored(lasting, LEVEL_KEY, readingLevel);
  change({ readingLevel });
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function usePreferences(): Preferences {
  return useSyncExternalStore(subscribe, preferences);
}

export function hasChosenLocale(): boolean {
  return isLocale(readStored(lasting, LOCALE_KEY));
}
