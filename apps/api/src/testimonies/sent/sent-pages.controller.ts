import { randomUUID } from 'node:crypto';
import type { SentTestimonyInput } from '@levain/domain/testimonies/sent-testimony.js';
import { Controller, Get, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Access } from '../../access/access.decorator.js';
import { publicAddress } from '../../config/public-address.js';
import { Settings } from '../../config/settings.js';
import type { FormFields } from '../../links/form-fields.js';
import { LinkPages } from '../../links/link-pages.js';
import { AskedOfLink, type LinkRequest } from '../../links/link-request.js';
import type { PersonalPage } from '../../links/personal-pages.js';
import { SendTestimony } from './commands/send-testimony.js';
import { SentPageReader, type OpenPage } from './sent-page-reader.js';
import { askPage, closedPage, receiptPage, thanksPage } from './sent-pages.js';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const today = (): string => new Date().toISOString().slice(0, 10);

/** Pages for people outside: what one asks them, and what came of what they sent. Opening one changes nothing. */
@Controller('t')
export class SentPagesController {
  constructor(
    private readonly reader: SentPageReader,
    private readonly sending: SendTestimony,
    private readonly links: LinkPages,
    private readonly settings: Settings,
  ) {}

  @Get('answer/:token')
  @Access('public')
  receipt(@AskedOfLink() asked: LinkRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.links.answer(asked, reply, async () => {
      const found = await this.reader.receipt(asked.token, asked.said['lang']);
      if (!found) return null;
      const { locale } = found;
      return { page: receiptPage(locale, found), locale, path: `/t/answer/${asked.token}`, isPersonal: true };
    });
  }

  @Get(':token')
  @Access('public')
  show(@AskedOfLink() asked: LinkRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.answer(asked, reply, (page) => Promise.resolve(asking(page, randomUUID())));
  }

  @Post(':token')
  @Access('public')
  send(@AskedOfLink() asked: LinkRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.answer(asked, reply, (page) => this.take(page, asked.form, asked.requestId));
  }

  private answer(
    asked: LinkRequest,
    reply: FastifyReply,
    pageOf: (page: OpenPage) => Promise<PersonalPage>,
  ): Promise<void> {
    return this.links.answer(asked, reply, async () => {
      const found = await this.reader.link(asked.token, asked.said['lang']);
      if (!found) return null;
      const page = found.isOpen ? await pageOf(found) : closedPage(found.locale);
      return { page, locale: found.locale, path: `/t/${asked.token}`, isPersonal: false };
    });
  }

  private async take(page: OpenPage, form: FormFields, requestId: string): Promise<PersonalPage> {
    const key = form.one('formKey');
    const formKey = UUID.test(key) ? key : randomUUID();
    const input: SentTestimonyInput = {
      ...{ statement: form.one('statement'), sender: form.one('sender') },
      ...{ strength: form.one('strength'), heardOn: form.one('heardOn') },
    };
    const { workspaceId, linkId, locale } = page;
    const sent = await this.sending.execute({ workspaceId, requestId }, { linkId, formKey, input });
    if (sent.ok) {
      return thanksPage(
        locale,
        publicAddress(this.settings, `/t/answer/${sent.value.receipt}?lang=${locale}`),
      );
    }
    const refusals = sent.error.kind === 'refused' ? sent.error.refusals : [];
    if (!refusals.some(({ field }) => field)) return closedPage(locale);
    return asking(page, formKey, { input, refusals });
  }
}

function asking(
  page: OpenPage,
  formKey: string,
  typed?: { readonly input: SentTestimonyInput; readonly refusals: Parameters<typeof askPage>[2] },
): PersonalPage {
  return askPage({ ...page, formKey, today: today() }, typed?.input, typed?.refusals);
}
