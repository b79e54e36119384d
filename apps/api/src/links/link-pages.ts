import type { Locale } from '@levain/domain/locale.js';
import { Injectable, Logger } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { faultStatus } from './fault-status.js';
import type { LinkRequest } from './link-request.js';
import type { PersonalPage } from './personal-pages.js';
import { FAILED_PAGE, GONE_PAGE, TOO_MANY_PAGE } from './plain-pages.js';
import { sendPage } from './send-page.js';
import { UnknownLinks } from './unknown-links.js';

/** The page of a link that works. */
export interface OpenedPage {
  readonly page: PersonalPage;
  readonly locale: Locale;
  /** Of the page itself, for its other language. */
  readonly path: string;
  /** One person's: its address is not to be passed on. */
  readonly isPersonal: boolean;
}

/** How links answer, whatever they open: the page, the page of links that lead nowhere, or that of a fault. */
@Injectable()
export class LinkPages {
  private readonly logger = new Logger(LinkPages.name);

  constructor(private readonly unknown: UnknownLinks) {}

  /** Sends what `open` finds behind the link; null is a link that leads nowhere, which is counted. */
  async answer(
    asked: LinkRequest,
    reply: FastifyReply,
    open: () => Promise<OpenedPage | null>,
  ): Promise<void> {
    try {
      const opened = await open();
      if (!opened) return sendPage(reply, (await this.unknown.count(asked.from)) ? GONE_PAGE : TOO_MANY_PAGE);
      const { page, locale, path, isPersonal } = opened;
      sendPage(reply, page, locale, { path, query: asked.said, isPersonal });
    } catch (error) {
      sendPage(reply, { ...FAILED_PAGE, status: faultStatus(error, asked.requestId, this.logger) });
    }
  }

  /**
   * The “unsubscribe” of mail programs (RFC 8058), which send it from wherever they run. `stop` says whether the link is one that
   * stops letters; null is a link that leads nowhere.
   */
  async oneClick(
    asked: LinkRequest,
    reply: FastifyReply,
    stop: () => Promise<boolean | null>,
  ): Promise<void> {
    if (asked.form.one('List-Unsubscribe') !== 'One-Click')
      return void reply.code(400).send({ code: 'NOT_ONE_CLICK' });
    const stopped = await stop();
    if (stopped) return void reply.code(200).send({ ok: true });
    const known = stopped !== null || (await this.unknown.count(asked.from));
    void reply.code(known ? 404 : 429).send({ code: 'NOT_FOUND' });
  }

  /** A person who opens the address that is meant for mail programs is led to the page at `path`. */
  lead(reply: FastifyReply, path: string): void {
    void reply.header('referrer-policy', 'no-referrer').redirect(path, 303);
  }
}
