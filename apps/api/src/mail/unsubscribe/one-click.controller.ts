import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Access } from '../../access/access.decorator.js';
import { FormFields } from '../../links/form-fields.js';
import { UnknownLinks } from '../../links/unknown-links.js';
import type { Visit } from '../../links/visit.js';
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
    private readonly unknown: UnknownLinks,
    private readonly page: UnsubscribePage,
  ) {}

  @Get(':token')
  @Access('public')
  open(@Param('token') token: string, @Res() reply: FastifyReply): void {
    void reply.header('referrer-policy', 'no-referrer').redirect(`/p/${encodeURIComponent(token)}`, 303);
  }

  @Post(':token')
  @Access('public')
  async stop(
    @Param('token') token: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const form = FormFields.of(request.body);
    if (form.one('List-Unsubscribe') !== 'One-Click')
      return void reply.code(400).send({ code: 'NOT_ONE_CLICK' });
    const visit = await this.visits.open({ token, query: {}, requestId: request.id });
    if (visit?.link.kind !== 'unsubscribe') return this.refuse(request, reply, visit);
    await this.page.act(visit, form);
    void reply.code(200).send({ ok: true });
  }

  private async refuse(request: FastifyRequest, reply: FastifyReply, visit: Visit | null): Promise<void> {
    const known = visit !== null || (await this.unknown.count(request.ip));
    void reply.code(known ? 404 : 429).send({ code: 'NOT_FOUND' });
  }
}
