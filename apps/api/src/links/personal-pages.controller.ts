import { Controller, Get, Logger, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Access } from '../access/access.decorator.js';
import { FormFields } from './form-fields.js';
import { PAGE_STYLE } from './page-style.js';
import { PersonalPages, type PersonalPage } from './personal-pages.js';
import { FAILED_PAGE, GONE_PAGE, TOO_MANY_PAGE } from './plain-pages.js';
import { sendPage, texts } from './send-page.js';
import { UnknownLinks } from './unknown-links.js';
import type { Visit } from './visit.js';
import { Visits } from './visits.js';

/** Pages for whoever holds a personal link, with or without an account. Only what a person sends changes anything. */
@Controller('p')
export class PersonalPagesController {
  private readonly logger = new Logger(PersonalPagesController.name);

  constructor(
    private readonly visits: Visits,
    private readonly pages: PersonalPages,
    private readonly unknown: UnknownLinks,
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
  async show(
    @Param('token') token: string,
    @Query() query: Record<string, unknown>,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.answer({ token, query, request, reply }, (visit) =>
      this.pages.of(visit.link.kind).show(visit),
    );
  }

  @Post(':token')
  @Access('public')
  async act(
    @Param('token') token: string,
    @Query() query: Record<string, unknown>,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const form = FormFields.of(request.body);
    await this.answer({ token, query, request, reply }, (visit) =>
      this.pages.of(visit.link.kind).act(visit, form),
    );
  }

  private async answer(asked: Asked, pageOf: (visit: Visit) => Promise<PersonalPage>): Promise<void> {
    const { token, query, request, reply } = asked;
    try {
      const visit = await this.visits.open({ token, query: texts(query), requestId: request.id });
      if (visit) return sendVisited(reply, await pageOf(visit), visit);
      sendPage(reply, (await this.unknown.count(request.ip)) ? GONE_PAGE : TOO_MANY_PAGE);
    } catch (error) {
      this.logger.error(error instanceof Error ? error.message : String(error), (error as Error).stack);
      sendPage(reply, FAILED_PAGE);
    }
  }
}

interface Asked {
  readonly token: string;
  readonly query: Record<string, unknown>;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

function sendVisited(reply: FastifyReply, page: PersonalPage, { actor, query, token }: Visit): void {
  sendPage(reply, page, actor.locale, { path: `/p/${token}`, query, isPersonal: true });
}
