import type { Locale } from '@levain/domain/locale.js';
import type { MessageParts, MessageSection } from './message.js';

/** The message for whoever reads without HTML. */
export function messageText(locale: Locale, parts: MessageParts): string {
  const { about, paragraphs, facts = [], sections = [], buttons, after } = parts;
  const colon = COLON[locale];
  const blocks = [
    ...(about ? [about] : []),
    ...paragraphs.map((paragraph) => (typeof paragraph === 'string' ? paragraph : quoted(paragraph.quote))),
    ...(facts.length > 0 ? [facts.map(({ label, value }) => `- ${label}${colon} ${value}`).join('\n')] : []),
    ...sections.map(sectionOf),
    ...buttons.map(({ label, url }) => `${label}${colon}\n${url}`),
    ...after,
  ];
  return blocks.join('\n\n');
}

const COLON: Readonly<Record<Locale, string>> = { fr: ' :', en: ':' };

/** An address stands under its line when there is one: with several, the words must stay readable. */
const sectionOf = ({ heading, lines }: MessageSection): string =>
  [
    heading,
    ...lines.map((line) => {
      const urls = [...new Set(line.flatMap(({ url }) => (url ? [url] : [])))];
      const said = `- ${line.map(({ text }) => text).join('')}`;
      return urls.length === 1 ? `${said}\n  ${urls[0]!}` : said;
    }),
  ].join('\n');

const quoted = (text: string): string =>
  text
    .split('\n')
    .map((line) => `> ${line}`)
    .join('\n');
