/** The languages of the product, equal to each other. */
export const LOCALES = ['fr', 'en'] as const;

/** One of {@link LOCALES}. */
export type Locale = (typeof LOCALES)[number];
