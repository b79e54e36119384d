import { existsSync } from 'node:fs';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { launchUnpacked } from '../../journeys/support/browser.js';
import type { Unpacked } from '../../support/chromium-command.js';
import type { Ground } from '../ground.js';

const BUILT = new URL('../../../apps/web/dist/index.html', import.meta.url);

/** Why no page can be opened here; null when one can. */
export const noWebApp = (): string | null =>
  existsSync(BUILT) ? null : 'the web app is not built (npm run build)';

/** The browser of the journeys; it finds no other machine than this one, whatever a page asks it for. */
export async function openChromium(ground: Ground, rules: readonly string[] = []): Promise<Browser> {
  const { unpackChromium } = (await import('../../journeys/support/chromium.mjs' as string)) as {
    unpackChromium(): Promise<Unpacked>;
  };
  const names = [...rules, 'MAP * ~NOTFOUND', 'EXCLUDE 127.0.0.1'].join(', ');
  const browser = await launchUnpacked(await unpackChromium(), [`--host-resolver-rules=${names}`]);
  ground.afterwards(() => browser.close());
  return browser;
}

/** As a browser that is signed in sends it. */
export async function signedIn(context: BrowserContext, url: string, cookie: string): Promise<void> {
  const [name = '', value = ''] = cookie.split('=');
  await context.addCookies([{ name, value, url, sameSite: 'Lax', httpOnly: true }]);
}

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

/** What stands in a page: whether it shows a word, and its links that do something else than lead somewhere. */
export interface Looked {
  readonly shows: boolean;
  readonly scripts: number;
}

export const look = (page: Page, word: string): Promise<Looked> =>
  page.evaluate<Looked>(`({
    shows: [document.body.textContent, ...[...document.querySelectorAll('input, textarea')].map(({ value }) => value)]
      .some((text) => text.includes(${JSON.stringify(word)})),
    scripts: ['href', 'src', 'action', 'formaction'].flatMap((name) =>
      [...document.querySelectorAll('[' + name + ']')].filter((each) => {
        const address = URL.parse(each.getAttribute(name), document.baseURI);
        return address !== null && !['http:', 'https:', 'mailto:', 'blob:'].includes(address.protocol) &&
          !address.href.startsWith('data:image/');
      })).length,
  })`);
