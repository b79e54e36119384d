import { mkdir, rm } from 'node:fs/promises';
import { refusal, type RefusalCode } from '@levain/domain/refusal.js';
import { Injectable, Logger } from '@nestjs/common';
import type { Browser, Page } from 'playwright-core';
import { Settings } from '../../config/settings.js';
import { done, refused, type CommandResult } from '../../database/command-result.js';
import { temporaryPath } from '../../files/temporary-files.js';
import { findChromium } from './chromium-path.js';

/** A print that takes longer is given up. */
const LIMIT_MS = 45_000;
/** Prints that may wait for the one under way. */
const MOST_WAITING = 4;
/** Width and height of a slide. */
export const SLIDE = { width: 1920, height: 1080 } as const;

/** Besides what every start of it means: no page of ours asks the network anything. */
const ARGUMENTS = [
  ...['--disable-gpu', '--disable-dev-shm-usage', '--no-first-run', '--disable-background-networking'],
  ...['--font-render-hinting=none', '--host-resolver-rules=MAP * ~NOTFOUND'],
];

/** What stands at the head and the foot of each sheet, as HTML. */
export interface PaperMargins {
  readonly head: string;
  readonly foot: string;
}

type Work<T> = (page: Page) => Promise<T>;

/**
 * Prints pages that the server wrote itself, in a real browser, one at a time. The page comes as text: it has no address, no session, no
 * script and no network. Whatever goes wrong is an answer.
 */
@Injectable()
export class Printer {
  private readonly logger = new Logger('Printer');
  private readonly executable: string | null;
  private line: Promise<unknown> = Promise.resolve();
  private inLine = 0;

  constructor(private readonly settings: Settings) {
    this.executable = findChromium(settings.chromiumPath, settings.searchPath);
    if (settings.chromiumPath && !this.executable)
      this.logger.warn(`CHROMIUM_PATH is no program: ${settings.chromiumPath}. Packs are not printed here.`);
  }

  /** Whether this machine has a browser at all. */
  get isThere(): boolean {
    return this.executable !== null;
  }

  /** A4 with page numbers, tagged for screen readers. */
  pdf(html: string, { head, foot }: PaperMargins): Promise<CommandResult<Buffer>> {
    return this.print(async (page) => {
      await show(page, html);
      return page.pdf({
        ...{ format: 'A4', printBackground: true, tagged: true, outline: true, displayHeaderFooter: true },
        ...{ headerTemplate: head, footerTemplate: foot },
        margin: { top: '22mm', bottom: '20mm', left: '18mm', right: '18mm' },
      });
    });
  }

  /** One picture a page, in their order. */
  slides(pages: readonly string[]): Promise<CommandResult<Buffer[]>> {
    return this.print(async (page) => {
      const pictures: Buffer[] = [];
      for (const html of pages) {
        await show(page, html);
        pictures.push(await page.screenshot({ type: 'png' }));
      }
      return pictures;
    });
  }

  private async print<T>(work: Work<T>): Promise<CommandResult<T>> {
    const { executable } = this;
    if (!executable) return no('PRINTER_MISSING');
    if (this.inLine > MOST_WAITING) return no('PRINTER_BUSY');
    this.inLine += 1;
    const turn = this.line.then(() => this.inTime(executable, work));
    this.line = turn;
    try {
      return await turn;
    } finally {
      this.inLine -= 1;
    }
  }

  private async inTime<T>(executablePath: string, work: Work<T>): Promise<CommandResult<T>> {
    const home = temporaryPath('print');
    await mkdir(home, { mode: 0o700 });
    let browser: Browser | undefined;
    let timer: NodeJS.Timeout | undefined;
    try {
      browser = await this.launch(executablePath, home);
      const page = await blankPage(browser);
      const late = new Promise<never>((_, reject) => {
        timer = setTimeout(() => reject(new Error('The print took too long.')), LIMIT_MS);
      });
      return done(await Promise.race([work(page), late]));
    } catch (error) {
      this.logger.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
      return no('PRINTER_FAILED');
    } finally {
      clearTimeout(timer);
      await browser?.close().catch(() => undefined);
      await rm(home, { recursive: true, force: true }).catch(() => undefined);
    }
  }

  /** It knows nothing of this server's settings: its environment is its own. */
  private async launch(executablePath: string, home: string): Promise<Browser> {
    const { chromium } = await import('playwright-core');
    const isRoot = process.getuid?.() === 0;
    return chromium.launch({
      executablePath,
      args: ARGUMENTS,
      // Root has no sandbox to offer.
      chromiumSandbox: this.settings.chromiumSandbox && !isRoot,
      env: { PATH: this.settings.searchPath, HOME: home, LC_ALL: 'C.UTF-8', TZ: 'UTC' },
      timeout: LIMIT_MS,
      ...{ handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false },
    });
  }
}

const no = (code: RefusalCode): CommandResult<never> => refused([refusal(code)]);

async function blankPage(browser: Browser): Promise<Page> {
  const context = await browser.newContext({
    ...{ javaScriptEnabled: false, offline: true, acceptDownloads: false, serviceWorkers: 'block' },
    ...{ viewport: SLIDE, colorScheme: 'light', reducedMotion: 'reduce' },
  });
  context.setDefaultTimeout(LIMIT_MS);
  await context.route('**/*', (route) => route.abort());
  return context.newPage();
}

async function show(page: Page, html: string): Promise<void> {
  await page.setContent(html, { waitUntil: 'load' });
  await page.evaluate('document.fonts.ready.then(() => true)');
}
