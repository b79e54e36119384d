import { Controller, Get, Param, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Access, Actor } from '../../access/access.decorator.js';
import type { ActingMember } from '../../database/acting-member.js';
import { pageDocument } from '../../links/page-frame.js';
import type { PersonalPage } from '../../links/personal-pages.js';
import { absentPage, messagePage, outboxPage } from './outbox-pages.js';
import { OutboxReading } from './outbox-reading.js';

const PAGE_POLICY =
  "default-src 'none';style-src 'self';img-src 'self';frame-src 'self';base-uri 'none';form-action 'none';frame-ancestors 'none'";
/** A message is shown as a mail program would: nothing runs, nothing is fetched, its links open beside it. */
const MAIL_POLICY =
  "default-src 'none';style-src 'unsafe-inline';base-uri 'none';form-action 'none';frame-ancestors 'self';sandbox allow-popups allow-popups-to-escape-sandbox";

/** Where whoever develops, or looks at the demonstration, reads the messages that no mail server took. */
@Controller('outbox')
export class OutboxController {
  constructor(private readonly outbox: OutboxReading) {}

  @Get()
  @Access('member')
  async list(@Actor() actor: ActingMember, @Res() reply: FastifyReply): Promise<void> {
    const messages = await this.outbox.newest(actor);
    send(reply, actor, messages ? outboxPage(actor.locale, messages) : absentPage(actor.locale));
  }

  @Get(':id')
  @Access('member')
  async message(
    @Actor() actor: ActingMember,
    @Param('id') id: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const message = await this.outbox.one(actor, id);
    send(reply, actor, message?.mail ? messagePage(actor.locale, message) : absentPage(actor.locale));
  }

  @Get(':id/html')
  @Access('member')
  async html(
    @Actor() actor: ActingMember,
    @Param('id') id: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const html = (await this.outbox.one(actor, id))?.mail?.html;
    if (!html) return send(reply, actor, absentPage(actor.locale));
    void reply
      .header('content-security-policy', MAIL_POLICY)
      .header('x-frame-options', 'SAMEORIGIN')
      .type('text/html; charset=utf-8')
      .send(html.replace('<head>', '<head><base target="_blank">'));
  }

  @Get(':id/files/:index')
  @Access('member')
  async file(
    @Actor() actor: ActingMember,
    @Param('id') id: string,
    @Param('index') index: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const file = (await this.outbox.one(actor, id))?.mail?.attachments[Number(index)];
    if (!file) return send(reply, actor, absentPage(actor.locale));
    void reply
      .header('content-disposition', `attachment; filename="${encodeURIComponent(file.filename ?? 'file')}"`)
      .type('application/octet-stream')
      .send(typeof file.content === 'string' ? file.content : Buffer.from(new Uint8Array(file.content)));
  }
}

function send(reply: FastifyReply, { locale }: ActingMember, page: PersonalPage): void {
  void reply
    .code(page.status ?? 200)
    .header('content-security-policy', PAGE_POLICY)
    .header('x-robots-tag', 'noindex, nofollow')
    .type('text/html; charset=utf-8')
    .send(pageDocument(locale, page));
}
