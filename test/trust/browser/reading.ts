import type { Email } from 'postal-mime';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { settled } from '../../journeys/support/screens.js';
import { signedIn } from './chromium.js';
import { look, noEffects, watch } from './effects.js';
import { fillIn, formsWithTexts } from './forms.js';

/** A single field holds hundreds of the texts, a thousand times as much as the product takes: laying a page of them out takes long. */
const PATIENCE_MS = 60_000;

/** Guards of the browser's side that are switched off. */
export interface Weakened {
  /** Whatever writes a text into a page writes it as markup. */
  readonly isMarkup?: boolean;
  /** The policies of pages are not heeded. */
  readonly isOpen?: boolean;
}

const AS_MARKUP = `{
  const made = Document.prototype.createTextNode;
  Document.prototype.createTextNode = function (text) {
    if (!String(text).includes('<')) return made.call(this, text);
    return Object.assign(this.createElement('span'), { innerHTML: text });
  };
  const { get, set } = Object.getOwnPropertyDescriptor(Node.prototype, 'textContent');
  Object.defineProperty(Node.prototype, 'textContent', {
    get,
    set(text) {
      if (this instanceof Element && String(text).includes('<')) this.innerHTML = text;
      else set.call(this, text);
    },
  });
}`;

/** The ways in which a text comes to be shown. */
export const KINDS = ['app', 'page', 'letter', 'paper'] as const;
export type Kind = (typeof KINDS)[number];

/** Somebody who opens everything, and what came of it. */
export class Reading {
  readonly effects = noEffects();
  readonly opened: string[] = [];
  /** Those where the texts stood. */
  readonly showing = new Set<string>();
  letters = 0;
  files = 0;
  forms = 0;
  /** Files that the browser opened as a page instead of keeping them. */
  readonly rendered: string[] = [];
  /** Links that would run something, and elements that are none of ours. */
  readonly made: string[] = [];
  /** Texts that were shown to the letter, by kind. */
  readonly shown: Readonly<Record<Kind, Set<string>>> = {
    app: new Set(),
    page: new Set(),
    letter: new Set(),
    paper: new Set(),
  };

  constructor(
    private readonly browser: Browser,
    private readonly url: string,
    private readonly word: string,
    /** Those that are looked for. */
    private readonly texts: readonly string[],
    private readonly weakened: Weakened = {},
  ) {}

  /** Pages of the app, as who has that session. */
  async app(cookie: string | null, addresses: readonly string[]): Promise<void> {
    await this.visit(cookie, addresses, 'app');
  }

  /** Pages that the server writes, for whoever has their link. */
  async pages(cookie: string | null, addresses: readonly string[]): Promise<void> {
    await this.visit(cookie, addresses, 'page');
  }

  /** As a program shows them that has no policy at all. */
  async mail(letters: readonly Email[]): Promise<void> {
    const pages = letters.flatMap(({ html, subject }) =>
      html ? [{ html, name: `letter “${subject?.slice(0, 20)}”` }] : [],
    );
    this.letters += pages.length;
    await this.bare(pages, 'letter');
  }

  /** What goes to a printer, as a browser shows it that lets everything run. */
  async papers(pages: readonly string[]): Promise<void> {
    const named = pages.map((html, index) => ({ html, name: `paper ${index}` }));
    await this.bare(named, 'paper');
  }

  /** Whatever comes as a file: it is kept, and never becomes a page. */
  async exports(cookie: string, addresses: readonly string[]): Promise<void> {
    await this.inContext(cookie, async (page) => {
      for (const address of addresses) {
        const response = await page.goto(this.url + address).catch(() => null);
        this.files += 1;
        const type = response ? ((await response.headerValue('content-type')) ?? '') : 'kept';
        if (/html|xml|svg/.test(type)) this.rendered.push(`${address}: ${type}`);
      }
    });
  }

  /** Fills every form of pages that the server writes, sends it, and looks at what comes back. */
  async answer(addresses: readonly string[], text: string): Promise<void> {
    await this.inContext(null, async (page) => {
      for (const address of addresses) {
        await page.goto(this.url + address);
        const forms = await formsWithTexts(page);
        for (const form of forms) {
          await page.goto(this.url + address);
          await fillIn(page, form, text);
          this.forms += 1;
          await this.judge(page, `${address}, sent`, 'page');
        }
      }
    });
  }

  private async visit(
    cookie: string | null,
    addresses: readonly string[],
    kind: 'app' | 'page',
  ): Promise<void> {
    await this.inContext(cookie, async (page) => {
      for (const address of addresses) {
        try {
          await page.goto(this.url + address);
          if (kind === 'app') await settled(page);
        } catch (error) {
          this.effects.broken.push(`${address}: ${(error as Error).message.split('\n')[0]}`);
        }
        this.opened.push(address);
        await this.judge(page, address, kind);
      }
    });
  }

  private async bare(
    pages: readonly { readonly html: string; readonly name: string }[],
    kind: Kind,
  ): Promise<void> {
    await this.inContext(null, async (page) => {
      for (const { html, name } of pages) {
        await page.setContent(html, { waitUntil: 'load' });
        await this.judge(page, name, kind);
      }
    });
  }

  private async judge(page: Page, what: string, kind: Kind): Promise<void> {
    const unseen = this.texts.filter((text) => !this.shown[kind].has(text));
    const looked = await look(page, this.word, unseen).catch(() => null);
    if (!looked) return;
    if (looked.shows) this.showing.add(what);
    for (const index of looked.seen) this.shown[kind].add(unseen[index]!);
    if (looked.scripts + looked.strangers > 0)
      this.made.push(`${what}: ${looked.scripts} links, ${looked.strangers} elements`);
  }

  private async inContext(cookie: string | null, work: (page: Page) => Promise<void>): Promise<void> {
    const context = await this.browser.newContext({
      ...{ locale: 'fr-FR', timezoneId: 'UTC', reducedMotion: 'reduce', acceptDownloads: false },
      ...{ viewport: { width: 1360, height: 900 }, bypassCSP: this.weakened.isOpen ?? false },
    });
    try {
      await this.prepare(context, cookie);
      await work(await context.newPage());
      // What a text sets off may come a moment later.
      await new Promise((done) => setTimeout(done, 150));
    } finally {
      await context.close();
    }
  }

  private async prepare(context: BrowserContext, cookie: string | null): Promise<void> {
    context.setDefaultTimeout(PATIENCE_MS);
    watch(context, this.url, this.effects);
    if (cookie) await signedIn(context, this.url, cookie);
    if (this.weakened.isMarkup) await context.addInitScript(AS_MARKUP);
  }
}
