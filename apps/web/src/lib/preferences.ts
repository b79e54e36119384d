import { useSyncExternalStore } from 'react';
import type { Locale } from '@levain/domain/locale.js';
import { isLocale } from '../i18n/locale.js';
import { lasting, readStored, writeStored } from './stored.js';

export interface Preferences {
  readonly locale: Locale;
  /** Single-key shortcuts get in the way of some speech and switch devices (WCAG 2.1.4). */
  readonly singleKeyShortcuts: boolean;
}

const LOCALE_KEY = 'levain.locale';
const SHORTCUTS_KEY = 'levain.shortcuts';
export const THEME_KEY = 'levain.theme';

function firstLocale(): Locale {
  const stored = readStored(lasting, LOCALE_KEY);
  if (isLocale(stored)) return stored;
  return /^fr\b/i.test(navigator.language) ? 'fr' : 'en';
}

let current: Preferences = {
  locale: firstLocale(),
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
