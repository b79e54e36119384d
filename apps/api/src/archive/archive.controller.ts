import type { Readable } from 'node:stream';
import { refusal } from '@levain/domain/refusal.js';
import { Controller, Get, Post, Req, Res, UseFilters } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Access, Actor } from '../access/access.decorator.js';
import type { ActingMember } from '../database/acting-member.js';
import { refused } from '../database/command-result.js';
import { answer } from '../files/file-route.js';
import { requestBytes } from '../files/request-bytes.js';
import { RouteRefusals } from '../files/route-refusals.js';
import { ARCHIVE_LIMITS, MEGABYTE } from './archive-format.js';
import { ArchiveContents } from './archive-contents.js';
import { ExportWorkspace } from './export/export-workspace.js';
import { ImportWorkspace } from './import/import-workspace.js';

/** The whole workspace out as one ZIP, and in again into an empty one. */
@Controller('api/archive')
@UseFilters(RouteRefusals)
export class ArchiveController {
  constructor(
    private readonly contents: ArchiveContents,
    private readonly exports: ExportWorkspace,
    private readonly imports: ImportWorkspace,
  ) {}

  /** What an archive would hold now, and whether one could come in. */
  @Get('contents')
  @Access('exportWorkspace')
  async look(@Actor() actor: ActingMember): Promise<object> {
    return { ok: true, ...(await this.contents.of(actor)), maxMegabytes: ARCHIVE_LIMITS.megabytes };
  }

  @Get()
  @Access('exportWorkspace')
  async download(@Actor() actor: ActingMember, @Res() reply: FastifyReply): Promise<void> {
    const { fileName, bytes, content } = await this.exports.execute(actor);
    await reply
      .header('content-type', 'application/zip')
      .header('content-length', bytes)
      .header('content-disposition', `attachment; filename="${fileName}"`)
      .header('cache-control', 'no-store')
      .header('x-content-type-options', 'nosniff')
      .send(content);
  }

  @Post()
  @Access('importWorkspace')
  async takeIn(
    @Actor() actor: ActingMember,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const body = request.body as Readable | undefined;
    const announced = Number(request.headers['content-length'] ?? 0);
    const result =
      announced > ARCHIVE_LIMITS.megabytes * MEGABYTE
        ? refused([refusal('ARCHIVE_TOO_LARGE', 'file', { max: ARCHIVE_LIMITS.megabytes })])
        : body && typeof body.iterator === 'function'
          ? await this.imports.execute(actor, requestBytes(body))
          : refused([refusal('ARCHIVE_UNREADABLE', 'file')]);
    await answer(request, reply, result, ({ counts }) => ({ counts }));
  }
}
