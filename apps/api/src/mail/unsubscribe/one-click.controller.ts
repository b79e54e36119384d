import { Controller, Get, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Access } from '../../access/access.decorator.js';
import { LinkPages } from '../../links/link-pages.js';
import { AskedOfLink, type LinkRequest } from '../../links/link-request.js';
import { Visits } from '../../links/visits.js';
import { UnsubscribePage } from './unsubscribe-page.js';

/**
 * What mail programs call when their own “unsubscribe” is pressed (RFC 8058). They come from anywhere, so this is the one route
 * that a form of another site may reach; it does what its link says, whoever sends it. A person who opens it sees the page.
 */
@Controller('unsubscribe')
export class OneClickController {
  constructor(
    private readonly visits: Visits,
    private readonly links: LinkPages,
    private readonly page: UnsubscribePage,
  ) {}

  @Get(':token')
  @Access('public')
  open(@AskedOfLink() asked: LinkRequest, @Res() reply: FastifyReply): void {
    this.links.lead(reply, `/p/${encodeURIComponent(asked.token)}`);
  }

  @Post(':token')
  @Access('public')
  stop(@AskedOfLink() asked: LinkRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.links.oneClick(asked, reply, async () => {
      const { token, requestId } = asked;
      const visit = await this.visits.open({ token, query: {}, requestId });
      if (visit?.link.kind !== 'unsubscribe') return visit && false;
      await this.page.act(visit, asked.form);
      return true;
    });
  }
}
