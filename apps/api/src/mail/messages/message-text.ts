import type { Locale } from '@levain/domain/locale.js';
import type { MessageParts } from './message.js';

/** The message for whoever reads without HTML. */
export function messageText(locale: Locale, parts: MessageParts): string {
  const { about, paragraphs, facts = [], buttons, after } = parts;
  const colon = COLON[locale];
  const blocks = [
    ...(about ? [about] : []),
    ...paragraphs.map((paragraph) => (typeof paragraph === 'string' ? paragraph : quoted(paragraph.quote))),
    ...(facts.length > 0 ? [facts.map(({ label, value }) => `- ${label}${colon} ${value}`).join('\n')] : []),
    ...buttons.map(({ label, url }) => `${label}${colon}\n${url}`),
    ...after,
  ];
  return blocks.join('\n\n');
}

const COLON: Readonly<Record<Locale, string>> = { fr: ' :', en: ':' };

const quoted = (text: string): string =>
  text
    .split('\n')
    .map((line) => `> ${line}`)
    .join('\n');
