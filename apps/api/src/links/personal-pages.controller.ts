import { Controller, Get, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Access } from '../access/access.decorator.js';
import { LinkPages } from './link-pages.js';
import { AskedOfLink, type LinkRequest } from './link-request.js';
import { PAGE_STYLE } from './page-style.js';
import { PersonalPages, type PersonalPage } from './personal-pages.js';
import type { Visit } from './visit.js';
import { Visits } from './visits.js';

/** Pages for whoever holds a personal link, with or without an account. Only what a person sends changes anything. */
@Controller('p')
export class PersonalPagesController {
  constructor(
    private readonly visits: Visits,
    private readonly pages: PersonalPages,
    private readonly links: LinkPages,
  ) {}

  @Get('style.css')
  @Access('public')
  style(@Res() reply: FastifyReply): void {
    void reply
      .header('cache-control', 'public, max-age=31536000, immutable')
      .type('text/css; charset=utf-8')
      .send(PAGE_STYLE);
  }

  @Get(':token')
  @Access('public')
  show(@AskedOfLink() asked: LinkRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.answer(asked, reply, (visit) => this.pages.of(visit.link.kind).show(visit));
  }

  @Post(':token')
  @Access('public')
  act(@AskedOfLink() asked: LinkRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.answer(asked, reply, (visit) => this.pages.of(visit.link.kind).act(visit, asked.form));
  }

  private answer(
    asked: LinkRequest,
    reply: FastifyReply,
    pageOf: (visit: Visit) => Promise<PersonalPage>,
  ): Promise<void> {
    return this.links.answer(asked, reply, async () => {
      const { token, said: query, requestId } = asked;
      const visit = await this.visits.open({ token, query, requestId });
      if (!visit) return null;
      const page = await pageOf(visit);
      return { page, locale: visit.actor.locale, path: `/p/${visit.token}`, isPersonal: true };
    });
  }
}
