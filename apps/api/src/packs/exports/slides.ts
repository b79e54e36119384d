import { plainText } from '@levain/domain/boards/sentence.js';
import type { QuestionReading } from '@levain/domain/packs/pack-reading.js';
import { formatFor } from '@levain/domain/text/format.js';
import { html } from '../../links/html.js';
import { EXPORT_WORDS } from './export-words.js';
import type { ExportedPack } from './exported-pack.js';
import { slideStyle } from './paper-style.js';
import { itemHead, pageHtml, sentenceHtml } from './pieces.js';

/** What a room reads from the back row. */
const MOST_LINES = 4;
/** Characters of a headline that are set smaller, for the lines under it to have their place. */
const LONG = 120;

/** One slide a question, 1920 by 1080. */
export const slidePages = (exported: ExportedPack): string[] =>
  exported.questions.map((reading) => slide(reading, exported));

function slide(reading: QuestionReading, { pack, locale, workspaceName }: ExportedPack): string {
  const { title, headline, more, items } = reading;
  const words = EXPORT_WORDS[locale];
  const day = words.asOf(formatFor(locale).day(pack.asOf));
  const said = plainText(headline);
  const body = html`<header class="${said.length > LONG ? 'long' : 'short'}">
      <p class="kicker">${title}</p>
      <h1 class="headline">${said}</h1>
      ${more[0] && html`<p class="more">${sentenceHtml(more[0])}</p>`}
    </header>
    <ul class="items">
      ${items.slice(0, MOST_LINES).map(
        (item) =>
          html`<li>
            <h2>${itemHead(item, locale)}</h2>
            <p class="dim">${sentenceHtml(item.says)}</p>
          </li>`,
      )}
    </ul>
    <footer>
      <span>${workspaceName} · ${pack.title}</span>
      <span>${day} · ${words.fingerprint} ${pack.fingerprint.slice(0, 12)}</span>
    </footer>`;
  return pageHtml({ locale, title, style: slideStyle(), body });
}
