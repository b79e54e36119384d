import type { Browser, BrowserContext } from 'playwright-core';
import { openSockets, sendAll, SHAPES } from './attacks.js';
import { signedIn } from './chromium.js';
import type { Errand } from './errands.js';

/** What came of all that other sites tried through the browser of somebody who was on them. */
export class Campaign {
  /** Requests that the browser sent. */
  arrived = 0;
  sockets = 0;
  planted = 0;
  /** What was not refused. */
  readonly letIn: string[] = [];

  constructor(
    private readonly browser: Browser,
    private readonly url: string,
  ) {}

  /** Every errand in every shape, from a page of that origin, in the browser of whoever has the cookie. */
  async against(cookie: string | null, errands: readonly Errand[], origin: string): Promise<void> {
    const context = await this.browser.newContext();
    try {
      if (cookie) await signedIn(context, this.url, cookie);
      this.watch(context);
      const page = await context.newPage();
      await page.goto(origin);
      const targets = errands.map(({ target }) => target);
      for (const shape of Object.keys(SHAPES)) await page.evaluate(sendAll(shape, targets));
      const live = `${this.url.replace('http', 'ws')}/graphql`;
      const bodies = targets.filter(({ type }) => type === 'application/json').map(({ body }) => body);
      this.sockets += await page.evaluate<number>(openSockets(live, bodies.slice(0, MOST_SOCKETS)));
      if ((await sessionIn(context, this.url)) !== (cookie ?? '')) this.planted += 1;
    } finally {
      await context.close();
    }
  }

  private watch(context: BrowserContext): void {
    const { host } = new URL(this.url);
    context.on('request', (request) => {
      if (new URL(request.url()).host === host) this.arrived += 1;
    });
    context.on('response', (response) => {
      const { host: answers, pathname } = new URL(response.url());
      const method = response.request().method();
      const isRead = ['GET', 'HEAD'].includes(method) && pathname !== '/graphql';
      if (answers !== host || isRead || method === 'OPTIONS' || response.status() >= 400) return;
      this.letIn.push(`${method} ${pathname}: ${response.status()}`);
    });
  }
}

const MOST_SOCKETS = 20;

async function sessionIn(context: BrowserContext, url: string): Promise<string> {
  const kept = (await context.cookies(url)).filter(({ name }) => name.endsWith('levain'));
  return kept.map(({ name, value }) => `${name}=${value}`).join();
}
