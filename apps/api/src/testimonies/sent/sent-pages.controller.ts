import { randomUUID } from 'node:crypto';
import type { SentTestimonyInput } from '@levain/domain/testimonies/sent-testimony.js';
import { Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Access } from '../../access/access.decorator.js';
import { publicAddress } from '../../config/public-address.js';
import { Settings } from '../../config/settings.js';
import { FormFields } from '../../links/form-fields.js';
import type { PersonalPage } from '../../links/personal-pages.js';
import { GONE_PAGE, TOO_MANY_PAGE } from '../../links/plain-pages.js';
import { sendPage, texts } from '../../links/send-page.js';
import { UnknownLinks } from '../../links/unknown-links.js';
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
    private readonly unknown: UnknownLinks,
    private readonly settings: Settings,
  ) {}

  @Get('answer/:token')
  @Access('public')
  async receipt(
    @Param('token') token: string,
    @Query() query: Record<string, unknown>,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const asked = texts(query);
    const found = await this.reader.receipt(token, asked['lang']);
    if (!found) return this.lost(request, reply);
    const frame = { path: `/t/answer/${token}`, query: asked, isPersonal: true };
    sendPage(reply, receiptPage(found.locale, found), found.locale, frame);
  }

  @Get(':token')
  @Access('public')
  async show(
    @Param('token') token: string,
    @Query() query: Record<string, unknown>,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.open({ token, query, request, reply }, (page) => Promise.resolve(asking(page, randomUUID())));
  }

  @Post(':token')
  @Access('public')
  async send(
    @Param('token') token: string,
    @Query() query: Record<string, unknown>,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const form = FormFields.of(request.body);
    await this.open({ token, query, request, reply }, (page) => this.take(page, form, request.id));
  }

  private async open(
    { token, query, request, reply }: Asked,
    pageOf: (page: OpenPage) => Promise<PersonalPage>,
  ): Promise<void> {
    const asked = texts(query);
    const found = await this.reader.link(token, asked['lang']);
    if (!found) return this.lost(request, reply);
    const page = found.isOpen ? await pageOf(found) : closedPage(found.locale);
    sendPage(reply, page, found.locale, { path: `/t/${token}`, query: asked, isPersonal: false });
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

  private async lost(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    sendPage(reply, (await this.unknown.count(request.ip)) ? GONE_PAGE : TOO_MANY_PAGE);
  }
}

interface Asked {
  readonly token: string;
  readonly query: Record<string, unknown>;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

function asking(
  page: OpenPage,
  formKey: string,
  typed?: { readonly input: SentTestimonyInput; readonly refusals: Parameters<typeof askPage>[2] },
): PersonalPage {
  return askPage({ ...page, formKey, today: today() }, typed?.input, typed?.refusals);
}
