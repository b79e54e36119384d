import type { ReaderWish } from '@levain/domain/digests/outside-reader.js';
import { Controller, Get, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Access } from '../../../access/access.decorator.js';
import { LinkPages } from '../../../links/link-pages.js';
import { AskedOfLink, type LinkRequest } from '../../../links/link-request.js';
import type { PersonalPage } from '../../../links/personal-pages.js';
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
  constructor(
    private readonly readers: ReaderLinks,
    private readonly wishes: GrantWish,
    private readonly links: LinkPages,
  ) {}

  @Get('r/:token')
  @Access('public')
  show(@AskedOfLink() asked: LinkRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.answer(asked, reply, (visit) => Promise.resolve(readerPage(visit)));
  }

  @Post('r/:token')
  @Access('public')
  act(@AskedOfLink() asked: LinkRequest, @Res() reply: FastifyReply): Promise<void> {
    const wished = asked.form.one('wish');
    return this.answer(asked, reply, async (visit) => {
      const wish = WISHES[visit.kind].find((each) => each === wished);
      if (!wish) return readerPage(visit);
      const granted = await this.grant(visit, wish);
      return readerPage({ ...visit, state: granted }, wish);
    });
  }

  @Get('unsubscribe/reader/:token')
  @Access('public')
  open(@AskedOfLink() asked: LinkRequest, @Res() reply: FastifyReply): void {
    this.links.lead(reply, `/r/${encodeURIComponent(asked.token)}`);
  }

  @Post('unsubscribe/reader/:token')
  @Access('public')
  stop(@AskedOfLink() asked: LinkRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.links.oneClick(asked, reply, async () => {
      const visit = await this.readers.open(asked.token, { requestId: asked.requestId });
      if (visit?.kind !== 'stop') return visit && false;
      await this.grant(visit, 'stop');
      return true;
    });
  }

  private async grant({ actor, linkId, kind, reader }: ReaderVisit, wish: ReaderWish) {
    const once = kind === 'confirm' ? { linkId } : {};
    const granted = await this.wishes.execute(actor, { readerId: reader.id, wish, ...once });
    if (!granted.ok) throw new Error('A wish is granted, or changes nothing.');
    return granted.value.state;
  }

  private answer(
    asked: LinkRequest,
    reply: FastifyReply,
    pageOf: (visit: ReaderVisit) => Promise<PersonalPage>,
  ): Promise<void> {
    return this.links.answer(asked, reply, async () => {
      const { token, said, requestId } = asked;
      const lang = said['lang'] === undefined ? {} : { lang: said['lang'] };
      const visit = await this.readers.open(token, { ...lang, requestId });
      if (!visit) return null;
      const page = await pageOf(visit);
      return { page, locale: visit.locale, path: `/r/${token}`, isPersonal: true };
    });
  }
}
