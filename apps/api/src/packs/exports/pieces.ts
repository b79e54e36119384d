import type { Sentence } from '@levain/domain/boards/sentence.js';
import type { PackItem } from '@levain/domain/packs/pack-reading.js';
import { EXPERIMENT_WORDS } from '@levain/domain/boards/experiment-words.js';
import type { Locale } from '@levain/domain/locale.js';
import { html, Html } from '../../links/html.js';

/** A sentence as HTML; what is strong stays so, what opens something is words on paper. */
export const sentenceHtml = (sentence: Sentence): Html =>
  new Html(
    sentence
      .map(({ text, strong }) => (strong ? html`<strong>${text}</strong>` : html`${text}`).text)
      .join(''),
  );

/** Code, title and verdict of one line. */
export function itemHead({ code, title, verdict, decision }: PackItem, locale: Locale): Html {
  const { verdicts, decisions } = EXPERIMENT_WORDS[locale];
  const tags = [verdict && verdicts[verdict], decision && decisions[decision]].filter((tag) => tag !== null);
  return html`${code && html`<span class="code">${code}</span> `}${title}${tags.map((tag) => html` <span class="tag">${tag}</span>`)}`;
}

/** A whole page that stands alone: no script, no address, nothing to fetch. */
export const pageHtml = (parts: {
  readonly locale: Locale;
  readonly title: string;
  readonly style: string;
  readonly body: Html;
}): string =>
  `<!doctype html><html lang="${parts.locale}"><head><meta charset="utf-8"><title>${html`${parts.title}`.text}</title><style>${parts.style}</style></head><body>${parts.body.text}</body></html>`;
