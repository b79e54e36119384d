/** A message as it is read: the same words as plain text and as HTML. */
export interface Message {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** Paragraphs and one link that stands out. Everything typed by people is escaped in the HTML. */
export interface MessageParts {
  readonly subject: string;
  readonly paragraphs: readonly string[];
  readonly link: { readonly label: string; readonly url: string };
  readonly after: readonly string[];
}

const SPECIAL: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

export function composeMessage(locale: string, { subject, paragraphs, link, after }: MessageParts): Message {
  const text = [...paragraphs, link.url, ...after].join('\n\n');
  const html = [
    `<!doctype html><html lang="${locale}"><head><meta charset="utf-8"><title>${escaped(subject)}</title></head>`,
    '<body style="font-family:sans-serif;font-size:16px;line-height:1.5;color:#1b2430;max-width:36em">',
    ...paragraphs.map(paragraph),
    `<p><a href="${escaped(link.url)}" style="color:#1c4f8f">${escaped(link.label)}</a></p>`,
    ...after.map(paragraph),
    '</body></html>',
  ].join('\n');
  return { subject: subject.replace(/\s+/g, ' '), text, html };
}

const paragraph = (text: string): string => `<p>${escaped(text)}</p>`;

const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => SPECIAL[character] ?? character);
