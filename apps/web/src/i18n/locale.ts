import { LOCALES, type Locale } from '@levain/domain/locale.js';

/** English here is international: day before month, 24 hours. */
export const FORMAT_LOCALE: Record<Locale, string> = { fr: 'fr-FR', en: 'en-GB' };
export const LOCALE_NAME: Record<Locale, string> = { fr: 'Français', en: 'English' };

export function isLocale(value: unknown): value is Locale {
  return LOCALES.some((locale) => locale === value);
}
