import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import type { Unpacked } from '../../support/chromium-command.js';

export type Theme = 'light' | 'dark';

export interface Visit {
  readonly locale: 'fr' | 'en';
  readonly theme?: Theme;
  readonly width?: number;
  readonly height?: number;
}

/** One person at their own browser, and what went wrong behind their back. */
export interface Person {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Uncaught errors, complaints of the console, requests to somebody else: what a journey expects to be empty. */
  readonly faults: string[];
}

export interface TestBrowser {
  arrive(visit: Visit): Promise<Person>;
  /** One picture for each open page, to `test-results/`. */
  picture(name: string): Promise<void>;
  close(): Promise<void>;
}

const NAMES = { fr: 'fr-FR', en: 'en-GB' } as const;

export async function openBrowser(url: string): Promise<TestBrowser> {
  const browser = await launch();
  return {
    arrive: (visit) => arrive(browser, url, visit),
    picture: async (name) => {
      await mkdir('test-results', { recursive: true });
      const pages = browser.contexts().flatMap((context) => context.pages());
      for (const [index, page] of pages.entries()) {
        const path = join('test-results', `${name.replaceAll(/[^\p{L}\p{N}.-]+/gu, '-')}-${index + 1}.png`);
        await page.screenshot({ path, fullPage: true, timeout: 5_000 }).catch(() => undefined);
      }
    },
    close: () => browser.close(),
  };
}

async function launch(): Promise<Browser> {
  const found = process.env['LEVAIN_TEST_CHROMIUM'];
  if (!found) throw new Error('The browser is unpacked by global-setup.mjs.');
  return launchUnpacked(JSON.parse(found) as Unpacked);
}

/** Starts the browser that was unpacked. */
export function launchUnpacked(
  { executable, env }: Unpacked,
  args: readonly string[] = [],
): Promise<Browser> {
  return chromium.launch({
    executablePath: executable,
    // Root has no sandbox to offer; only our own pages are opened.
    args: ['--no-sandbox', '--disable-gpu', '--font-render-hinting=none', ...args],
    env: { ...process.env, ...env },
  });
}

async function arrive(
  browser: Browser,
  url: string,
  { locale, theme = 'light', width = 1360, height = 900 }: Visit,
): Promise<Person> {
  const context = await browser.newContext({
    baseURL: url,
    locale: NAMES[locale],
    // The server counts days in UTC: a run near midnight must not see two todays.
    timezoneId: 'UTC',
    colorScheme: theme,
    viewport: { width, height },
    reducedMotion: 'reduce',
  });
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  const faults: string[] = [];
  context.on('request', (request) => {
    const target = new URL(request.url());
    if (/^(http|ws)s?:$/.test(target.protocol) && target.host !== new URL(url).host)
      faults.push(`request to ${target.origin}`);
  });
  page.on('pageerror', (error) => faults.push(`error: ${error.message} (${page.url()})`));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning')
      faults.push(`console: ${message.text()} (${page.url()})`);
  });
  return { page, context, faults };
}
