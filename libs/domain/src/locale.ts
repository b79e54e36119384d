/** The languages of the product, equal to each other. */
export const LOCALES = ['fr', 'en'] as const;

/** One of {@link LOCALES}. */
export type Locale = (typeof LOCALES)[number];

/** Under which name `Intl` writes dates and figures. English here is international: day before month, 24 hours. */
export const FORMAT_LOCALE: Readonly<Record<Locale, string>> = { fr: 'fr-FR', en: 'en-GB' };
