import { existsSync } from 'node:fs';
import type { Browser, BrowserContext } from 'playwright-core';
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
