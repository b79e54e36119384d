import type { Locale } from '@levain/domain/locale.js';
import type { Text } from './story.js';

/** A text of the story in the language of the workspace. */
export function textIn(locale: Locale, text: Text): string;
export function textIn(locale: Locale, text: Text | null | undefined): string | null;
export function textIn(locale: Locale, text: Text | null | undefined): string | null {
  if (text === null || text === undefined) return null;
  return typeof text === 'string' ? text : text[locale];
}
