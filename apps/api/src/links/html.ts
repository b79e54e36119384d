const SPECIAL: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as HTML shows it, in an element or in a quoted attribute. */
export const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => SPECIAL[character] ?? character);

/** A piece of a page. Only `html` makes one out of text that people typed. */
export class Html {
  constructor(readonly text: string) {}
}

/** What stands between the pieces of a template: text and numbers are escaped, pieces are nested, nothing is nothing. */
export type Inside = string | number | Html | readonly Html[] | null | undefined | false;

/** HTML out of a template: html`<p>${name}</p>`. Attributes must be quoted. */
export function html(pieces: TemplateStringsArray, ...inside: Inside[]): Html {
  return new Html(pieces.map((piece, index) => piece + textOf(inside[index])).join(''));
}

function textOf(inside: Inside): string {
  if (inside === null || inside === undefined || inside === false) return '';
  if (inside instanceof Html) return inside.text;
  if (typeof inside === 'object') return inside.map(({ text }) => text).join('\n');
  return escaped(String(inside));
}
