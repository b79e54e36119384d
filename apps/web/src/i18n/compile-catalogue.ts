import { parse, TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import type { Locale } from '@levain/domain/locale.js';

export type CompiledCatalogue = Record<string, MessageFormatElement[]>;

const NO_BREAK = '\u00a0';

/** French sets a space before high punctuation and inside quotation marks; a line must not break there. */
function frenchSpaces(text: string): string {
  return text.replace(/ ([:;?!%»€])/g, `${NO_BREAK}$1`).replace(/« /g, `«${NO_BREAK}`);
}

function typeset(element: MessageFormatElement): MessageFormatElement {
  switch (element.type) {
    case TYPE.literal:
      return { ...element, value: frenchSpaces(element.value) };
    case TYPE.plural:
    case TYPE.select: {
      const options = Object.entries(element.options).map(([key, option]) => [
        key,
        { ...option, value: option.value.map(typeset) },
      ]);
      return { ...element, options: Object.fromEntries(options) } as MessageFormatElement;
    }
    case TYPE.tag:
      return { ...element, children: element.children.map(typeset) };
    default:
      return element;
  }
}

/** Parses each message once, at build time, so that no parser travels to the reader. */
export function compileCatalogue(messages: Record<string, string>, locale: Locale): CompiledCatalogue {
  const compiled = Object.entries(messages).map(([id, text]) => {
    const elements = parse(text, { captureLocation: false });
    return [id, locale === 'fr' ? elements.map(typeset) : elements] as const;
  });
  return Object.fromEntries(compiled);
}
