import type { ReaderWish } from '@levain/domain/digests/outside-reader.js';
import { Controller, Get, Logger, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Access } from '../../../access/access.decorator.js';
import { FormFields } from '../../../links/form-fields.js';
import type { PersonalPage } from '../../../links/personal-pages.js';
import { FAILED_PAGE, GONE_PAGE, TOO_MANY_PAGE } from '../../../links/plain-pages.js';
import { sendPage, texts } from '../../../links/send-page.js';
import { UnknownLinks } from '../../../links/unknown-links.js';
import { GrantWish } from '../commands/grant-wish.js';
import { ReaderLinks, type ReaderLinkKind, type ReaderVisit } from '../reader-links.js';
import { readerPage } from './reader-pages.js';

/** What each link lets its holder wish. */
const WISHES: Readonly<Record<ReaderLinkKind, readonly ReaderWish[]>> = {
  confirm: ['confirm', 'decline', 'erase'],
  stop: ['stop', 'resume', 'erase'],
};

/** Where readers outside say yes and no. Opening a page changes nothing: programs open every link of a mail before people do. */
@Controller()
export class ReaderPagesController {
  private readonly logger = new Logger(ReaderPagesController.name);

  constructor(
    private readonly links: ReaderLinks,
    private readonly wishes: GrantWish,
    private readonly unknown: UnknownLinks,
  ) {}

  @Get('r/:token')
  @Access('public')
  async show(
    @Param('token') token: string,
    @Query() query: Record<string, unknown>,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.answer({ token, query, request, reply }, (visit) => Promise.resolve(readerPage(visit)));
  }

  @Post('r/:token')
  @Access('public')
  async act(
    @Param('token') token: string,
    @Query() query: Record<string, unknown>,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const wished = FormFields.of(request.body).one('wish');
    await this.answer({ token, query, request, reply }, async (visit) => {
      const wish = WISHES[visit.kind].find((each) => each === wished);
      if (!wish) return readerPage(visit);
      const granted = await this.grant(visit, wish);
      return readerPage({ ...visit, state: granted }, wish);
    });
  }

  @Get('unsubscribe/reader/:token')
  @Access('public')
  open(@Param('token') token: string, @Res() reply: FastifyReply): void {
    void reply.header('referrer-policy', 'no-referrer').redirect(`/r/${encodeURIComponent(token)}`, 303);
  }

  /** The “unsubscribe” of mail programs (RFC 8058): they send it from wherever they run. */
  @Post('unsubscribe/reader/:token')
  @Access('public')
  async stop(
    @Param('token') token: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    if (FormFields.of(request.body).one('List-Unsubscribe') !== 'One-Click')
      return void reply.code(400).send({ code: 'NOT_ONE_CLICK' });
    const visit = await this.links.open(token, { requestId: request.id });
    if (visit?.kind !== 'stop') {
      const known = visit !== null || (await this.unknown.count(request.ip));
      return void reply.code(known ? 404 : 429).send({ code: 'NOT_FOUND' });
    }
    await this.grant(visit, 'stop');
    void reply.code(200).send({ ok: true });
  }

  private async grant({ actor, linkId, kind, reader }: ReaderVisit, wish: ReaderWish) {
    const once = kind === 'confirm' ? { linkId } : {};
    const granted = await this.wishes.execute(actor, { readerId: reader.id, wish, ...once });
    if (!granted.ok) throw new Error('A wish is granted, or changes nothing.');
    return granted.value.state;
  }

  private async answer(asked: Asked, pageOf: (visit: ReaderVisit) => Promise<PersonalPage>): Promise<void> {
    const { token, query, request, reply } = asked;
    const said = texts(query);
    try {
      const lang = said['lang'] === undefined ? {} : { lang: said['lang'] };
      const visit = await this.links.open(token, { ...lang, requestId: request.id });
      if (!visit) return sendPage(reply, (await this.unknown.count(request.ip)) ? GONE_PAGE : TOO_MANY_PAGE);
      sendPage(reply, await pageOf(visit), visit.locale, {
        path: `/r/${token}`,
        query: said,
        isPersonal: true,
      });
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
