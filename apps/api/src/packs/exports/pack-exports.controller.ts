import { LOCALES, type Locale } from '@levain/domain/locale.js';
import { refusal, type RefusalCode } from '@levain/domain/refusal.js';
import { Controller, Get, Param, Query, Res, UseFilters } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Access, Actor } from '../../access/access.decorator.js';
import type { ActingMember } from '../../database/acting-member.js';
import { RouteRefusals } from '../../files/route-refusals.js';
import { localId } from '../../graphql/global-id.js';
import { ExportedPacks } from './exported-pack.js';
import { packFileName } from './file-name.js';
import { CONTENT_TYPES, PACK_FILES, PackFiles } from './pack-files.js';

const STATUSES: Partial<Record<RefusalCode, number>> = {
  NOT_FOUND: 404,
  PRINTER_MISSING: 501,
  PRINTER_BUSY: 503,
  PRINTER_FAILED: 503,
};

/** A pack as a file: `pack.pdf`, `pack.xlsx`, `pack.csv`, `pack.json`, and `pack.zip` with a slide a question. */
@Controller('api/packs/:id')
@UseFilters(RouteRefusals)
export class PackExportsController {
  constructor(
    private readonly packs: ExportedPacks,
    private readonly files: PackFiles,
  ) {}

  /** In the language that is asked for, else in that of the member. */
  @Get(':name')
  @Access('member')
  async download(
    @Actor() actor: ActingMember,
    @Param() { id, name }: { id: string; name: string },
    @Query('locale') asked: unknown,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const file = PACK_FILES.find((each) => name === `pack.${each}`);
    const locale: Locale = LOCALES.find((each) => each === asked) ?? actor.locale;
    const exported = file ? await this.packs.of(actor, localId('pack', id), locale) : null;
    if (!file || !exported) return refuse(reply, 'NOT_FOUND');
    const written = await this.files.write(file, exported);
    if (!written.ok) {
      return refuse(reply, written.error.kind === 'refused' ? written.error.refusals[0]!.code : 'NOT_FOUND');
    }
    const { title, asOf } = exported.pack;
    await reply
      .header('content-type', CONTENT_TYPES[file])
      .header('content-disposition', `attachment; filename="${packFileName(title, asOf, file)}"`)
      .header('x-content-type-options', 'nosniff')
      .send(written.value);
  }
}

async function refuse(reply: FastifyReply, code: RefusalCode): Promise<void> {
  await reply.code(STATUSES[code] ?? 422).send({ ok: false, refusals: [refusal(code)] });
}
