import type { Locale } from '@levain/domain/locale.js';
import { escaped, html, Html } from '../../links/html.js';
import type { MessageButton, MessageParts, MessagePiece, MessageSection } from './message.js';

/** Where what every message of its kind ends with is put, when it is sent. What people type cannot hold it. */
export const FOOT = '<!-- foot -->';

/** Mail programs drop much: what matters stands in attributes; the sheet adds the dark colours for those that have them. */
const SHEET = `:root{color-scheme:light dark}
@media (prefers-color-scheme:dark){
.ground{background:#12161c!important}.panel{background:#1b212a!important;border-color:#36404d!important}
.ink{color:#e7ebf0!important}.dim{color:#a9b2bf!important}.brand{color:#a6c0e4!important}
.quote{border-color:#a6c0e4!important}.line{border-color:#36404d!important}.primary{background:#a6c0e4!important;border-color:#a6c0e4!important;color:#0f1c2e!important}
.plain{background:#1b212a!important;border-color:#7d8896!important;color:#e7ebf0!important}}`;

const FONT = `font-family:system-ui,-apple-system,'Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif`;
const TEXT = 'margin:0 0 16px;font-size:17px;line-height:1.5;color:#1b2430';

/** The message as HTML, without tables, scripts or pictures. */
export function messageHtml(locale: Locale, parts: MessageParts): string {
  const { subject, about, paragraphs, facts = [], sections = [], buttons, after } = parts;
  const first = paragraphs.find((paragraph) => typeof paragraph === 'string') ?? '';
  return html`<!doctype html>
    <html lang="${locale}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <title>${subject}</title>
        <style>
          ${new Html(SHEET)}
        </style>
      </head>
      <body class="ground" style="margin:0;padding:0;background:#f6f7f9;${FONT}">
        <div style="display:none;max-height:0;overflow:hidden">
          ${about ?? first}${new Html('&#847;&zwnj;&nbsp;'.repeat(40))}
        </div>
        <div
          class="ground"
          role="article"
          aria-roledescription="email"
          aria-label="${subject}"
          lang="${locale}"
          style="background:#f6f7f9;padding:24px 12px"
        >
          <div style="max-width:560px;margin:0 auto">
            <p class="brand" style="margin:0 8px 12px;font-size:17px;font-weight:650;color:#1c4f8f">Levain</p>
            <div
              class="panel"
              style="background:#ffffff;border:1px solid #d5dae1;border-radius:12px;padding:28px 24px 12px"
            >
              ${about ? html`<p class="dim" style="margin:0 0 12px;font-size:15px;line-height:1.4;color:#56606e">${about}</p>` : ''}
              ${paragraphs.map(paragraphOf)}
              ${facts.length > 0 ? html`<div style="margin:0 0 20px">${facts.map(factOf)}</div>` : ''}
              ${sections.map(sectionOf)}
              ${buttons.length > 0 ? html`<div style="margin:8px 0 12px">${buttons.map(buttonOf)}</div>` : ''}
              ${after.map((text) => html`<p class="dim" style="margin:0 0 16px;font-size:15px;line-height:1.5;color:#56606e">${lines(text)}</p>`)}
            </div>
            ${new Html(FOOT)}
          </div>
        </div>
      </body>
    </html>`.text;
}

function paragraphOf(paragraph: MessageParts['paragraphs'][number]): Html {
  return typeof paragraph === 'string'
    ? html`<p class="ink" style="${TEXT}">${lines(paragraph)}</p>`
    : html`<blockquote
        class="quote ink"
        style="margin:0 0 16px;padding:2px 0 2px 14px;border-left:3px solid #1c4f8f;font-size:17px;line-height:1.5;color:#1b2430"
      >
        ${lines(paragraph.quote)}
      </blockquote>`;
}

function sectionOf({ heading, lines: said }: MessageSection): Html {
  return html`<h2
      class="dim"
      style="margin:24px 0 8px;font-size:15px;line-height:1.4;font-weight:600;color:#56606e"
    >
      ${heading}
    </h2>
    ${said.map((line) => html`<p class="ink" style="${TEXT};margin-bottom:12px">${pieces(line)}</p>`)}`;
}

/** Nothing stands between the pieces but what they say: a comma follows its number. */
const pieces = (line: readonly MessagePiece[]): Html =>
  new Html(line.map((piece) => pieceOf(piece).text).join(''));

const pieceOf = ({ text, url }: MessagePiece): Html =>
  url ? html`<a class="brand" href="${url}" style="color:#1c4f8f">${text}</a>` : html`${text}`;

const factOf = ({ label, value }: { label: string; value: string }): Html =>
  html`<p
    class="line ink"
    style="margin:0;padding:10px 0;border-bottom:1px solid #d5dae1;font-size:17px;line-height:1.4;color:#1b2430"
  >
    <span class="dim" style="font-size:15px;color:#56606e">${label}</span><br />${lines(value)}
  </p>`;

const LOOKS = {
  primary: 'background:#1c4f8f;border:1px solid #1c4f8f;color:#ffffff',
  plain: 'background:#ffffff;border:1px solid #7b8593;color:#1b2430',
} as const;

/** One program takes no padding on links: hidden letters make the room. */
const MSO_BEFORE = new Html(
  '<!--[if mso]><i style="mso-font-width:200%;mso-text-raise:20px" hidden>&emsp;</i><![endif]-->',
);
const MSO_AFTER = new Html(
  '<!--[if mso]><i style="mso-font-width:200%" hidden>&emsp;&#8203;</i><![endif]-->',
);

/** A link as large as a thumb. */
function buttonOf({ label, url, look }: MessageButton): Html {
  return html`<a
    class="${look}"
    href="${url}"
    style="display:inline-block;margin:0 8px 12px 0;padding:16px 24px;border-radius:10px;${LOOKS[look]};font-size:17px;line-height:24px;font-weight:600;text-decoration:none;text-align:center"
    >${MSO_BEFORE}${label}${MSO_AFTER}</a
  >`;
}

const lines = (text: string): Html => new Html(text.split('\n').map(escaped).join('<br>'));
