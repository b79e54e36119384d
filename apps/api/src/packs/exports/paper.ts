import { plainText } from '@levain/domain/boards/sentence.js';
import { goalSentences } from '@levain/domain/goals/goal-sentences.js';
import { changesHeadline } from '@levain/domain/packs/change-sentences.js';
import { practiceSentences } from '@levain/domain/packs/practice-sentences.js';
import type { QuestionReading } from '@levain/domain/packs/pack-reading.js';
import { formatFor } from '@levain/domain/text/format.js';
import { html, type Html } from '../../links/html.js';
import type { PaperMargins } from '../print/printer.js';
import { EXPORT_WORDS } from './export-words.js';
import type { ExportedPack } from './exported-pack.js';
import { FIGURE_WORDS } from './figure-words.js';
import { paperStyle } from './paper-style.js';
import { scopeWords } from './pack-scope-words.js';
import { itemHead, pageHtml, sentenceHtml } from './pieces.js';

/** Lines under a question on paper; the spreadsheet holds all of them. */
const MOST_LINES = 15;

/** The whole pack as one page to print: what changed first, then the seven questions. */
export const paperHtml = (exported: ExportedPack): string =>
  pageHtml({
    ...{ locale: exported.locale, title: exported.pack.title, style: paperStyle() },
    body: html`${cover(exported)}
      <main>${exported.questions.map((reading) => question(reading, exported))} ${practice(exported)}</main>`,
  });

function cover(exported: ExportedPack): Html {
  const { pack, read, locale, workspaceName, frozenByName } = exported;
  const words = EXPORT_WORDS[locale];
  const day = formatFor(locale).day(pack.asOf);
  return html`<header class="cover">
    <p class="kicker">${words.pack} · ${workspaceName}</p>
    <h1>${pack.title}</h1>
    <p class="when">${words.frozenOn(day)} · ${frozenByName}</p>
    <p class="dim">${words.scope} · ${scopeWords(pack.scope, locale)}</p>
    ${!read.isIntact && html`<p class="broken">${words.broken}</p>`}
    ${pack.note && html`<p class="note">${pack.note}</p>`}
    <ul class="figures">
      ${FIGURE_WORDS[locale].map(([name, label]) => html`<li><b>${pack.summary[name]}</b> ${label(pack.summary[name])}</li>`)}
    </ul>
    ${changes(exported)}
    <p class="print dim">${words.fingerprint} SHA-256 · ${pack.fingerprint}</p>
  </header>`;
}

function changes({ pack, read, questions, locale }: ExportedPack): Html {
  const words = EXPORT_WORDS[locale];
  if (!pack.previous) return html`<section class="changes"><p class="dim">${words.first}</p></section>`;
  const headline = changesHeadline(read.changes, pack.previous.asOf, locale);
  const changed = questions.filter((reading) => reading.changes.length > 0);
  return html`<section class="changes">
    <h2>${words.changesTitle}</h2>
    <p class="headline">${sentenceHtml(headline)}</p>
    ${changed.map(
      (reading) =>
        html`<h3>${reading.title}</h3>
          <ul>
            ${reading.changes.map((change) => html`<li>${sentenceHtml(change)}</li>`)}
          </ul>`,
    )}
  </section>`;
}

function question(reading: QuestionReading, { locale }: ExportedPack): Html {
  const { title, headline, more, items, total } = reading;
  const shown = items.slice(0, MOST_LINES);
  const rest = Math.max(total, items.length) - shown.length;
  const words = EXPORT_WORDS[locale];
  return html`<section class="question">
    <p class="kicker">${title}</p>
    <h2 class="headline">${plainText(headline)}</h2>
    ${more.map((sentence) => html`<p>${sentenceHtml(sentence)}</p>`)}
    <ul class="items">
      ${shown.map(
        (item) =>
          html`<li>
            <h3 class="${reading.question === 'believed' ? 'quiet' : 'named'}">${itemHead(item, locale)}</h3>
            <p>
              ${sentenceHtml(item.says)}${item.ownerName && html` <span class="dim">${item.ownerName}</span>`}
            </p>
            ${item.details.map((detail) => html`<p class="details dim">${sentenceHtml(detail)}</p>`)}
          </li>`,
      )}
      ${rest > 0 && html`<li class="rest dim">${words.rest(formatFor(locale).number(rest))}</li>`}
    </ul>
  </section>`;
}

/** How one tests and learns, and where the goals stand: after what was asked. */
function practice({ read, locale }: ExportedPack): Html {
  const words = EXPORT_WORDS[locale];
  const { portfolio, goals } = read.content;
  const measures = practiceSentences(portfolio, locale);
  return html`${
    measures.length > 0 &&
    html`<section class="question">
      <h2>${words.practice}</h2>
      <ul class="items">
        ${measures.map((sentence) => html`<li>${sentenceHtml(sentence)}</li>`)}
      </ul>
    </section>`
  }
  ${
    goals.length > 0 &&
    html`<section class="question">
      <h2>${words.goals}</h2>
      <ul class="items">
        ${goals.map(
          ({ title, progress }) =>
            html`<li>
              <h3>${title}</h3>
              <p>${goalSentences(progress, locale).join(' ')}</p>
            </li>`,
        )}
      </ul>
    </section>`
  }`;
}

const MARGIN = `box-sizing:border-box;width:100%;padding:0 18mm;font-family:sans-serif;font-size:7.5pt;color:#56606e;display:flex;justify-content:space-between;gap:8mm`;

/** On each sheet: which pack, of which day, under which fingerprint, which page. */
export function paperMargins({ pack, locale, workspaceName }: ExportedPack): PaperMargins {
  const words = EXPORT_WORDS[locale];
  const day = words.asOf(formatFor(locale).day(pack.asOf));
  return {
    head: html`<div style="${MARGIN}"><span>${workspaceName} · ${pack.title}</span><span>${day}</span></div>`
      .text,
    foot: html`<div style="${MARGIN}">
      <span>${words.fingerprint} ${pack.fingerprint.slice(0, 16)}</span
      ><span>${words.page} <span class="pageNumber"></span> / <span class="totalPages"></span></span>
    </div>`.text,
  };
}
