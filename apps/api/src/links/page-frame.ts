import type { Locale } from '@levain/domain/locale.js';
import { html, type Html } from './html.js';
import { STYLE_ADDRESS } from './page-style.js';
import type { PersonalPage } from './personal-pages.js';

/** What stands around the page of a link. */
export interface PageFrame {
  /** Of the same page; it is given `lang`. */
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  /** One person's: its address is not to be passed on. */
  readonly isPersonal: boolean;
}

interface FrameWords {
  readonly personal: string;
  readonly otherLanguage: string;
}

const WORDS: Readonly<Record<Locale, FrameWords>> = {
  fr: {
    personal: 'Cette page est personnelle : ne transmettez pas son adresse.',
    otherLanguage: 'English',
  },
  en: { personal: 'This page is yours alone: do not pass its address on.', otherLanguage: 'Français' },
};

const OTHER: Readonly<Record<Locale, Locale>> = { fr: 'en', en: 'fr' };

/** The whole document around a page. It holds no script, and no style of its own: the policy of the answer lets none in. */
export function pageDocument(locale: Locale, { title, body }: PersonalPage, frame?: PageFrame): string {
  const document = html`<!doctype html>
    <html lang="${locale}">
      <head>
        <meta charset="utf-8" />
        <title>${title} · Levain</title>
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <meta name="robots" content="noindex" />
        <meta name="referrer" content="no-referrer" />
        <meta name="color-scheme" content="light dark" />
        <link rel="stylesheet" href="${STYLE_ADDRESS}" />
      </head>
      <body>
        <div class="sheet">
          <header><span class="name">Levain</span>${frame && otherLanguage(locale, frame)}</header>
          <main>
            <h1>${title}</h1>
            ${body}
          </main>
          ${frame?.isPersonal && html`<footer>${WORDS[locale].personal}</footer>`}
        </div>
      </body>
    </html>`;
  return document.text;
}

/** The same page in the other language; what was asked for stays asked for. */
function otherLanguage(locale: Locale, { path, query }: PageFrame): Html {
  const lang = OTHER[locale];
  const address = `${path}?${new URLSearchParams({ ...query, lang }).toString()}`;
  return html`<a href="${address}" lang="${lang}" hreflang="${lang}">${WORDS[locale].otherLanguage}</a>`;
}
