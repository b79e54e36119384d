import { Controller, Get, Logger, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Access } from '../../access/access.decorator.js';
import { faultStatus } from '../../links/fault-status.js';
import { html } from '../../links/html.js';
import { UnknownLinks } from '../../links/unknown-links.js';
import { NOTHING_SHARED, sendShared, TOO_MANY_ASKED } from './shared-document.js';
import { sharedPage } from './shared-page.js';
import { SharedPageReader } from './shared-page-reader.js';
import { SHARED_STYLE } from './shared-style.js';
import { SHARED_WORDS } from './shared-words.js';

/** Pages for whoever holds their address. Opening one changes nothing but how often it was opened. */
@Controller('s')
export class SharedPagesController {
  private readonly logger = new Logger(SharedPagesController.name);

  constructor(
    private readonly reader: SharedPageReader,
    private readonly unknown: UnknownLinks,
  ) {}

  @Get('style.css')
  @Access('public')
  style(@Res() reply: FastifyReply): void {
    void reply
      .header('cache-control', 'public, max-age=31536000, immutable')
      .type('text/css; charset=utf-8')
      .send(SHARED_STYLE);
  }

  @Get(':token')
  @Access('public')
  async show(
    @Param('token') token: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    try {
      const found = await this.reader.open(token, { isCounted: request.method === 'GET' });
      if (typeof found === 'object') return sendShared(reply, sharedPage(found));
      const known = found === 'closed' || (await this.unknown.count(request.ip));
      sendShared(reply, known ? NOTHING_SHARED : TOO_MANY_ASKED);
    } catch (error) {
      sendShared(reply, { ...FAILED, status: faultStatus(error, request.id, this.logger) });
    }
  }
}

const FAILED = {
  ...{ locale: 'fr' as const, title: SHARED_WORDS.fr.failed, from: null, status: 500 },
  body: html`<p>${SHARED_WORDS.fr.failedWhy}</p>
    <div class="part" lang="en">
      <p class="headline">${SHARED_WORDS.en.failed}</p>
      <p>${SHARED_WORDS.en.failedWhy}</p>
    </div>`,
};
