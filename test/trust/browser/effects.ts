import type { BrowserContext, Page } from 'playwright-core';

/** What a text must never bring about in the page that shows it. */
export interface Effects {
  readonly dialogs: string[];
  readonly reports: string[];
  /** Requests to somebody else. */
  readonly foreign: string[];
  /** Errors that nobody caught. */
  readonly broken: string[];
}

export const noEffects = (): Effects => ({ dialogs: [], reports: [], foreign: [], broken: [] });

const BROUGHT_ALONG = new Set(['data:', 'blob:', 'about:', 'chrome-error:']);

/** Everything that happens in the pages of a browser's person. */
export function watch(context: BrowserContext, url: string, effects: Effects): void {
  const { host } = new URL(url);
  context.on('dialog', (dialog) => {
    effects.dialogs.push(`${dialog.message()} (${dialog.page()?.url()})`);
    void dialog.dismiss().catch(() => undefined);
  });
  context.on('console', (message) => {
    if (/Content Security Policy|sandboxed/i.test(message.text()))
      effects.reports.push(`${message.text()} (${message.page()?.url()})`);
  });
  context.on('request', (request) => {
    const target = new URL(request.url());
    if (!BROUGHT_ALONG.has(target.protocol) && target.host !== host) effects.foreign.push(request.url());
  });
  context.on('weberror', (error) => {
    effects.broken.push(`${error.error().message} (${error.page()?.url()})`);
  });
}

/** What stands in a page. */
export interface Looked {
  /** Whether it shows the word that every text is behind. */
  readonly shows: boolean;
  /** Which of the texts it shows to the letter. */
  readonly seen: readonly number[];
  /** Its links that do something else than lead somewhere. */
  readonly scripts: number;
  /** Elements of a kind that none of ours is. */
  readonly strangers: number;
}

export const look = (page: Page, word: string, texts: readonly string[]): Promise<Looked> =>
  page.evaluate<Looked>(`(() => {
    const all = [document.documentElement.textContent,
      ...[...document.querySelectorAll('input, textarea')].map(({ value }) => value)].join('\\n');
    const leads = ({ protocol, href }) =>
      ['http:', 'https:', 'mailto:', 'blob:'].includes(protocol) || href.startsWith('data:image/');
    const runs = (each, name) => {
      const address = URL.parse(each.getAttribute(name), document.baseURI);
      return address !== null && !leads(address);
    };
    return {
      shows: all.includes(${JSON.stringify(word)}),
      seen: ${JSON.stringify(texts)}.flatMap((text, index) => (all.includes(text) ? [index] : [])),
      scripts: ['href', 'src', 'action', 'formaction'].flatMap((name) =>
        [...document.querySelectorAll('[' + name + ']')].filter((each) => runs(each, name))).length,
      strangers: [...document.querySelectorAll('*')].filter((each) =>
        each.matches('script:not([src]), iframe:not([src^="/"]), object, embed, marquee, frameset, applet') ||
        each.getAttributeNames().some((name) => name.startsWith('on'))).length,
    };
  })()`);
