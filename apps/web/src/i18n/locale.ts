import { LOCALES, type Locale } from '@levain/domain/locale.js';

export const LOCALE_NAME: Record<Locale, string> = { fr: 'Français', en: 'English' };

export function isLocale(value: unknown): value is Locale {
  return LOCALES.some((locale) => locale === value);
}
